package nl.benchmark.report.service;

import static nl.benchmark.shared.service.Columns.instant;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import nl.benchmark.account.Caller;
import nl.benchmark.account.service.CallerMapper;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.report.ReportRequest;
import nl.benchmark.report.ReportRow;
import nl.benchmark.report.ReportState;
import nl.benchmark.shared.service.CallerContext;
import nl.benchmark.shared.service.Tenant;
import org.jdbi.v3.core.Jdbi;

/** The rows of table report: made, found, and moved through their states. Only the services of this package call it. */
@NotAudited(reason = "steps of ReportService and of the job")
@Stateless
public class ReportRegister {

    private static final Duration LEASE = Duration.ofSeconds(60);

    private static final String COLUMNS =
            """
            r.id, o.code, o.name, r.benchmark, r.period, r.title, r.language, r.chapters, r.groups, r.status, r.progress,
            r.requested_at, r.finished_at
            """;
    private static final String ROW =
            "select " + COLUMNS + " from report r join organisation o on o.id = r.organisation_id ";

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private CallerContext callers;

    @Inject
    private AuditFacts audit;

    @Inject
    private Tenant tenant;

    /**
     * The report is asked for; from here on a job brings it to an end. The same report that the caller asked for and
     * that is not finished yet is that report: a second click makes no second one.
     */
    @Audited(action = AuditAction.REPORT_REQUEST, object = "report")
    public long register(ReportRequest request) {
        Optional<Long> asked = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select id from report
                         where organisation_id = :organisation and account_id = :account and benchmark = :benchmark and period = :period
                           and title = :title and language = :language and chapters = cast(:chapters as text[])
                           and groups = cast(:groups as text[]) and status in ('REQUESTED', 'RUNNING')
                         order by id limit 1
                        """)
                .bind("organisation", callers.get().organisationId())
                .bind("account", callers.get().accountId())
                .bind("benchmark", request.benchmark())
                .bind("period", request.period().atDay(1))
                .bind("title", request.title())
                .bind("language", request.language())
                .bind("chapters", array(request.chapters()))
                .bind("groups", array(request.groups()))
                .mapTo(Long.class)
                .findOne());
        long id = asked.orElseGet(() -> insert(request));
        audit.id(id);
        audit.concerns(request.organisation());
        audit.detail("period", request.period());
        return id;
    }

    private long insert(ReportRequest request) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                        """
                        insert into report (organisation_id, account_id, benchmark, period, title, language, chapters, groups, status, requested_at, lease_until)
                        values (:organisation, :account, :benchmark, :period, :title, :language, cast(:chapters as text[]), cast(:groups as text[]), 'REQUESTED', :now, :lease)
                        """)
                .bind("organisation", callers.get().organisationId())
                .bind("account", callers.get().accountId())
                .bind("benchmark", request.benchmark())
                .bind("period", request.period().atDay(1))
                .bind("title", request.title())
                .bind("language", request.language())
                .bind("chapters", array(request.chapters()))
                .bind("groups", array(request.groups()))
                .bind("now", now())
                .bind("lease", now().plus(LEASE))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
    }

    public Optional<ReportRow> find(long id) {
        return jdbi.withHandle(handle -> handle.createQuery(ROW + "where r.id = :id")
                .bind("id", id)
                .map((row, context) -> row(row))
                .findOne());
    }

    /** Newest first. */
    public List<ReportRow> list(String organisation) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        ROW + "where cast(:code as text) is null or o.code = :code order by r.id desc")
                .bind("code", organisation)
                .map((row, context) -> row(row))
                .list());
    }

    /** The document as it was made; empty while it is not ready. */
    public Optional<byte[]> document(long id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select document from report where id = :id and status = 'READY'")
                        .bind("id", id)
                        .map((row, context) -> row.getBytes("document"))
                        .findOne());
    }

    /** Reports whose job has no living worker; for the jobs of this node to take up. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<Long> abandoned() {
        tenant.set("benchmark.job", "true");
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id from report where status in ('REQUESTED', 'RUNNING') and lease_until < :now order by id")
                .bind("now", now())
                .mapTo(Long.class)
                .list());
    }

    /** On whose behalf a report's job works. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Caller> owner(long id) {
        tenant.set("benchmark.job", "true");
        tenant.set("benchmark.staff", "true");
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select r.account_id, r.organisation_id, o.code, a.email, a.name, a.role, a.language
                          from report r join organisation o on o.id = r.organisation_id join account a on a.id = r.account_id
                         where r.id = :id
                        """)
                .bind("id", id)
                .map(new CallerMapper())
                .findOne());
    }

    /** Takes the report for this worker; empty when another has it or it is finished. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<ReportJob> take(long id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        update report r set status = 'RUNNING', attempts = attempts + 1, lease_until = :lease, progress = 0
                          from organisation o
                         where r.id = :id and o.id = r.organisation_id
                           and (r.status = 'REQUESTED' and r.attempts = 0 or r.status in ('REQUESTED', 'RUNNING') and r.lease_until < :now)
                        returning r.attempts,
                        """
                                + COLUMNS)
                .bind("id", id)
                .bind("now", now())
                .bind("lease", now().plus(LEASE))
                .map((row, context) -> new ReportJob(row(row), row.getInt("attempts")))
                .findOne());
    }

    /** The worker lives and is so far, 0 to 100. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void advance(long id, int progress) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update report set progress = :progress, lease_until = :lease where id = :id and status = 'RUNNING'")
                .bind("id", id)
                .bind("progress", progress)
                .bind("lease", now().plus(LEASE))
                .execute());
    }

    /**
     * The worker failed with it. A database that went away is no attempt: what is counted is how often the report itself
     * may have been the reason. Nothing happens when another worker has it meanwhile.
     *
     * @param pause before it is tried again
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void letGo(ReportJob job, boolean outage, Duration pause) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update report set lease_until = :soon, attempts = attempts - :undone where id = :id and status = 'RUNNING' and attempts = :attempts")
                .bind("soon", now().plus(pause))
                .bind("undone", outage ? 1 : 0)
                .bind("id", job.row().id())
                .bind("attempts", job.attempts())
                .execute());
    }

    /** From now on the report does not change any more (REP-4). */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    @Audited(action = AuditAction.REPORT_MAKE, object = "report")
    public void finish(@AuditedId long id, byte[] document) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update report set status = 'READY', progress = 100, finished_at = :now, document = :document where id = :id and status = 'RUNNING'")
                .bind("id", id)
                .bind("now", now())
                .bind("document", document)
                .execute());
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void giveUp(long id) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update report set status = 'FAILED', finished_at = :now where id = :id and status = 'RUNNING'")
                .bind("id", id)
                .bind("now", now())
                .execute());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** Codes are letters, digits and hyphens, checked before they come here. */
    private static String array(List<String> codes) {
        return "{" + String.join(",", codes) + "}";
    }

    private static ReportRow row(ResultSet row) throws SQLException {
        return new ReportRow(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("benchmark"),
                YearMonth.from(row.getObject("period", LocalDate.class)),
                row.getString("title"),
                row.getString("language"),
                codes(row, "chapters"),
                codes(row, "groups"),
                ReportState.valueOf(row.getString("status")),
                row.getInt("progress"),
                instant(row, "requested_at"),
                instant(row, "finished_at"));
    }

    private static List<String> codes(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
