package nl.benchmark.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Every connection of the application comes from here, whichever pool it is of: with the patience of who asks, and not at
 * all while the database is known to be silent, since a page has to answer within ten seconds (standards F9).
 */
@ApplicationScoped
public class Connections {

    private static final Duration FOR_ANOTHER = Duration.ofSeconds(1);

    @Inject
    private Patience patience;

    private final KnownSilence silence = new KnownSilence(FOR_ANOTHER);

    /** Whoever had the connection before may have had another patience; a job goes on asking. */
    public Connection of(DataSource pool) throws SQLException {
        Connection connection = patience.isLong() ? pool.getConnection() : silence.ask(pool::getConnection);
        try {
            connection.setNetworkTimeout(Runnable::run, (int) patience.longest().toMillis());
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
