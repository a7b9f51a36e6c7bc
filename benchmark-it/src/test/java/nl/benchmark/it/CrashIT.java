package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import nl.benchmark.launcher.demo.DemonstrationAccount;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** F8: a kill at any moment of an import leaves the old delivery or the new one, never a mixture, and the job goes on by itself. */
@ExtendWith(Platform.class)
class CrashIT {

    private static final int LINES = 70_000;

    private final RunningPlatform platform;

    CrashIT(RunningPlatform platform) {
        this.platform = platform;
    }

    @Tag("slow")
    @Test
    void atATenth() {
        killedWhileReading(10);
    }

    @Tag("slow")
    @Test
    void halfWay() {
        killedWhileReading(50);
    }

    /** Its rows are written and the older delivery is about to be replaced; the commit has not come. */
    @Test
    void atNineTenths() {
        ReadDelivery delivery;
        Municipality municipality = platform.municipality();
        long old = municipality
                .deliver(ReadDelivery.MONTH, BusLine.lines(municipality, 30))
                .get("id")
                .getAsLong();
        try (HeldLock lock = HeldLock.ofRow(platform, "delivery", old)) {
            delivery = ReadDelivery.after(municipality, old, LINES);
            lock.awaitBlocked();
            platform.kill();
        }
        assertThat(delivery.persons())
                .as("else nothing is seen of taking them away")
                .isPositive();
        goesOn(delivery);
    }

    private void killedWhileReading(int percent) {
        Municipality municipality = platform.municipality();
        DemonstrationAccount person = platform.person(municipality.code(), "CONTACT_PERSON");
        long old = municipality
                .deliver(ReadDelivery.MONTH, BusLine.lines(municipality, 30))
                .get("id")
                .getAsLong();
        Browser contact = Browser.signedIn(platform, "", person);
        ReadDelivery delivery;
        // so that it is not done before the kill
        try (HeldLock lock = HeldLock.ofWriting(platform, municipality)) {
            delivery = ReadDelivery.after(municipality, old, LINES);
            Await.until(percent + " %", () -> delivery.progress(contact) >= percent);
            platform.kill();
        }
        goesOn(delivery);
    }

    private void goesOn(ReadDelivery delivery) {
        awaitNoConnection();
        delivery.assertNothingOfIt();
        // as after half a minute without a sign of life
        platform.execute("update delivery set lease_until = now() - interval '1 second' where id = ?", delivery.id());
        platform.startAgain();
        delivery.assertFinishes();
        assertThat(delivery.attempts()).isEqualTo(2);
    }

    /** What the killed server had begun is rolled back then. */
    private void awaitNoConnection() {
        Await.until(
                "the end of the connections",
                () -> platform.count("select count(*) from pg_stat_activity where usename = 'benchmark_app'") == 0);
    }
}
