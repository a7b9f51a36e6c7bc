package nl.benchmark.processing.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import javax.sql.DataSource;
import nl.benchmark.shared.TraceParent;
import nl.benchmark.shared.service.Connections;
import org.jdbi.v3.core.Jdbi;

/**
 * Adds lines: in the transaction of the work (D4), alone for work that was undone, and beside the line of the access log for work
 * that has no transaction.
 */
@ApplicationScoped
public class ProcessingLog {

    /** Adds a line and answers the trace under which it stands; see {@link #set}. */
    public static final String CALL = "processing(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    @Inject
    private Jdbi jdbi;

    @Inject
    private Connections connections;

    @Resource(lookup = "java:/jdbc/benchmark-audit")
    private DataSource alone;

    /** Part of the running transaction. The trace that the line stands under; throws {@link ProcessingUnavailable}. */
    public String add(ProcessingEntry entry) {
        try {
            return jdbi.withHandle(handle -> write(handle.getConnection(), entry));
        } catch (SQLException e) {
            throw new ProcessingUnavailable(e);
        }
    }

    /** As {@link #add}, after the transaction of the work was rolled back. */
    public String addAlone(ProcessingEntry entry) {
        try (Connection connection = connections.of(alone)) {
            return write(connection, entry);
        } catch (SQLException e) {
            throw new ProcessingUnavailable(e);
        }
    }

    private static String write(Connection connection, ProcessingEntry entry) throws SQLException {
        try (PreparedStatement call = connection.prepareStatement("select " + CALL)) {
            set(call, 1, entry);
            try (ResultSet trace = call.executeQuery()) {
                trace.next();
                return HexFormat.of().formatHex(trace.getBytes(1));
            }
        }
    }

    /** @param first place of the first question mark of {@link #CALL} in that statement */
    public static void set(PreparedStatement call, int first, ProcessingEntry entry) throws SQLException {
        int next = first;
        call.setBytes(next++, bytes(entry.traceId()));
        call.setBytes(next++, bytes(TraceParent.newSpanId()));
        call.setBytes(next++, bytes(entry.parentSpanId()));
        call.setString(next++, entry.follows());
        call.setString(next++, entry.status().name());
        call.setString(next++, entry.name());
        call.setObject(next++, moment(entry.startedAt()));
        call.setObject(next++, moment(entry.endedAt()));
        call.setString(next++, entry.activity().name());
        call.setString(next++, entry.organisation());
        call.setString(next++, entry.objectType());
        call.setString(next++, entry.objectId());
        call.setObject(next, entry.records(), Types.INTEGER);
    }

    private static byte[] bytes(String hexadecimal) {
        return hexadecimal == null ? null : HexFormat.of().parseHex(hexadecimal);
    }

    private static Object moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
