package nl.benchmark.shared.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.resource.ResourceException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** F9: of a silent database few threads wait at a time. */
class KnownSilenceTest {

    private static final SQLException SILENT = new SQLException(
            new ResourceException("IJ031084", new SQLException("failed", "08001", new SocketTimeoutException())));
    private static final SQLException REFUSES = new SQLException(
            new ResourceException("IJ031084", new SQLException("failed", "08001", new ConnectException())));
    private static final SQLException ALL_IN_USE = new SQLException(new ResourceException("IJ000655"));

    private static final Connection NONE = null;

    private final CountDownLatch began = new CountDownLatch(2);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private KnownSilence silence;

    @BeforeEach
    void shortPatience() {
        silence = new KnownSilence(Duration.ofMillis(10));
    }

    private void fails(SQLException failure) {
        assertThatThrownBy(() -> silence.ask(() -> {
                    throw failure;
                }))
                .isSameAs(failure);
    }

    /** Begins to ask and stands still until the test lets it go. */
    private CompletableFuture<Connection> waiting() {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return silence.ask(() -> {
                    began.countDown();
                    try {
                        assertThat(mayEnd.await(1, TimeUnit.MINUTES)).isTrue();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return NONE;
                });
            } catch (SQLException e) {
                throw new CompletionException(e);
            }
        });
    }

    private void isAskedByTwoAtOnce() throws InterruptedException {
        CompletableFuture<Connection> one = waiting();
        CompletableFuture<Connection> two = waiting();
        assertThat(began.await(1, TimeUnit.MINUTES)).isTrue();
        mayEnd.countDown();
        CompletableFuture.allOf(one, two).join();
    }

    private void isAskedByOneAtATime() throws InterruptedException {
        began.countDown();
        CompletableFuture<Connection> one = waiting();
        assertThat(began.await(1, TimeUnit.MINUTES)).isTrue();
        assertThatThrownBy(() -> silence.ask(() -> NONE)).isInstanceOf(DatabaseSilent.class);
        mayEnd.countDown();
        one.join();
    }

    @Test
    void aDatabaseOfWhichNothingIsKnownIsAskedByEverybody() throws InterruptedException {
        isAskedByTwoAtOnce();
    }

    @Test
    void aSilentDatabaseIsAskedByOneAndTheOthersDoNotWaitForLong() throws InterruptedException {
        fails(SILENT);
        isAskedByOneAtATime();
    }

    @Test
    void whoWaitedForTheOneThatWasAnsweredIsAnsweredToo() {
        silence = new KnownSilence(Duration.ofMinutes(1));
        fails(SILENT);
        CompletableFuture<Connection> one = waiting();
        CompletableFuture<Connection> two = waiting();
        mayEnd.countDown();

        assertThat(CompletableFuture.allOf(one, two)).succeedsWithin(Duration.ofMinutes(1));
    }

    @Test
    void afterAnAnswerItIsAskedByEverybody() throws InterruptedException, SQLException {
        fails(SILENT);
        silence.ask(() -> NONE);
        isAskedByTwoAtOnce();
    }

    @Test
    void aDatabaseThatRefusesIsNotSilent() throws InterruptedException {
        fails(SILENT);
        fails(REFUSES);
        isAskedByTwoAtOnce();
    }

    @Test
    void aPoolThatIsInUseSaysNothingOfItsDatabase() throws InterruptedException {
        fails(SILENT);
        fails(ALL_IN_USE);
        isAskedByOneAtATime();
    }

    @Test
    void aPoolThatIsInUseIsNotSilent() throws InterruptedException {
        fails(ALL_IN_USE);
        isAskedByTwoAtOnce();
    }

    @Test
    void whoWasNotLetInIsToldThatItIsAnOutage() throws InterruptedException {
        fails(SILENT);
        began.countDown();
        CompletableFuture<Connection> one = waiting();
        assertThat(began.await(1, TimeUnit.MINUTES)).isTrue();
        assertThatThrownBy(() -> silence.ask(() -> NONE)).satisfies(refused -> {
            assertThat(Outage.isCauseOf(refused)).isTrue();
            assertThat(Outage.isSilence(refused)).isTrue();
        });
        mayEnd.countDown();
        one.join();
    }
}
