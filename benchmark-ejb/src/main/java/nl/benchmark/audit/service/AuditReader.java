package nl.benchmark.audit.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.AuditDay;
import nl.benchmark.audit.AuditDayList;
import nl.benchmark.audit.AuditList;
import nl.benchmark.audit.AuditQuery;
import nl.benchmark.audit.AuditResult;
import nl.benchmark.audit.AuditRow;
import nl.benchmark.audit.ChainFault;
import nl.benchmark.audit.ChainLine;
import nl.benchmark.audit.ChainState;
import nl.benchmark.shared.service.Patience;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Reads lines through the functions of the database, which know what the caller may see. */
@ApplicationScoped
class AuditReader {

    private static final String LINES =
            "audit_lines(:from, :to, :action, :result, :organisation, cast(:account as bigint), :words, :others, cast(:below as bigint), :skip, :most)";

    @Inject
    private Jdbi jdbi;

    @Inject
    private Patience patience;

    AuditList list(AuditQuery query, int skip, int most) {
        return jdbi.withHandle(handle -> new AuditList(
                bind(handle.createQuery("select * from " + LINES), query, null, skip, most)
                        .map((row, context) -> row(row))
                        .list(),
                bind(handle.createQuery("select count(*) from " + LINES), query, null, 0, AuditList.MOST + 1)
                        .mapTo(Integer.class)
                        .one()));
    }

    /** Newest first, below the number; null begins with the newest. */
    List<AuditRow> rows(AuditQuery query, Long below, int most) {
        return jdbi.withHandle(handle -> bind(handle.createQuery("select * from " + LINES), query, below, 0, most)
                .map((row, context) -> row(row))
                .list());
    }

    /** What a participant may see, counted. @param from inclusive @param to exclusive */
    AuditDayList days(Instant from, Instant to, boolean othersOnly, int skip, int most) {
        AtomicInteger total = new AtomicInteger();
        List<AuditDay> days = jdbi.withHandle(
                handle -> handle.createQuery("select * from audit_days(:from, :to, :others, :skip, :most)")
                        .bind("from", moment(from))
                        .bind("to", moment(to))
                        .bind("others", othersOnly)
                        .bind("skip", skip)
                        .bind("most", most)
                        .map((row, context) -> {
                            total.set(row.getInt("total"));
                            return new AuditDay(
                                    row.getObject("day", LocalDate.class),
                                    row.getLong("account_id"),
                                    row.getString("role"),
                                    row.getString("on_behalf_of"),
                                    AuditAction.valueOf(row.getString("action")),
                                    AuditResult.valueOf(row.getString("result")),
                                    row.getLong("lines"),
                                    row.getObject("rows", Long.class));
                        })
                        .list());
        return new AuditDayList(days, total.get());
    }

    /** As they were hashed; only for an auditor. */
    List<ChainLine> chain(AuditQuery query, Long below, int most) {
        return jdbi.withHandle(
                handle -> bind(handle.createQuery("select seq, prev, hash, line from " + LINES), query, below, 0, most)
                        .map((row, context) -> new ChainLine(
                                row.getLong("seq"),
                                HexFormat.of().formatHex(row.getBytes("prev")),
                                HexFormat.of().formatHex(row.getBytes("hash")),
                                row.getString("line")))
                        .list());
    }

    ChainState verify() {
        return patience.ofJob(() -> jdbi.withHandle(handle -> handle.createQuery("select * from audit_verify()")
                .map((row, context) -> new ChainState(
                        row.getLong("lines"),
                        row.getObject("first_seq", Long.class),
                        row.getObject("last_seq", Long.class),
                        row.getObject("broken_seq", Long.class),
                        row.getString("fault") == null ? null : ChainFault.valueOf(row.getString("fault")),
                        row.getLong("head_seq"),
                        HexFormat.of().formatHex(row.getBytes("head_hash")),
                        row.getObject("head_at", OffsetDateTime.class).toInstant()))
                .one()));
    }

    /** Hash of a line, hexadecimal; empty when it is not there. */
    Optional<String> hash(long seq) {
        return jdbi.withHandle(handle -> handle.createQuery("select encode(audit_hash(:seq), 'hex')")
                .bind("seq", seq)
                .mapTo(String.class)
                .findOne());
    }

    private static Query bind(Query statement, AuditQuery query, Long below, int skip, int most) {
        return statement
                .bind("from", moment(query.from()))
                .bind("to", moment(query.to()))
                .bind("action", query.action() == null ? null : query.action().name())
                .bind("result", query.result() == null ? null : query.result().name())
                .bind("organisation", query.organisation())
                .bind("account", query.accountId())
                .bind("words", query.words())
                .bind("others", query.othersOnly())
                .bind("below", below)
                .bind("skip", skip)
                .bind("most", most);
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static AuditRow row(ResultSet row) throws SQLException {
        Array concerns = row.getArray("concerns");
        return new AuditRow(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getLong("account_id"),
                row.getString("role"),
                row.getString("on_behalf_of"),
                Arrays.asList((String[]) concerns.getArray()),
                AuditAction.valueOf(row.getString("action")),
                row.getString("object_type"),
                row.getString("object_id"),
                AuditResult.valueOf(row.getString("result")),
                row.getString("purpose"),
                row.getString("origin"),
                row.getString("trace_id"),
                row.getObject("rows", Integer.class),
                row.getObject("follows", Long.class),
                row.getString("details"));
    }
}
