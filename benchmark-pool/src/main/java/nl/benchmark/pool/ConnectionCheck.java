package nl.benchmark.pool;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jboss.jca.adapters.jdbc.spi.ValidConnectionChecker;
import org.postgresql.PGConnection;

/**
 * Whether a connection that is taken from the pool still leads to the database. A database that hangs up says so first,
 * and reading that costs nothing; it is asked something, which costs the way there and back, once a second at most. So
 * a connection that was cut off or outlived a restart is replaced before anybody uses it (decision 23).
 */
public class ConnectionCheck implements ValidConnectionChecker {

    /** Silence as long as this is no answer. */
    private static final int PATIENCE_SECONDS = 2;

    private static final long BELIEVED_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final String NO_CONNECTION = "08006";

    private final Map<Connection, Long> answered = Collections.synchronizedMap(new WeakHashMap<>());
    private final LongSupplier nanoTime;

    public ConnectionCheck() {
        this(System::nanoTime);
    }

    ConnectionCheck(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Null when it does. */
    @Override
    public SQLException isValidConnection(Connection connection) {
        long now = nanoTime.getAsLong();
        Long before = answered.get(connection);
        try {
            if (before != null && now - before < BELIEVED_NANOS) {
                connection.unwrap(PGConnection.class).getNotifications(); // throws what was said at hanging up
                return null;
            }
            if (!connection.isValid(PATIENCE_SECONDS)) {
                return new SQLException("The database does not answer on this connection", NO_CONNECTION);
            }
            answered.put(connection, now);
            return null;
        } catch (SQLException e) {
            return e;
        }
    }
}
