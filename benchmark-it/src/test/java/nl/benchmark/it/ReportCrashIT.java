package nl.benchmark.it;

import java.time.YearMonth;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** F8: a kill at any moment of a report leaves none, and it is made whole after the start. */
@Tag("slow")
@ExtendWith(Platform.class)
class ReportCrashIT {

    private static final YearMonth MONTH = RunningPlatform.lastMonth();

    private final RunningPlatform platform;

    ReportCrashIT(RunningPlatform platform) {
        this.platform = platform;
    }

    /** Figures are 80 % of the work; after that the document is written and stands still before it is kept. */
    @ParameterizedTest(name = "at {0} %")
    @ValueSource(ints = {10, 50, 80})
    void aKilledServerMakesTheReportAfterItsStart(int percent) {
        Municipality municipality = platform.municipality();
        municipality.deliver(MONTH, BusLine.lines(municipality, 30));
        MadeReport report = new MadeReport(municipality, MadeReport.ask(municipality, MONTH));
        try (HeldLock lock = report.standStillAt(percent)) {
            lock.awaitBlocked();
            platform.kill();
        }
        report.assertNotThere();
        // as after a minute without a sign of life
        platform.execute("update report set lease_until = now() - interval '1 second' where id = ?", report.id());
        platform.startAgain();
        report.assertMade();
    }
}
