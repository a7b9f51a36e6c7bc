package nl.benchmark.launcher;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A new database for the tests of one class, asked with the password of the application on behalf of a caller: account, role and
 * organisation, as in {@code 2, 'ADMINISTRATOR', ''}; staff unless there is an organisation.
 */
@ExtendWith(NewInstallation.Resolver.class)
@TestInstance(Lifecycle.PER_CLASS)
abstract class AsCaller {

    private Path data;
    private Secrets secrets;
    private EmbeddedDatabase database;

    @BeforeAll
    void open(@TempDir Path folder, NewInstallation installation) throws Exception {
        data = folder;
        installation.copyTo(data);
        secrets = Secrets.of(data);
        database = EmbeddedDatabase.start(data.resolve("postgresql"), secrets);
    }

    @AfterAll
    void close() throws Exception {
        database.close();
    }

    final Path data() {
        return data;
    }

    /** Past every policy, to prepare the tests. */
    final Connection superuser() throws SQLException {
        return BackupPlace.of(data, secrets, database.port()).connect();
    }

    final void asOwner(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        database.url(), DatabaseRoles.MIGRATION, secrets.migrationPassword());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** In one transaction of that caller, committed; "rollback" gives it up. */
    final void as(String caller, String... statements) throws SQLException {
        try (Connection connection = caller(caller)) {
            execute(connection, statements);
        }
    }

    /** How many rows a statement would change; it is taken back. */
    final int count(String caller, String update) throws SQLException {
        try (Connection connection = caller(caller)) {
            return count(connection, update);
        }
    }

    final String of(String caller, String query) throws SQLException {
        try (Connection connection = caller(caller)) {
            return text(connection, query);
        }
    }

    final Connection caller(String caller) throws SQLException {
        Connection connection =
                DriverManager.getConnection(database.url(), DatabaseRoles.APPLICATION, secrets.applicationPassword());
        connection.setAutoCommit(false);
        text(
                connection,
                "select set_config('benchmark.account', account::text, true) || set_config('benchmark.role', role, true) || set_config('benchmark.organisation', organisation, true)"
                        + " || set_config('benchmark.staff', (organisation = '' and role <> '')::text, true) from (values ("
                        + caller + ")) c (account, role, organisation)");
        return connection;
    }

    static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                if ("rollback".equals(sql)) {
                    connection.rollback();
                    return;
                }
                statement.execute(sql);
            }
            connection.commit();
        }
    }

    static int count(Connection connection, String update) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int changed = statement.executeUpdate(update);
            connection.rollback();
            return changed;
        }
    }

    static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }
}
