package nl.benchmark.it;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** A lock that a test holds in the database, so that a job stands still exactly where it needs it. */
final class HeldLock implements AutoCloseable {

    private final RunningPlatform platform;
    private final Connection connection;
    private final int holder;

    private HeldLock(RunningPlatform platform, Connection connection, int holder) {
        this.platform = platform;
        this.connection = connection;
        this.holder = holder;
    }

    /** @param sql takes the lock and keeps it until the end of its transaction */
    static HeldLock of(RunningPlatform platform, String sql, Object... arguments) {
        try {
            Connection connection = platform.superuser();
            connection.setAutoCommit(false);
            int holder;
            try (PreparedStatement asking = connection.prepareStatement("select pg_backend_pid()");
                    var found = asking.executeQuery()) {
                found.next();
                holder = found.getInt(1);
            }
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < arguments.length; i++) {
                    statement.setObject(i + 1, arguments[i]);
                }
                statement.execute();
            }
            return new HeldLock(platform, connection, holder);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The row of a table, by its id. */
    static HeldLock ofRow(RunningPlatform platform, String table, long id) {
        return of(platform, "select id from " + table + " where id = ? for update", id);
    }

    /** Without it nobody can be told that the municipality has new figures, which is the last step of a delivery. */
    static HeldLock ofReaders(RunningPlatform platform, Municipality municipality) {
        return of(
                platform,
                "select version from measure_version where organisation_id = (select id from organisation where code = ?) for update",
                municipality.code());
    }

    /** Without it no delivery of the municipality is written. */
    static HeldLock ofWriting(RunningPlatform platform, Municipality municipality) {
        return of(
                platform,
                "select pg_advisory_xact_lock(hashtext('delivery'), (select id from organisation where code = ?)::integer)",
                municipality.code());
    }

    /** Until somebody waits for it; the process of the database that does. */
    int awaitBlocked() {
        Await.until("somebody who waits for the lock", this::isWaitedFor);
        return (Integer) blocked().get(0)[0];
    }

    boolean isWaitedFor() {
        return !blocked().isEmpty();
    }

    private List<Object[]> blocked() {
        return platform.rows("select pid from pg_stat_activity where ? = any (pg_blocking_pids(pid))", holder);
    }

    @Override
    public void close() {
        try (connection) {
            connection.rollback();
        } catch (SQLException e) { // it was let go of already, when the database stopped
        }
    }
}
