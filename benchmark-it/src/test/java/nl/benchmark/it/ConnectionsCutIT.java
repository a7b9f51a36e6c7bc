package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** F8, F9: connections are cut off, as by a fire wall, a restart or a failover. */
@ExtendWith(Platform.class)
class ConnectionsCutIT {

    private static final YearMonth MONTH = RunningPlatform.lastMonth();
    private static final int LINES = 3_000;

    private final RunningPlatform platform;

    ConnectionsCutIT(RunningPlatform platform) {
        this.platform = platform;
    }

    private long cutAll() {
        return platform.count(
                "select count(*) filter (where pg_terminate_backend(pid)) from pg_stat_activity where usename in ('benchmark_app', 'benchmark_publication')");
    }

    /** What is cut while it rests in the pool is replaced when somebody needs it. */
    @Test
    void nobodyNoticesThatRestingConnectionsWereCut() {
        Visits visits = new Visits(platform, platform.municipality());
        for (int time = 0; time < 3; time++) {
            assertThat(cutAll()).isPositive();
            visits.assertThere();
        }
    }

    /** The worker gives the delivery back, and it is read again within seconds; that is no attempt of the file's. */
    @Test
    void aDeliveryOfWhichTheConnectionIsCutIsReadAgain() {
        ReadDelivery delivery;
        try (HeldDelivery held = HeldDelivery.replacing(platform, LINES)) {
            delivery = held.delivery();
            platform.rows("select pg_terminate_backend(?)", held.process());
            Await.until(
                    "the delivery given back",
                    () -> platform.count(
                                    "select count(*) from delivery where id = ? and attempts = 0 and status = 'VALIDATING'",
                                    held.delivery().id())
                            == 1);
            delivery.assertNothingOfIt();
        }
        delivery.assertFinishes();
        assertThat(delivery.attempts()).isEqualTo(1);
        assertThat(delivery.lines("DELIVERY_DECIDE")).containsExactly("ERROR", "OK");
    }

    @Test
    void aReportOfWhichTheConnectionIsCutIsMadeAgain() {
        Municipality municipality = platform.municipality();
        municipality.deliver(MONTH, BusLine.lines(municipality, 30));
        long id = MadeReport.ask(municipality, MONTH);
        MadeReport report = new MadeReport(municipality, id);
        try (HeldLock lock = report.standStillAt(10)) {
            platform.rows("select pg_terminate_backend(?)", lock.awaitBlocked());
        }
        report.assertMade();
    }
}
