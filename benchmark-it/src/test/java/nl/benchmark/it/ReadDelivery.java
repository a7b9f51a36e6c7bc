package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import nl.benchmark.launcher.demo.BusFile;

/**
 * A delivery that takes the place of an older one and is interrupted while it is read (F8): facts, measures and states of
 * both belong together at any moment, and in the end the new one is in force, once.
 */
record ReadDelivery(Municipality municipality, long old, String before, long id) {

    static final YearMonth MONTH = RunningPlatform.lastMonth().minusMonths(2);

    /** Id of a delivery that is in force. */
    static long older(Municipality municipality) {
        return municipality
                .deliver(MONTH, BusLine.lines(municipality, 30))
                .get("id")
                .getAsLong();
    }

    /** The older one is in force, the other is being read. */
    static ReadDelivery after(Municipality municipality, long old, int lines) {
        byte[] file = new BusFile(municipality.code(), MONTH, lines).toBytes();
        String before = municipality.measures();
        long id = Municipality.accepted(municipality.post(MONTH, file, "&keyChange=true", "text/csv"));
        return new ReadDelivery(municipality, old, before, id);
    }

    private RunningPlatform platform() {
        return municipality.platform();
    }

    void assertNothingOfIt() {
        assertThat(status()).isIn("RECEIVED", "VALIDATING");
        assertThat(facts()).isZero();
        assertThat(municipality.measures()).isEqualTo(before);
        assertThat(inForce()).containsExactly(old);
    }

    /** By itself, after whatever happened. */
    void assertFinishes() {
        assertThat(municipality.awaitFinished(id).get("status").getAsString())
                .as("delivery " + id)
                .startsWith("ACCEPTED");
        assertThat(inForce()).containsExactly(id);
        assertThat(municipality.delivery(old).get("status").getAsString()).isEqualTo("REPLACED");
        assertThat(facts()).isPositive();
        assertThat(platform()
                        .count(
                                "select value from measure_value where measure = 'BENEFITS' and dimension = '' and known_to = 'infinity' and delivery_id = ?",
                                id))
                .isEqualTo(platform().count("select count(*) from bus_benefit where runs and delivery_id = ?", id));
        assertThat(persons())
                .as("every person once, also after attempts that brought them in for nothing")
                .isPositive()
                .isEqualTo(
                        platform().count("select count(distinct person_no) from bus_person where delivery_id = ?", id));
        assertThat(lines("DELIVERY_RECEIVE")).containsExactly("OK");
        assertThat(lines("DELIVERY_DECIDE")).endsWith("OK").doesNotContain("DENIED");
    }

    /** Results of its lines in the audit log, oldest first. */
    List<String> lines(String action) {
        return platform()
                .rows(
                        "select result from audit_line where action = ? and object_id = ? order by seq",
                        action,
                        Long.toString(id))
                .stream()
                .map(row -> (String) row[0])
                .toList();
    }

    int attempts() {
        return (int) platform().count("select attempts from delivery where id = ?", id);
    }

    String status() {
        return (String)
                platform().rows("select status from delivery where id = ?", id).get(0)[0];
    }

    private long facts() {
        return platform().count("select count(*) from bus_benefit where delivery_id = ?", id);
    }

    /** Persons come in beside the transaction that decides, a moment before it ends. */
    long persons() {
        return platform().count("select count(*) from bus_person where delivery_id = ?", id);
    }

    private List<Long> inForce() {
        return platform()
                .rows(
                        "select id from delivery where in_force_from is not null and in_force_to is null and organisation_id = (select id from organisation where code = ?)",
                        municipality.code())
                .stream()
                .map(row -> (Long) row[0])
                .toList();
    }
}
