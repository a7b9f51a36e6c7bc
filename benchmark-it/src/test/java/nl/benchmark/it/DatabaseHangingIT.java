package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** F8, F9: the database is there and says nothing, or keeps a lock; nobody waits for it longer than ten seconds. */
@ExtendWith(Platform.class)
class DatabaseHangingIT {

    private static final int LINES = 20_000;

    private final RunningPlatform platform;

    DatabaseHangingIT(RunningPlatform platform) {
        this.platform = platform;
    }

    /** A job has more patience than a visitor: it goes on where it stood. */
    @Test
    void everybodyIsToldInTimeAndTheJobGoesOn() {
        Visits visits = new Visits(platform, platform.municipality());
        DatabaseProcess database = DatabaseProcess.of(platform);
        ReadDelivery delivery;
        try (HeldDelivery held = HeldDelivery.replacing(platform, LINES)) {
            delivery = held.delivery();
            database.freeze();
            try {
                visits.assertAway();
                visits.assertCrowdAway();
            } finally {
                database.thaw();
            }
            visits.assertThere();
            delivery.assertNothingOfIt();
        }
        delivery.assertFinishes();
        assertThat(delivery.attempts()).isEqualTo(1);
    }

    @Test
    void whoWaitsForALockIsToldInTime() {
        Municipality municipality = platform.municipality();
        Browser contact = Browser.signedIn(platform, "", platform.person(municipality.code(), "CONTACT_PERSON"));
        try (HeldLock lock = HeldLock.of(platform, "lock table account_session in access exclusive mode")) {
            long begin = System.nanoTime();
            HttpResponse<String> answer = contact.get("index.xhtml");

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Visits.LONGEST);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains(Visits.AWAY);
            assertThat(lock.isWaitedFor())
                    .as("somebody waits on behalf of a visitor who is gone")
                    .isFalse();
        }
        assertThat(contact.get("index.xhtml").statusCode()).isEqualTo(200);
    }

    /** In the middle of a statement, so that nothing the database promised helps. */
    @Test
    void aConnectionThatFallsSilentIsGivenUpInTime() {
        Municipality municipality = platform.municipality();
        Browser contact = Browser.signedIn(platform, "", platform.person(municipality.code(), "CONTACT_PERSON"));
        try (HeldLock lock = HeldLock.of(platform, "lock table account_session in access exclusive mode")) {
            CompletableFuture<HttpResponse<String>> asked =
                    CompletableFuture.supplyAsync(() -> contact.get("index.xhtml"));
            int connection = lock.awaitBlocked();
            DatabaseProcess.freeze(connection);
            try {
                assertThat(asked).succeedsWithin(Visits.LONGEST).satisfies(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(503);
                    assertThat(answer.body()).contains(Visits.AWAY);
                });
            } finally {
                DatabaseProcess.thaw(connection);
            }
        }
        assertThat(contact.get("index.xhtml").statusCode()).isEqualTo(200);
    }
}
