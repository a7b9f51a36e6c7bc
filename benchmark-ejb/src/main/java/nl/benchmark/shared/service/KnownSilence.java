package nl.benchmark.shared.service;

import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What is known of a database that was silent. The first who meet it wait as long as they may; after that one at a time
 * tries whether it answers again, and the others wait a second for what that one finds. So the threads of the server stay
 * free, however many ask, and whoever comes after the end of it notices nothing.
 */
class KnownSilence {

    private final Duration longest;
    private final ReentrantLock trying = new ReentrantLock(true);
    private volatile boolean silent;

    KnownSilence(Duration longest) {
        this.longest = longest;
    }

    /** Takes a connection from a pool. */
    @FunctionalInterface
    interface Taking {

        Connection take() throws SQLException;
    }

    /** Throws {@link DatabaseSilent} when others wait already for the same silent database. */
    Connection ask(Taking taking) throws SQLException {
        if (!silent) {
            return watched(taking);
        }
        awaitTurn();
        try {
            return watched(taking);
        } finally {
            trying.unlock();
        }
    }

    private void awaitTurn() throws SQLException {
        try {
            if (!trying.tryLock(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new DatabaseSilent();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseSilent();
        }
    }

    /** Of a pool whose connections are all in use nobody knows what their database does. */
    private Connection watched(Taking taking) throws SQLException {
        try {
            Connection connection = taking.take();
            silent = false;
            return connection;
        } catch (SQLException failure) {
            if (Outage.anyCause(failure, SocketTimeoutException.class::isInstance)) {
                silent = true;
            } else if (!Outage.isSilence(failure)) {
                silent = false;
            }
            throw failure;
        }
    }
}
