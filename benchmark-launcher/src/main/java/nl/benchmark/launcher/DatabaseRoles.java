package nl.benchmark.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * The six roles of the database (standards R1). The owner owns every table and cannot sign in; the migration role works
 * in its name; the application and the publication role own nothing and cannot bypass row-level security. The functions
 * of the audit log work as a role of their own that cannot sign in either and may change no line (L8); those that erase work as yet another, within one organisation (RET-1).
 */
public final class DatabaseRoles {

    public static final String MIGRATION = "benchmark_migration";
    public static final String APPLICATION = "benchmark_app";
    public static final String PUBLICATION = "benchmark_publication";
    private static final String OWNER = "benchmark_owner";
    private static final String AUDIT = "benchmark_audit";
    private static final String RETENTION = "benchmark_retention";

    private DatabaseRoles() {}

    /** Makes the roles where they are missing and gives them the passwords of this installation. Needs a superuser. */
    public static void create(Connection superuser, Secrets secrets) throws SQLException {
        Map<String, String> passwords = Map.of(
                MIGRATION, secrets.migrationPassword(),
                APPLICATION, secrets.applicationPassword(),
                PUBLICATION, secrets.publicationPassword());
        try (Statement statement = superuser.createStatement()) {
            createRole(statement, OWNER, "nologin");
            createRole(statement, AUDIT, "nologin");
            createRole(statement, RETENTION, "nologin");
            for (Map.Entry<String, String> role : passwords.entrySet()) {
                createRole(statement, role.getKey(), "login");
                statement.execute("alter role " + role.getKey() + " password '" + role.getValue() + "'");
            }
            statement.execute("grant " + OWNER + " to " + MIGRATION);
            statement.execute("grant " + AUDIT + " to " + OWNER);
            statement.execute("grant " + RETENTION + " to " + OWNER);
            statement.execute("alter role " + MIGRATION + " set role to " + OWNER);
        }
    }

    private static void createRole(Statement statement, String role, String login) throws SQLException {
        statement.execute(
                "do $$ begin if not exists (select from pg_roles where rolname = '" + role + "') then create role "
                        + role + " " + login + " nosuperuser nocreatedb nocreaterole nobypassrls; end if; end $$");
    }

    /** Makes schema {@code benchmark}, in which everything stands, in the database of the connection. */
    public static void createSchema(Connection superuser) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute("create schema if not exists benchmark authorization " + OWNER);
            statement.execute("grant usage on schema benchmark to " + APPLICATION + ", " + PUBLICATION);
            statement.execute("revoke all on schema public from public");
            for (String role : new String[] {MIGRATION, APPLICATION, PUBLICATION}) {
                statement.execute("alter role " + role + " set search_path = benchmark");
            }
        }
    }
}
