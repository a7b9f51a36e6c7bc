package nl.benchmark.shared.service;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A transaction of one connection, where the container has none: closed without a commit, its work is undone. Made for
 * try-with-resources, so that what fails on a connection that is lost does not hide why it was lost.
 */
public final class OwnTransaction implements AutoCloseable {

    private final Connection connection;
    private boolean committed;

    public OwnTransaction(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    public void commit() throws SQLException {
        connection.commit();
        committed = true;
    }

    @Override
    public void close() throws SQLException {
        if (!committed) {
            connection.rollback();
        }
        connection.setAutoCommit(true);
    }
}
