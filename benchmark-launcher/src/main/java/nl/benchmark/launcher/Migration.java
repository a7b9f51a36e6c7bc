package nl.benchmark.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.ui.LoggerUIService;

/** Brings the tables to the shape that this version of the software expects. Runs before the server, under a role of its own. */
public final class Migration {

    private static final String CHANGELOG = "db/changelog/master.xml";

    private Migration() {}

    public static void run(String url, String password) throws SQLException, LiquibaseException {
        Logger.getLogger("liquibase").setLevel(Level.WARNING);
        try (Connection connection = DriverManager.getConnection(url, DatabaseRoles.MIGRATION, password)) {
            Database database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            database.setDefaultSchemaName("benchmark");
            try {
                Scope.child(Scope.Attr.ui, new LoggerUIService(), () -> new CommandScope(UpdateCommandStep.COMMAND_NAME)
                        .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
                        .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, CHANGELOG)
                        .execute());
            } catch (LiquibaseException e) {
                throw e;
            } catch (Exception e) { // Scope.child declares Exception
                throw new LiquibaseException(e);
            }
        }
    }
}
