package nl.benchmark.delivery.service;

import static nl.benchmark.shared.service.Columns.instant;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.benchmark.account.Caller;
import nl.benchmark.account.Right;
import nl.benchmark.account.service.CallerMapper;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.delivery.DeliveryRequest;
import nl.benchmark.delivery.DeliveryRow;
import nl.benchmark.delivery.DeliveryRule;
import nl.benchmark.delivery.DeliveryStatus;
import nl.benchmark.delivery.Numbering;
import nl.benchmark.participation.Benchmark;
import nl.benchmark.participation.service.ContractAccess;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.CallerContext;
import nl.benchmark.shared.service.Tenant;
import org.jdbi.v3.core.Jdbi;

/** The rows of table delivery: made, found, and moved through their states. Only the services of this package call it. */
@NotAudited(reason = "steps of DeliveryService and of the job")
@Stateless
public class DeliveryRegister {

    private static final Duration LEASE = Duration.ofSeconds(30);

    private static final String ROW =
            """
            select d.id, d.type, o.code, d.period, d.status, d.received_at, d.finished_at, d.records, d.rejected_records, d.benefits,
                   d.errors, d.warnings, d.notes, d.sha256, d.replaces, d.dry_run, d.size_bytes,
                   case when d.finished_at is not null then coalesce(l.number, 0) end as layout
              from delivery d join organisation o on o.id = d.organisation_id left join delivery_layout l on l.id = d.layout_id
            """;

    @Inject
    private Jdbi jdbi;

    @Inject
    private NumberingRegister numberings;

    @Inject
    private Clock clock;

    @Inject
    private ContractAccess contract;

    @Inject
    private CallerContext callers;

    @Inject
    private AuditFacts audit;

    @Inject
    private Tenant tenant;

    /** Refuses what the request itself shows (FILE-006), and whose participation is over (REG-5), before a byte of the file is read. */
    public void admit(DeliveryRequest request) {
        Caller caller = callers.get();
        if (!caller.may(Right.DELIVER, Caller.WERK_EN_INKOMEN) || !caller.belongsTo(request.organisation())) {
            throw new RuleViolation(DeliveryRule.NOT_YOURS, request.organisation());
        }
        contract.requireNotEnded(Benchmark.WI);
        LocalDate first = request.period().atDay(1);
        LocalDate today = LocalDate.now(clock);
        if (!exists(
                "select from participation where organisation_id = :organisation and benchmark = 'WI' and starts_on <= :last and (ends_on is null or ends_on >= :first)",
                caller.organisationId(),
                first,
                request.period().atEndOfMonth())) {
            throw new RuleViolation(DeliveryRule.NO_PARTICIPATION, request.organisation(), request.period());
        }
        if (!exists(
                "select from agreement where organisation_id = :organisation and in_force_from <= :last and (in_force_to is null or in_force_to >= :first)",
                caller.organisationId(),
                today,
                today)) {
            throw new RuleViolation(DeliveryRule.NO_AGREEMENT, request.organisation());
        }
    }

    private boolean exists(String sql, long organisation, LocalDate first, LocalDate last) {
        return jdbi.withHandle(handle -> handle.createQuery("select exists (" + sql + ")")
                .bind("organisation", organisation)
                .bind("first", first)
                .bind("last", last)
                .mapTo(Boolean.class)
                .one());
    }

    /** Refuses the same file again while the first is in force or being read. */
    public void refuseSame(DeliveryRequest request, String sha256) {
        jdbi.withHandle(handle -> handle.createQuery(
                                """
                                select id from delivery
                                 where organisation_id = :organisation and type = :type and period = :period and sha256 = :sha256 and not dry_run
                                   and status in ('RECEIVED', 'VALIDATING', 'ACCEPTED', 'ACCEPTED_WITH_WARNINGS')
                                 order by id desc limit 1
                                """)
                        .bind("organisation", callers.get().organisationId())
                        .bind("type", request.type())
                        .bind("period", request.period().atDay(1))
                        .bind("sha256", sha256)
                        .mapTo(Long.class)
                        .findOne())
                .ifPresent(existing -> {
                    throw new RuleViolation(DeliveryRule.SAME_FILE, existing);
                });
    }

