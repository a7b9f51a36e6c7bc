package nl.benchmark.launcher;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** Work on a connection with auto-commit that is there whole or not at all. */
final class Transaction {

    private Transaction() {}

    /** What is done in it. */
    @FunctionalInterface
    interface Work<T> {

        T make() throws SQLException, IOException;
    }

    /** Commits, unless the work throws whatever it may be: setting auto-commit again would commit a half of it. */
    static <T> T of(Connection connection, Work<T> work) throws SQLException, IOException {
        boolean whole = false;
        connection.setAutoCommit(false);
        try {
            T result = work.make();
            whole = true;
            return result;
        } finally {
            if (whole) {
                connection.commit();
            } else {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        }
    }
}
