package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.benchmark.launcher.demo.BusFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** F8: a kill at any moment leaves the old delivery or the new one, never a mixture, and the job goes on by itself. */
@ExtendWith(Platform.class)
class CrashIT {

    private static final YearMonth MONTH = RunningPlatform.lastMonth().minusMonths(2);
    private static final int LINES = 70_000;
    /** Early in the reading, late in it, and while rows are written; measured on a machine of two cores. */
    private static final List<Integer> MOMENTS_MILLIS = List.of(300, 1_200, 2_500);

    private final RunningPlatform platform;

    CrashIT(RunningPlatform platform) {
        this.platform = platform;
    }

    @Test
    void aKilledServerTakesUpTheDeliveryAndNobodySeesHalfOfIt() throws InterruptedException {
        Municipality municipality = platform.municipality();
        long old = municipality
                .deliver(MONTH, BusLine.lines(municipality, 30))
                .get("id")
                .getAsLong();
        String before = municipality.measures();
        byte[] large = new BusFile(municipality.code(), MONTH, LINES).toBytes();
        long id = Municipality.accepted(municipality.post(MONTH, large, "&keyChange=true", "text/csv"));

        for (int moment : MOMENTS_MILLIS) {
            TimeUnit.MILLISECONDS.sleep(moment);
            platform.kill();
            assertOldOrNew(municipality, old, id, before);
            // as after half a minute without a sign of life
            platform.execute(
                    "update delivery set lease_until = now() - interval '1 second' where id = ? and finished_at is null",
                    id);
            platform.startAgain();
            assertThat(municipality.delivery(old).get("status").getAsString()).isIn("ACCEPTED", "REPLACED");
        }

        String status = municipality.awaitFinished(id).get("status").getAsString();
        assertThat(status).isIn("ACCEPTED", "ACCEPTED_WITH_WARNINGS", "REJECTED");
        assertOldOrNew(municipality, old, id, before);
        if (status.equals("REJECTED")) {
            assertThat(municipality.rules(id)).contains("JOB-001");
            municipality.deliver(MONTH, large, "&keyChange=true", "text/csv");
        }
        assertThat(municipality.delivery(old).get("status").getAsString()).isEqualTo("REPLACED");
        assertThat(platform.count(
                        "select count(*) from delivery where in_force_from is not null and in_force_to is null and organisation_id = (select id from organisation where code = ?)",
                        municipality.code()))
                .isEqualTo(1);
    }

    /** Facts, measures and the state of the delivery belong together. */
    private void assertOldOrNew(Municipality municipality, long old, long id, String before) {
        String status = (String)
                platform.rows("select status from delivery where id = ?", id).get(0)[0];
        long facts = platform.count("select count(*) from bus_benefit where delivery_id = ?", id);
        if (status.startsWith("ACCEPTED")) {
            assertThat(facts).isPositive();
            assertThat(platform.count(
                            "select value from measure_value where measure = 'BENEFITS' and dimension = '' and known_to = 'infinity' and delivery_id = ?",
                            id))
                    .isEqualTo(platform.count("select count(*) from bus_benefit where runs and delivery_id = ?", id));
        } else {
            assertThat(facts).as(status).isZero();
            assertThat(municipality.measures()).as(status).isEqualTo(before);
            assertThat(platform.count("select count(*) from delivery where id = ? and in_force_to is null", old))
                    .isEqualTo(1);
        }
    }
}
