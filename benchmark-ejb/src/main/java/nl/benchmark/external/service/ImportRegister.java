package nl.benchmark.external.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.delivery.DeliveryStatus;
import nl.benchmark.delivery.FindingRow;
import nl.benchmark.delivery.Severity;
import nl.benchmark.external.ImportCheck;
import nl.benchmark.external.ImportFinding;
import nl.benchmark.external.ImportFindings;
import nl.benchmark.external.ImportRow;
import nl.benchmark.external.ImportRule;
import nl.benchmark.external.ImportSource;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.CallerContext;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The rows of tables external_import and external_import_finding. Only the services of this package call it. */
@NotAudited(reason = "steps of ImportService")
@Stateless
@RolesAllowed(Roles.CONTENT_EXPERT)
public class ImportRegister {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final String ROW =
            """
            select id, source, status, dry_run, received_at, finished_at, size_bytes, sha256, records, rejected_records, errors, warnings, notes,
                   added, changed, unchanged
              from external_import
            """;

    @Inject
    private Jdbi jdbi;

    @Inject
    private CallerContext callers;

    /** An import that was decided on, before it has an id. */
    public record Finished(
            ImportSource source,
            DeliveryStatus status,
            boolean dryRun,
            OffsetDateTime receivedAt,
            OffsetDateTime finishedAt,
            long sizeBytes,
            String sha256,
            int records,
            int rejectedRecords,
            ImportFindings findings,
            int added,
            int changed,
            int unchanged) {}

    /** One import of a source at a time, until the transaction ends. */
    public void lock(ImportSource source) {
        jdbi.useHandle(handle -> handle.createQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtext('external_import'), :source)) locked")
                .bind("source", source.ordinal())
                .mapTo(Integer.class)
                .one());
    }

    /** Refuses a file that was accepted before, with that import and its day. */
    public void refuseSame(ImportSource source, String sha256) {
        jdbi.useHandle(handle -> handle.createQuery(
                        """
                        select id, received_at from external_import
                         where source = :source and sha256 = :sha256 and not dry_run and status in ('ACCEPTED', 'ACCEPTED_WITH_WARNINGS')
                        """)
                .bind("source", source.code())
                .bind("sha256", sha256)
                .map((row, context) -> new RuleViolation(
                        ImportRule.SAME_FILE,
                        row.getLong("id"),
                        dayOf(row.getObject("received_at", OffsetDateTime.class))))
                .findOne()
                .ifPresent(violation -> {
                    throw violation;
                }));
    }

    private static LocalDate dayOf(OffsetDateTime moment) {
        return moment.atZoneSameInstant(ZONE).toLocalDate();
    }

    /** Ids of the organisations by their codes. */
    public Map<String, Long> organisations() {
        return jdbi.withHandle(handle -> handle.createQuery("select code, id from organisation")
                .reduceRows(new HashMap<>(), (map, row) -> {
                    map.put(row.getColumn("code", String.class), row.getColumn("id", Long.class));
                    return map;
                }));
    }

    public long keep(Finished done) {
        return jdbi.withHandle(handle -> {
            long id = handle.createUpdate(
                            """
                            insert into external_import (source, status, dry_run, received_at, finished_at, account_id, size_bytes, sha256, records, rejected_records,
                                                         errors, warnings, notes, added, changed, unchanged)
                            values (:source, :status, :dryRun, :receivedAt, :finishedAt, :account, :size, :sha256, :records, :rejected,
                                    :errors, :warnings, :notes, :added, :changed, :unchanged)
                            """)
                    .bind("source", done.source().code())
                    .bind("status", done.status().name())
                    .bind("dryRun", done.dryRun())
                    .bind("receivedAt", done.receivedAt())
                    .bind("finishedAt", done.finishedAt())
                    .bind("account", callers.get().accountId())
                    .bind("size", done.sizeBytes())
                    .bind("sha256", done.sha256())
                    .bind("records", done.records())
                    .bind("rejected", done.rejectedRecords())
                    .bind("errors", done.findings().count(Severity.ERROR))
                    .bind("warnings", done.findings().count(Severity.WARNING))
                    .bind("notes", done.findings().count(Severity.NOTE))
                    .bind("added", done.added())
                    .bind("changed", done.changed())
                    .bind("unchanged", done.unchanged())
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one();
            List<ImportFinding> findings = done.findings().list();
            if (!findings.isEmpty()) {
                PreparedBatch batch = handle.prepareBatch(
                        """
                        insert into external_import_finding (import_id, seq, line, column_name, rule, variant, found, expected, arguments)
                        values (:import, :seq, :line, :column, :rule, :variant, :found, :expected, :arguments)
                        """);
                int seq = 0;
                for (ImportFinding finding : findings) {
                    batch.bind("import", id)
                            .bind("seq", seq++)
                            .bind("line", finding.line())
                            .bind("column", finding.column())
                            .bind("rule", finding.check().id())
                            .bind("variant", finding.variant())
                            .bind("found", finding.found())
                            .bind("expected", finding.expected())
                            .bindArray("arguments", String.class, finding.arguments())
                            .add();
                }
                batch.execute();
            }
            return id;
        });
    }

    public Optional<ImportRow> find(long id) {
        return jdbi.withHandle(handle -> handle.createQuery(ROW + " where id = :id")
                .bind("id", id)
                .map((row, context) -> row(row))
                .findOne());
    }

    /** Newest first. */
    public List<ImportRow> list() {
        return jdbi.withHandle(handle -> handle.createQuery(ROW + " order by id desc")
                .map((row, context) -> row(row))
                .list());
    }

    public List<FindingRow> findings(long id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select line, column_name, rule, variant, found, expected, arguments from external_import_finding where import_id = :id order by seq")
                .bind("id", id)
                .map((row, context) -> finding(row).row())
                .list());
    }

    private static ImportFinding finding(ResultSet row) throws SQLException {
        return new ImportFinding(
                row.getInt("line"),
                row.getString("column_name"),
                ImportCheck.of(row.getString("rule")),
                row.getString("variant"),
                row.getString("found"),
                row.getString("expected"),
                List.of((String[]) row.getArray("arguments").getArray()));
    }

    private static ImportRow row(ResultSet row) throws SQLException {
        return new ImportRow(
                row.getLong("id"),
                row.getString("source"),
                DeliveryStatus.valueOf(row.getString("status")),
                row.getBoolean("dry_run"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("finished_at", OffsetDateTime.class).toInstant(),
                row.getLong("size_bytes"),
                row.getString("sha256"),
                row.getInt("records"),
                row.getInt("rejected_records"),
                row.getInt("errors"),
                row.getInt("warnings"),
                row.getInt("notes"),
                row.getInt("added"),
                row.getInt("changed"),
                row.getInt("unchanged"));
    }
}
