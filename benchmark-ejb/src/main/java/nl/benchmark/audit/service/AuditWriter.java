package nl.benchmark.audit.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.function.Consumer;
import javax.sql.DataSource;
import nl.benchmark.processing.service.ProcessingEntry;
import nl.benchmark.processing.service.ProcessingLog;
import nl.benchmark.shared.service.Connections;

/**
 * Adds a line, in a transaction of its own that is one statement long: the chain has one head, and whoever holds it lets
 * all others wait. The connection comes from a pool of its own, so that work that holds one of the other pool never
 * waits for a second one.
 */
@ApplicationScoped
class AuditWriter {

    /** But for what stands for the trace. */
    private static final String LINE = "audit(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, %s, ?, ?, ?::jsonb)";

    private static final String BOTH = "select " + LINE.formatted("encode(trace, 'hex')")
            + ", encode(trace, 'hex') from " + ProcessingLog.CALL + " as processed (trace)";

    @Resource(lookup = "java:/jdbc/benchmark-audit")
    private DataSource lines;

    @Inject
    private Connections connections;

    /** @param traceId of the line in the log of data processing, when it was written with it */
    record Line(long number, String traceId) {}

    /**
     * Ends when the line and every line before it is on the disk. Throws {@link AuditUnavailable}.
     *
     * @param processed the line in the log of data processing, under whose trace this one then stands, both or neither; null when
     *     there is none, or when it is part of the transaction of the work
     * @param added is told of the line as soon as it stands in the chain, before the disk has it
     */
    void write(AuditEntry entry, ProcessingEntry processed, Consumer<Line> added) {
        try (Connection connection = connections.of(lines)) {
            added.accept(processed == null ? add(connection, entry) : add(connection, entry, processed));
            flush(connection);
        } catch (SQLException e) {
            throw new AuditUnavailable(e);
        }
    }

    private static Line add(Connection connection, AuditEntry entry) throws SQLException {
        try (PreparedStatement call = connection.prepareStatement("select " + LINE.formatted("?"))) {
            set(call, entry, entry.traceId());
            try (ResultSet number = call.executeQuery()) {
                number.next();
                return new Line(number.getLong(1), entry.traceId());
            }
        }
    }

    private static Line add(Connection connection, AuditEntry entry, ProcessingEntry processed) throws SQLException {
        try (PreparedStatement call = connection.prepareStatement(BOTH)) {
            int next = set(call, entry, null);
            ProcessingLog.set(call, next, processed);
            try (ResultSet row = call.executeQuery()) {
                row.next();
                return new Line(row.getLong(1), row.getString(2));
            }
        }
    }

    /** The place after the last. */
    private static int set(PreparedStatement call, AuditEntry entry, String traceId) throws SQLException {
        int next = 1;
        call.setLong(next++, entry.accountId());
        call.setString(next++, entry.role());
        call.setObject(next++, entry.onBehalfOf(), Types.BIGINT);
        call.setArray(
                next++,
                call.getConnection().createArrayOf("text", entry.concerns().toArray()));
        call.setString(next++, entry.action().name());
        call.setString(next++, entry.objectType());
        call.setString(next++, entry.objectId());
        call.setString(next++, entry.result().name());
        call.setString(next++, entry.purpose());
        call.setString(next++, entry.origin());
        if (traceId != null) {
            call.setString(next++, traceId);
        }
        call.setObject(next++, entry.rows(), Types.INTEGER);
        call.setObject(next++, entry.follows(), Types.BIGINT);
        call.setString(next++, entry.details());
        return next;
    }

    /** Not part of the line's statement, so that the head is free while the disk writes, and one writing serves all who wait. */
    private static void flush(Connection connection) throws SQLException {
        try (PreparedStatement call =
                connection.prepareStatement("select pg_logical_emit_message(true, 'benchmark-audit', '')")) {
            call.executeQuery().close();
        }
    }
}
