package nl.benchmark.processing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import nl.benchmark.processing.ActivityVersion;
import nl.benchmark.processing.ProcessingLine;
import nl.benchmark.processing.ProcessingQuery;
import nl.benchmark.processing.ProcessingStatus;
import org.jdbi.v3.core.Jdbi;

/** Reads lines; the database shows a participant those about its own people, and an auditor those of its scope. */
@ApplicationScoped
class ProcessingReader {

    @Inject
    private Jdbi jdbi;

    /** Newest first, at most {@link ProcessingQuery#MOST}. */
    List<ProcessingLine> lines(ProcessingQuery query) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select l.trace_id, l.span_id, l.parent_span_id, l.status, l.name, l.started_at, l.ended_at, l.activity, l.activity_version, o.code, l.object_type, l.object_id, l.records
                          from processing_line l left join organisation o on o.id = l.organisation_id
                         where (:trace is null or l.trace_id = decode(:trace, 'hex'))
                           and (:activity is null or l.activity = :activity and l.activity_version = :version)
                           and (:organisation is null or l.organisation_id = (select id from organisation where code = :organisation))
                           and (cast(:from as timestamptz) is null or l.started_at >= :from)
                           and (cast(:to as timestamptz) is null or l.ended_at <= :to)
                         order by l.id desc limit :most
                        """)
                .bindBySqlType("trace", query.traceId(), Types.VARCHAR)
                .bindBySqlType(
                        "activity",
                        query.activity() == null ? null : query.activity().code(),
                        Types.VARCHAR)
                .bind("version", query.activity() == null ? 0 : query.activity().version())
                .bindBySqlType("organisation", query.organisation(), Types.VARCHAR)
                .bind("from", moment(query.from()))
                .bind("to", moment(query.to()))
                .bind("most", ProcessingQuery.MOST)
                .map((row, context) -> line(row))
                .list());
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static ProcessingLine line(ResultSet row) throws SQLException {
        return new ProcessingLine(
                hexadecimal(row.getBytes("trace_id")),
                hexadecimal(row.getBytes("span_id")),
                hexadecimal(row.getBytes("parent_span_id")),
                ProcessingStatus.valueOf(row.getString("status")),
                row.getString("name"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                new ActivityVersion(row.getString("activity"), row.getInt("activity_version")),
                row.getString("code"),
                row.getString("object_type"),
                row.getString("object_id"),
                row.getObject("records", Integer.class));
    }

    private static String hexadecimal(byte[] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }
}
