package nl.benchmark.pool;

import java.sql.SQLException;
import java.util.Set;
import org.jboss.jca.adapters.jdbc.spi.ExceptionSorter;

/**
 * What ends a connection, so that the pool never gives it out again: a line that is gone, and a database that says that it
 * hangs up. The server's own list for PostgreSQL knows 08006 only, and of a connection that is cut off the first one hears
 * is 57P01.
 */
public class ConnectionLoss implements ExceptionSorter {

    private static final String OF_CONNECTIONS = "08";
    /** Stopped by the operator, crashed, not there yet, idle for too long. */
    private static final Set<String> HANGS_UP = Set.of("57P01", "57P02", "57P03", "57P05");

    @Override
    public boolean isExceptionFatal(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (state.startsWith(OF_CONNECTIONS) || HANGS_UP.contains(state));
    }
}
