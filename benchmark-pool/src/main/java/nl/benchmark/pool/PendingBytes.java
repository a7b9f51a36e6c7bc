package nl.benchmark.pool;

import java.io.IOException;
import java.lang.reflect.Field;
import java.net.Socket;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLSocket;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.PGStream;
import org.postgresql.core.QueryExecutorBase;

/**
 * What the database sent on a connection that nobody asked anything. The driver tells it only after waiting a millisecond for more,
 * which is longer than most statements take; its socket tells it at once, but the driver keeps that to itself.
 */
final class PendingBytes {

    /** Nobody can tell without waiting: through TLS, or with a driver that looks different inside. */
    static final int UNKNOWN = -1;

    private static final Field STREAM = stream();

    private PendingBytes() {}

    private static Field stream() {
        try {
            Field stream = QueryExecutorBase.class.getDeclaredField("pgStream");
            stream.setAccessible(true);
            return stream;
        } catch (ReflectiveOperationException | RuntimeException e) {
            Logger.getLogger(PendingBytes.class.getName())
                    .log(
                            Level.WARNING,
                            "Each connection that is taken waits a millisecond, for the driver has changed",
                            e);
            return null;
        }
    }

    static int of(Connection connection) {
        try {
            Socket socket = socket(connection);
            return socket == null || socket instanceof SSLSocket
                    ? UNKNOWN
                    : socket.getInputStream().available();
        } catch (IOException | SQLException | IllegalAccessException e) { // whoever looks at the line is told why
            return UNKNOWN;
        }
    }

    private static Socket socket(Connection connection) throws SQLException, IllegalAccessException {
        Object executor = connection.unwrap(BaseConnection.class).getQueryExecutor();
        return STREAM != null && executor instanceof QueryExecutorBase
                ? ((PGStream) STREAM.get(executor)).getSocket()
                : null;
    }
}
