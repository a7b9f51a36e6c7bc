package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** F8, F9: the database stops and comes back, without anybody touching the server. */
@ExtendWith(Platform.class)
class DatabaseStoppedIT {

    private static final int LINES = 3_000;

    private final RunningPlatform platform;
    private final DatabaseProcess database;

    DatabaseStoppedIT(RunningPlatform platform) {
        this.platform = platform;
        this.database = DatabaseProcess.of(platform);
    }

    @Test
    void everybodyIsToldAndGoesOnAfterwards() {
        Municipality municipality = platform.municipality();
        Visits visits = new Visits(platform, municipality);
        database.stop(DatabaseProcess.Stop.FAST);
        try {
            visits.assertAway();
            visits.assertPageOfScripts();
        } finally {
            database.start();
        }
        visits.assertThere();
        assertThat(platform.count(
                        "select count(*) from delivery where organisation_id = (select id from organisation where code = ?)",
                        municipality.code()))
                .isZero();
        assertThat(municipality
                        .deliver(RunningPlatform.lastMonth(), BusLine.lines(municipality, 5))
                        .get("status")
                        .getAsString())
                .startsWith("ACCEPTED");
    }

    /** As after a power cut of its machine, in the middle of writing. */
    @Test
    void aDeliveryThatWasBeingWrittenIsTakenUp() {
        ReadDelivery delivery;
        try (HeldDelivery held = HeldDelivery.replacing(platform, LINES)) {
            delivery = held.delivery();
            database.stop(DatabaseProcess.Stop.IMMEDIATE);
        }
        database.start();
        delivery.assertNothingOfIt();
        // its worker could not give it back; as after half a minute
        platform.execute(
                "update delivery set lease_until = now() - interval '1 second' where id = ? and finished_at is null",
                delivery.id());
        delivery.assertFinishes();
    }

    @Tag("slow")
    @Test
    void aServerThatStartsFirstWaitsForItsDatabase() {
        platform.kill();
        database.stop(DatabaseProcess.Stop.FAST);
        CompletableFuture<Void> server = CompletableFuture.runAsync(platform::startAgain);
        try {
            Await.until("an application without a database", () -> answers503());
        } finally {
            database.start();
        }
        server.join();
        assertThat(platform.anonymous().read("ready").status()).isEqualTo(200);
        new Visits(platform, platform.municipality());
    }

    private boolean answers503() {
        try {
            return platform.anonymous().read("ready").status() == 503;
        } catch (java.io.UncheckedIOException nothingListensYet) {
            return false;
        }
    }
}
