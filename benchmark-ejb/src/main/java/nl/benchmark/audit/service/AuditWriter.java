package nl.benchmark.audit.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import nl.benchmark.shared.service.Connections;

/**
 * Adds a line, in a transaction of its own that is one statement long: the chain has one head, and whoever holds it lets
 * all others wait. The connection comes from a pool of its own, so that work that holds one of the other pool never
 * waits for a second one.
 */
@ApplicationScoped
class AuditWriter {

    @Resource(lookup = "java:/jdbc/benchmark-audit")
    private DataSource lines;

    @Inject
    private Connections connections;

    /**
     * Ends when the line and every line before it is on the disk. Throws {@link AuditUnavailable}.
     *
     * @param added is told the number of the line as soon as it stands in the chain, before the disk has it
     */
    void write(AuditEntry entry, LongConsumer added) {
        try (Connection connection = connections.of(lines)) {
            added.accept(add(connection, entry));
            flush(connection);
        } catch (SQLException e) {
            throw new AuditUnavailable(e);
        }
    }

    private static long add(Connection connection, AuditEntry entry) throws SQLException {
        try (PreparedStatement call =
                connection.prepareStatement("select audit(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)")) {
            call.setLong(1, entry.accountId());
            call.setString(2, entry.role());
            call.setObject(3, entry.onBehalfOf(), Types.BIGINT);
            call.setArray(4, connection.createArrayOf("text", entry.concerns().toArray()));
            call.setString(5, entry.action().name());
            call.setString(6, entry.objectType());
            call.setString(7, entry.objectId());
            call.setString(8, entry.result().name());
            call.setString(9, entry.purpose());
            call.setString(10, entry.origin());
            call.setString(11, entry.traceId());
            call.setObject(12, entry.rows(), Types.INTEGER);
            call.setObject(13, entry.follows(), Types.BIGINT);
            call.setString(14, entry.details());
            try (ResultSet number = call.executeQuery()) {
                number.next();
                return number.getLong(1);
            }
        }
    }

    /** Not part of the line's statement, so that the head is free while the disk writes, and one writing serves all who wait. */
    private static void flush(Connection connection) throws SQLException {
        try (PreparedStatement call =
                connection.prepareStatement("select pg_logical_emit_message(true, 'benchmark-audit', '')")) {
            call.executeQuery().close();
        }
    }
}
