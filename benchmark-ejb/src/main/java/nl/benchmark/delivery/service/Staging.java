package nl.benchmark.delivery.service;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.Handle;

/**
 * How the rows of a delivery come in: by COPY into temporary tables of the transaction, and from there with INSERT …
 * SELECT into the fact tables, so that row-level security tests every row (PostgreSQL refuses COPY on such a table).
 */
final class Staging {

    private Staging() {}

    static void create(Connection connection, String... tables) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : tables) {
                statement.execute(table);
            }
        }
    }

    /** @param source a temporary table with these columns, and in what order its rows go */
    static void move(Handle handle, DeliveryJob job, String table, String columns, String source) {
        handle.createUpdate("insert into " + table + " (delivery_id, organisation_id, period, " + columns
                        + ") select :delivery, :organisation, :period, " + columns + " from " + source)
                .bind("delivery", job.id())
                .bind("organisation", job.organisationId())
                .bind("period", job.period().atDay(1))
                .execute();
    }
}
