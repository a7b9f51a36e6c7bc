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

/** Adds lines: in the transaction of the work (D4), or alone for work that was undone. */
@ApplicationScoped
public class ProcessingLog {

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
        try (PreparedStatement call =
                connection.prepareStatement("select processing(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            call.setBytes(1, bytes(entry.traceId()));
            call.setBytes(2, bytes(TraceParent.newSpanId()));
            call.setBytes(3, bytes(entry.parentSpanId()));
            call.setString(4, entry.follows());
            call.setString(5, entry.status().name());
            call.setString(6, entry.name());
            call.setObject(7, moment(entry.startedAt()));
            call.setObject(8, moment(entry.endedAt()));
            call.setString(9, entry.activity().name());
            call.setString(10, entry.organisation());
            call.setString(11, entry.objectType());
            call.setString(12, entry.objectId());
            call.setObject(13, entry.records(), Types.INTEGER);
            try (ResultSet trace = call.executeQuery()) {
                trace.next();
                return HexFormat.of().formatHex(trace.getBytes(1));
            }
        }
    }

    private static byte[] bytes(String hexadecimal) {
        return hexadecimal == null ? null : HexFormat.of().parseHex(hexadecimal);
    }

    private static Object moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