    /** Months, oldest first, whose delivery in force declared another key; of the caller's own organisation. */
    public List<YearMonth> keyChanges() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select period from delivery
                         where organisation_id = :organisation and type = 'BUS' and in_force_from is not null and in_force_to is null and key_change
                         order by period
                        """)
                .bind("organisation", callers.get().organisationId())
                .mapTo(LocalDate.class)
                .map(YearMonth::from)
                .list());
    }

    /**
     * The delivery is received; from here on a job brings it to an end, whatever happens.
     *
     * @param numbering registration numbers that changed with it (BUS-015), or null
     */
    @Audited(action = AuditAction.DELIVERY_RECEIVE, object = "delivery")
    public long register(DeliveryRequest request, Spool.Spooled file, Numbering numbering) {
        audit.concerns(request.organisation());
        if (!request.dryRun()) {
            refuseSame(request, file.sha256());
        }
        long id = jdbi.withHandle(handle -> handle.createUpdate(
                        """
                        insert into delivery (organisation_id, account_id, type, period, status, dry_run, received_at, size_bytes, sha256,
                                              key_fingerprint, key_change, spool, spool_key, lease_until)
                        values (:organisation, :account, :type, :period, 'RECEIVED', :dryRun, :now, :size, :sha256, :fingerprint, :keyChange, :spool, :spoolKey, :lease)
                        """)
                .bind("organisation", callers.get().organisationId())
                .bind("account", callers.get().accountId())
                .bind("type", request.type())
                .bind("period", request.period().atDay(1))
                .bind("dryRun", request.dryRun())
                .bind("now", now())
                .bind("size", file.size())
                .bind("sha256", file.sha256())
                .bind("fingerprint", request.keyFingerprint())
                .bind("keyChange", request.keyChange())
                .bind("spool", file.name())
                .bind("spoolKey", file.wrappedKey())
                .bind("lease", now().plus(LEASE))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
        if (numbering != null) {
            jdbi.useHandle(handle -> numberings.keep(handle, callers.get().organisationId(), id, numbering));
            audit.detail("numbers", numbering.size());
        }
        audit.id(id);
        audit.detail("type", request.type());
        audit.detail("period", request.period());
        audit.detail("sha256", file.sha256());
        audit.detail("dryRun", request.dryRun());
        return id;
    }

    public Optional<DeliveryRow> find(long id) {
        return jdbi.withHandle(handle -> handle.createQuery(ROW + " where d.id = :id")
                .bind("id", id)
                .map((row, context) -> row(row))
                .findOne());
    }

    public List<DeliveryRow> list(String organisation, String type, YearMonth period) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        ROW
                                + """
                         where (cast(:code as text) is null or o.code = :code) and (cast(:type as text) is null or d.type = :type)
                           and (cast(:period as date) is null or d.period = :period)
                         order by d.id desc
                        """)
                .bind("code", organisation)
                .bind("type", type)
                .bind("period", period == null ? null : period.atDay(1))
                .map((row, context) -> row(row))
                .list());
    }

    /** Of this month and later, newest first; without dry runs. An organisation or type that is null does not filter. */
    public List<DeliveryRow> listSince(YearMonth first, String organisation, String type) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        ROW
                                + """
                         where d.period >= :first and (cast(:type as text) is null or d.type = :type) and not d.dry_run
                           and (cast(:code as text) is null or o.code = :code)
                         order by d.id desc
                        """)
                .bind("first", first.atDay(1))
                .bind("type", type)
                .bind("code", organisation)
                .map((row, context) -> row(row))
                .list());
    }

    /** In force now, for these months, both inclusive; in order of month. */
    public List<DeliveryRow> listInForce(String organisation, YearMonth first, YearMonth last) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        ROW
                                + " where o.code = :code and d.period between :first and :last and d.in_force_from is not null and d.in_force_to is null order by d.period, d.type")
                .bind("code", organisation)
                .bind("first", first.atDay(1))
                .bind("last", last.atDay(1))
                .map((row, context) -> row(row))
                .list());
    }

    /** Received at or after the moment and in this state, newest first; without dry runs. */
    public List<DeliveryRow> listReceivedSince(Instant moment, DeliveryStatus status) {
        return jdbi.withHandle(handle -> handle.createQuery(ROW
                        + " where d.received_at >= :moment and d.status = :status and not d.dry_run order by d.id desc")
                .bind("moment", OffsetDateTime.ofInstant(moment, clock.getZone()))
                .bind("status", status.name())
                .map((row, context) -> row(row))
                .list());
    }

    /** The newest month in force of each organisation, by its code. */
    public Map<String, YearMonth> newestInForce(String type) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select o.code, max(d.period) as period from delivery d join organisation o on o.id = d.organisation_id
                         where d.type = :type and d.in_force_from is not null and d.in_force_to is null group by o.code
                        """)
                .bind("type", type)
                .reduceRows(new HashMap<>(), (map, row) -> {
                    map.put(
                            row.getColumn("code", String.class),
                            YearMonth.from(row.getColumn("period", LocalDate.class)));
                    return map;
                }));
    }

    /** Deliveries whose job has no living worker; for the jobs of this node to take up. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<Long> abandoned() {
        tenant.set("benchmark.job", "true");
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id from delivery where status in ('RECEIVED', 'VALIDATING') and lease_until < :now order by id")
                .bind("now", now())
                .mapTo(Long.class)
                .list());
    }

    /** On whose behalf a delivery's job works. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Caller> owner(long id) {
        tenant.set("benchmark.job", "true");
        tenant.set("benchmark.staff", "true");
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select d.account_id, d.organisation_id, o.code, a.email, a.name, a.role, a.language
                          from delivery d join organisation o on o.id = d.organisation_id join account a on a.id = d.account_id
                         where d.id = :id
                        """)
                .bind("id", id)
                .map(new CallerMapper())
                .findOne());
    }

    /** Takes the delivery for this worker; empty when another has it or it is finished. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<DeliveryJob> take(long id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        update delivery d set status = 'VALIDATING', attempts = attempts + 1, lease_until = :lease
                          from organisation o
                         where d.id = :id and o.id = d.organisation_id
                           and (d.status = 'RECEIVED' and d.attempts = 0 or d.status in ('RECEIVED', 'VALIDATING') and d.lease_until < :now)
                        returning d.id, d.organisation_id, o.code, d.type, d.period, d.dry_run, d.key_fingerprint, d.key_change, d.spool, d.spool_key, d.size_bytes, d.attempts
                        """)
                .bind("id", id)
                .bind("now", now())
                .bind("lease", now().plus(LEASE))
                .map((row, context) -> new DeliveryJob(
                        row.getLong("id"),
                        row.getLong("organisation_id"),
                        row.getString("code"),
                        row.getString("type"),
                        YearMonth.from(row.getObject("period", LocalDate.class)),
                        row.getBoolean("dry_run"),
                        row.getString("key_fingerprint"),
                        row.getBoolean("key_change"),
                        row.getString("spool"),
                        row.getBytes("spool_key"),
                        row.getLong("size_bytes"),
                        row.getInt("attempts")))
                .findOne());
    }

    /** The worker still lives. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void heartbeat(long id) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update delivery set lease_until = :lease where id = :id and status = 'VALIDATING'")
                .bind("id", id)
                .bind("lease", now().plus(LEASE))
                .execute());
    }

    /**
     * The worker failed with it. A database that went away is no attempt: what is counted is how often the file itself
     * may have been the reason. Nothing happens when another worker has it meanwhile.
     *
     * @param pause before it is tried again
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void letGo(DeliveryJob job, boolean outage, Duration pause) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update delivery set lease_until = :soon, attempts = attempts - :undone where id = :id and status = 'VALIDATING' and attempts = :attempts")
                .bind("soon", now().plus(pause))
                .bind("undone", outage ? 1 : 0)
                .bind("id", job.id())
                .bind("attempts", job.attempts())
                .execute());
    }

    /** Out of force by the sender's wish. Returns the row as it was; refuses when it is not in force. */
    public DeliveryRow withdraw(long id, OffsetDateTime now) {
        DeliveryRow row = find(id).filter(found -> callers.get().belongsTo(found.organisation()))
                .orElseThrow(() -> new RuleViolation(DeliveryRule.UNKNOWN, id));
        int withdrawn = jdbi.withHandle(handle -> handle.createUpdate(
                        "update delivery set status = 'WITHDRAWN', in_force_to = :now where id = :id and status in ('ACCEPTED', 'ACCEPTED_WITH_WARNINGS') and not dry_run")
                .bind("id", id)
                .bind("now", now)
                .execute());
        if (withdrawn == 0) {
            throw new RuleViolation(DeliveryRule.NOT_IN_FORCE, id);
        }
        return row;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static DeliveryRow row(ResultSet row) throws SQLException {
        return new DeliveryRow(
                row.getLong("id"),
                row.getString("type"),
                row.getString("code"),
                YearMonth.from(row.getObject("period", LocalDate.class)),
                DeliveryStatus.valueOf(row.getString("status")),
                instant(row, "received_at"),
                instant(row, "finished_at"),
                row.getObject("records", Integer.class),
                row.getObject("rejected_records", Integer.class),
                row.getObject("benefits", Integer.class),
                row.getObject("errors", Integer.class),
                row.getObject("warnings", Integer.class),
                row.getObject("notes", Integer.class),
                row.getString("sha256"),
                row.getObject("replaces", Long.class),
                row.getBoolean("dry_run"),
                row.getLong("size_bytes"),
                row.getObject("layout", Integer.class));
    }
}
