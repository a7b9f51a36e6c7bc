package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import nl.benchmark.launcher.demo.BusFile;
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
        killedWhileArriving(10);
    }

    @Tag("slow")
    @Test
    void halfWay() {
        killedWhileArriving(50);
    }

    @Test
    void atNineTenths() {
        ReadDelivery delivery;
        try (HeldDelivery held = HeldDelivery.replacing(platform, LINES)) {
            delivery = held.delivery();
            platform.kill();
        }
        assertThat(delivery.persons())
                .as("else nothing is seen of taking them away")
                .isPositive();
        goesOn(delivery);
    }

    /** A file is read while it arrives; of one that did not arrive whole nothing is kept, and it is sent once more. */
    private void killedWhileArriving(int percent) {
        Municipality municipality = platform.municipality();
        long old = ReadDelivery.older(municipality);
        String before = municipality.measures();
        byte[] file = new BusFile(municipality.code(), ReadDelivery.MONTH, LINES).toBytes();
        try (PartOfDelivery part = PartOfDelivery.send(municipality, ReadDelivery.MONTH, file, percent)) {
            part.awaitReceived();
            platform.kill();
            part.assertUnanswered();
        }
        awaitNoConnection();
        platform.startAgain();
        assertThat(municipality.measures()).isEqualTo(before);
        assertThat(platform.rows(
                        "select id from delivery where organisation_id = (select id from organisation where code = ?)",
                        municipality.code()))
                .as("what did not arrive whole is no delivery")
                .singleElement()
                .isEqualTo(new Object[] {old});
        ReadDelivery again = ReadDelivery.after(municipality, old, LINES);
        again.assertFinishes();
        assertThat(again.attempts()).isEqualTo(1);
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
