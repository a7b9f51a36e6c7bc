package nl.benchmark.shared.service;

import java.io.Serial;
import java.sql.SQLTransientConnectionException;

/** Nobody was asked: the database was silent a moment ago, and somebody else finds out whether it still is. */
class DatabaseSilent extends SQLTransientConnectionException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String NO_CONNECTION = "08001";

    DatabaseSilent() {
        super("The database was silent a moment ago", NO_CONNECTION);
    }
}
