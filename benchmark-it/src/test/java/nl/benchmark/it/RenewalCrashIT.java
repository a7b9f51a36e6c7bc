package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** F8, REG-3: a kill in the middle of the renewal of all participations leaves each with its year or without, and none with two. */
@Tag("slow")
@ExtendWith(Platform.class)
class RenewalCrashIT {

    private static final int YEAR = RunningPlatform.today().getYear();

    /** In the order of the job. */
    private static final String RENEWED =
            """
            select p.id from participation p where p.starts_on < make_date(?, 1, 1) and (p.ends_on is null or p.ends_on >= make_date(?, 1, 1) and p.ends_on >= p.starts_on) order by p.id
            """;

    private final RunningPlatform platform;

    RenewalCrashIT(RunningPlatform platform) {
        this.platform = platform;
    }

    @ParameterizedTest(name = "at {0} % of the participations")
    @DisplayName("REG-3 after a kill and a start each participation has this year exactly once")
    @ValueSource(ints = {10, 50, 90})
    void aKilledServerGoesOnAfterItsStart(int percent) {
        List<Long> participations = platform.rows(RENEWED, YEAR, YEAR).stream()
                .map(row -> (Long) row[0])
                .toList();
        assertThat(participations).as("many").hasSizeGreaterThan(50);
        Await.until("nothing is missing", () -> years() >= participations.size());
        int place = participations.size() * percent / 100;
        long stopped = participations.get(place);
        long before = platform.count("select seq from audit_head");
        try (HeldLock lock = HeldLock.ofRow(platform, "participation", stopped)) {
            // as it is in the first second of the year
            platform.execute("delete from contract_year where year = ?", YEAR);
            lock.awaitBlocked();
            platform.kill();
        }
        Await.until(
                "the end of the connections",
                () -> platform.count("select count(*) from pg_stat_activity where usename = 'benchmark_app'") == 0);
        for (long id : participations) {
            assertThat(years(id)).as("participation " + id).isEqualTo(id < stopped ? 1 : 0);
        }

        platform.startAgain();

        Await.until("all are renewed", () -> years() >= participations.size());
        for (long id : participations) {
            assertThat(years(id)).as("participation " + id).isEqualTo(1);
            assertThat(platform.count(
                            "select count(*) from audit_line where seq > ? and action = 'PARTICIPATION_RENEW' and result = 'OK' and object_id = ? and details ->> 'year' = ?",
                            before,
                            Long.toString(id),
                            Integer.toString(YEAR)))
                    .as("lines of participation " + id)
                    .isEqualTo(1);
        }
        assertThat(platform.count("select count(*) from contract_year where year > ?", YEAR))
                .as("nothing of a year that did not begin")
                .isZero();
    }

    private long years() {
        return platform.count(
                "select count(*) from contract_year y join participation p on p.id = y.participation_id where y.year = ? and p.starts_on < make_date(?, 1, 1)",
                YEAR,
                YEAR);
    }

    private long years(long participation) {
        return platform.count(
                "select count(*) from contract_year where participation_id = ? and year = ?", participation, YEAR);
    }
}
