package nl.benchmark.pool;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;
import org.jboss.jca.adapters.jdbc.spi.ValidConnectionChecker;
import org.postgresql.PGConnection;

/**
 * Whether a connection that is taken from the pool still leads to the database. A database that hangs up says so first, and reading
 * that costs nothing; one that vanished without a word is noticed by waiting a millisecond for what it sends, on a connection that
 * rested; and once a second it is asked something, which costs the way there and back. So a connection that was cut off or outlived
 * a restart is replaced before anybody uses it (decision 23).
 */
public class ConnectionCheck implements ValidConnectionChecker {

    /** Silence as long as this is no answer. */
    private static final int PATIENCE_SECONDS = 2;

    private static final long BELIEVED_NANOS = TimeUnit.SECONDS.toNanos(1);
    /** The parts of a page take connections one after the other. */
    private static final long RESTED_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private static final String NO_CONNECTION = "08006";

    private final Map<Connection, Seen> seen = Collections.synchronizedMap(new WeakHashMap<>());
    private final LongSupplier nanoTime;
    private final ToIntFunction<Connection> pending;

    /**
     * @param answered when the database answered
     * @param taken    when somebody took it
     */
    private record Seen(long answered, long taken) {}

    public ConnectionCheck() {
        this(System::nanoTime, PendingBytes::of);
    }

    /** @param pending bytes that nobody read, or {@link PendingBytes#UNKNOWN} */
    ConnectionCheck(LongSupplier nanoTime, ToIntFunction<Connection> pending) {
        this.nanoTime = nanoTime;
        this.pending = pending;
    }

    /** Null when it does. */
    @Override
    public SQLException isValidConnection(Connection connection) {
        long now = nanoTime.getAsLong();
        Seen before = seen.get(connection);
        try {
            if (before != null && now - before.answered() < BELIEVED_NANOS) {
                if (now - before.taken() >= RESTED_NANOS || pending.applyAsInt(connection) != 0) {
                    connection.unwrap(PGConnection.class).getNotifications(); // throws what was said at hanging up
                }
                seen.put(connection, new Seen(before.answered(), now));
                return null;
            }
            if (!connection.isValid(PATIENCE_SECONDS)) {
                return new SQLException("The database does not answer on this connection", NO_CONNECTION);
            }
            seen.put(connection, new Seen(now, now));
            return null;
        } catch (SQLException e) {
            return e;
        }
    }
}
