package nl.benchmark.retention.service;

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
import nl.benchmark.audit.NotAudited;
import nl.benchmark.retention.HoldRow;
import nl.benchmark.retention.ItemRow;
import nl.benchmark.retention.ItemState;
import nl.benchmark.retention.OutlookRow;
import nl.benchmark.retention.Reason;
import nl.benchmark.retention.RetentionRule;
import nl.benchmark.retention.RetentionTerm;
import nl.benchmark.retention.RunKind;
import nl.benchmark.retention.RunRow;
import nl.benchmark.retention.RunState;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.CallerContext;
import nl.benchmark.shared.service.Tenant;
import org.jdbi.v3.core.Jdbi;

/** The rows of runs, holds and terms. Only the services of this package call it. */
@NotAudited(reason = "steps of RetentionService and of the job")
@Stateless
public class RetentionRegister {

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final String DUE =
            "retention_due_on(retention_date(d.received_at), retention_years(d.organisation_id, :today))";
    private static final String ITEM =
            """
            select i.run_id, i.delivery_id, o.code, i.type, i.period, i.received_on, i.due_on, i.sha256, i.kept_sha256,
                   i.facts, i.findings, i.measures, i.reports, i.state
              from retention_item i join organisation o on o.id = i.organisation_id
            """;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private CallerContext callers;

    @Inject
    private Tenant tenant;

    /** Of the organisations that the transaction sees: all for staff, its own for a participant. */
    public List<OutlookRow> outlook(LocalDate today) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select o.code, x.years, count(*) as deliveries, count(*) filter (where x.due <= :today) as due,
                               count(*) filter (where x.due > :today and x.due < :next) as this_year,
                               count(*) filter (where x.due >= :next and x.due < :after) as next_year,
                               exists (select from retention_hold h where h.organisation_id = o.id and h.lifted_at is null) as held,
                               min(x.received) as oldest
                          from (select d.organisation_id, retention_date(d.received_at) as received, y.years, retention_due_on(retention_date(d.received_at), y.years) as due
                                  from delivery d join (select id, retention_years(id, :today) as years from organisation where id in (select organisation_id from delivery)) y
                                    on y.id = d.organisation_id) x
                          join organisation o on o.id = x.organisation_id
                         group by o.id, o.code, x.years order by o.code
                        """)
                .bind("today", today)
                .bind("next", today.withDayOfYear(1).plusYears(1))
                .bind("after", today.withDayOfYear(1).plusYears(2))
                .map((row, context) -> new OutlookRow(
                        row.getString("code"),
                        row.getInt("years"),
                        row.getInt("deliveries"),
                        row.getInt("due"),
                        row.getInt("this_year"),
                        row.getInt("next_year"),
                        row.getBoolean("held"),
                        row.getObject("oldest", LocalDate.class)))
                .list());
    }

    public List<RunRow> runs() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select r.id, r.kind, o.code, r.reason, r.as_of, r.state, r.proposed_at, r.proposed_by, p.name as proposer, r.approved_at,
                               a.name as approver, r.finished_at, i.listed, i.erased, i.held, i.rows
                          from retention_run r left join organisation o on o.id = r.organisation_id
                          left join account p on p.id = r.proposed_by left join account a on a.id = r.approved_by
                          cross join lateral (select count(*) filter (where state not in ('HELD')) as listed, count(*) filter (where state = 'ERASED') as erased,
                                                     count(*) filter (where state = 'HELD') as held,
                                                     coalesce(sum(facts + findings + measures) filter (where state not in ('HELD', 'SKIPPED')), 0) as rows
                                                from retention_item where run_id = r.id) i
                         order by r.id desc
                        """)
                .map((row, context) -> new RunRow(
                        row.getLong("id"),
                        RunKind.valueOf(row.getString("kind")),
                        row.getString("code"),
                        row.getString("reason"),
                        row.getObject("as_of", LocalDate.class),
                        RunState.valueOf(row.getString("state")),
                        instant(row, "proposed_at"),
                        row.getLong("proposed_by"),
                        row.getString("proposer"),
                        instant(row, "approved_at"),
                        row.getString("approver"),
                        instant(row, "finished_at"),
                        row.getInt("listed"),
                        row.getInt("erased"),
                        row.getInt("held"),
                        row.getLong("rows")))
                .list());
    }

    public List<ItemRow> items(long run) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        ITEM + " where i.run_id = :run order by o.code, i.received_on, i.delivery_id")
                .bind("run", run)
                .map((row, context) -> item(row))
                .list());
    }

    public ItemRow item(long run, long delivery) {
        return jdbi.withHandle(
                handle -> handle.createQuery(ITEM + " where i.run_id = :run and i.delivery_id = :delivery")
                        .bind("run", run)
                        .bind("delivery", delivery)
                        .map((row, context) -> item(row))
                        .one());
    }

    private static ItemRow item(ResultSet row) throws SQLException {
        return new ItemRow(
                row.getLong("run_id"),
                row.getLong("delivery_id"),
                row.getString("code"),
                row.getString("type"),
                YearMonth.from(row.getObject("period", LocalDate.class)),
                row.getObject("received_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("sha256"),
                row.getString("kept_sha256"),
                row.getLong("facts"),
                row.getLong("findings"),
                row.getLong("measures"),
                row.getLong("reports"),
                ItemState.valueOf(row.getString("state")));
    }

    public boolean hasOpenRun() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select from retention_run where state in ('PROPOSED', 'RUNNING'))")
                .mapTo(Boolean.class)
                .one());
    }

    /** Refuses with {@code UNKNOWN} an organisation that there is not. */
    public boolean hasAgreement(String organisation, LocalDate today) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select from agreement where organisation_id = :organisation and (in_force_to is null or in_force_to >= :today))")
                .bind("organisation", id(organisation))
                .bind("today", today)
                .mapTo(Boolean.class)
                .one());
    }

    public long propose(RunKind kind, String organisation, Reason reason, LocalDate today) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                        """
                        insert into retention_run (kind, organisation_id, reason, as_of, state, proposed_at, proposed_by)
                        values (:kind, :organisation, :reason, :today, 'PROPOSED', :now, :account)
                        """)
                .bind("kind", kind.name())
                .bind("organisation", organisation == null ? null : id(organisation))
                .bind("reason", reason.text())
                .bind("today", today)
                .bind("now", now())
                .bind("account", callers.get().accountId())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
    }

    /** The dry run: what is listed and what a hold keeps, organisation by organisation, each as its own tenant. How many are listed. */
    public int list(long run, RunKind kind, String organisation, LocalDate today) {
        boolean all = kind == RunKind.END_OF_AGREEMENT;
        List<Long> organisations = organisation != null
                ? List.of(id(organisation))
                : jdbi.withHandle(
                        handle -> handle.createQuery("select distinct d.organisation_id from delivery d where " + DUE
                                        + " <= :today order by 1")
                                .bind("today", today)
                                .mapTo(Long.class)
                                .list());
        int listed = 0;
        for (long one : organisations) {
            tenant.set("benchmark.organisation", Long.toString(one));
            listed += jdbi.withHandle(handle -> handle.createQuery(
                            """
                            with listed as (
                                insert into retention_item (run_id, delivery_id, organisation_id, type, period, received_on, due_on, status, sha256, kept_sha256,
                                                            facts, findings, measures, reports, state)
                                select :run, d.id, d.organisation_id, d.type, d.period, retention_date(d.received_at), %1$s, d.status, d.sha256, coalesce(s.sha256, ''),
                                       n.facts, n.findings, n.measures, n.reports,
                                       case when exists (select from retention_hold h where h.organisation_id = d.organisation_id and h.lifted_at is null
                                                            and coalesce(h.delivery_id, d.id) = d.id) then 'HELD' else 'LISTED' end
                                  from delivery d left join source_file s on s.delivery_id = d.id cross join lateral retention_rows(d.id) n
                                 where d.organisation_id = :organisation and d.status not in ('RECEIVED', 'VALIDATING') and (:all or %1$s <= :today)
                                returning state)
                            select count(*) filter (where state = 'LISTED') from listed
                            """
                                    .formatted(DUE))
                    .bind("run", run)
                    .bind("organisation", one)
                    .bind("all", all)
                    .bind("today", today)
                    .mapTo(Integer.class)
                    .one());
        }
        tenant.set("benchmark.organisation", "");
        return listed;
    }

    /** Codes of those whose deliveries are listed. */
    public List<String> organisations(long run) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select distinct o.code from retention_item i join organisation o on o.id = i.organisation_id where i.run_id = :run order by 1")
                .bind("run", run)
                .mapTo(String.class)
                .list());
    }

    public boolean approve(long run) {
        return 1
                == jdbi.withHandle(handle -> handle.createUpdate(
                                """
                                update retention_run set state = 'RUNNING', approved_by = :account, approved_at = :now, lease_until = :now
                                 where id = :run and state = 'PROPOSED' and proposed_by <> :account
                                """)
                        .bind("account", callers.get().accountId())
                        .bind("now", now())
                        .bind("run", run)
                        .execute());
    }

    public boolean withdraw(long run) {
        return 1
                == jdbi.withHandle(handle -> handle.createUpdate(
                                "update retention_run set state = 'WITHDRAWN', finished_at = :now where id = :run and state = 'PROPOSED'")
                        .bind("now", now())
                        .bind("run", run)
                        .execute());
    }

    /** In force first, newest first; of one organisation or, with null, of all that the transaction sees. */
    public List<HoldRow> holds(String organisation) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select h.id, o.code, h.delivery_id, h.reason, h.placed_at, p.name as placer, h.lifted_at, l.name as lifter, h.lift_reason
                          from retention_hold h join organisation o on o.id = h.organisation_id
                          left join account p on p.id = h.placed_by left join account l on l.id = h.lifted_by
                         where (cast(:code as text) is null or o.code = :code)
                         order by h.lifted_at is not null, h.id desc
                        """)
                .bind("code", organisation)
                .map((row, context) -> new HoldRow(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getObject("delivery_id", Long.class),
                        row.getString("reason"),
                        instant(row, "placed_at"),
                        row.getString("placer"),
                        instant(row, "lifted_at"),
                        row.getString("lifter"),
                        row.getString("lift_reason")))
                .list());
    }

    /** Under the lock under which the job begins with a delivery, so that the one or the other is first. */
    public long hold(String organisation, Long delivery, Reason reason) {
        long id = id(organisation);
        return jdbi.withHandle(handle -> {
            handle.createQuery(
                            "select 1 from (select pg_advisory_xact_lock(hashtext('retention'), :organisation)) locked")
                    .bind("organisation", (int) id)
                    .mapTo(Integer.class)
                    .one();
            if (delivery != null
                    && !handle.createQuery(
                                    "select exists (select from delivery where id = :delivery and organisation_id = :organisation)")
                            .bind("delivery", delivery)
                            .bind("organisation", id)
                            .mapTo(Boolean.class)
                            .one()) {
                throw new RuleViolation(RetentionRule.UNKNOWN, delivery);
            }
            if (handle.createQuery(
                            """
                            select exists (select from retention_item where organisation_id = :organisation and state = 'ERASING'
                                              and delivery_id = coalesce(cast(:delivery as bigint), delivery_id))
                            """)
                    .bind("organisation", id)
                    .bind("delivery", delivery)
                    .mapTo(Boolean.class)
                    .one()) {
                throw new RuleViolation(RetentionRule.BEING_ERASED);
            }
            if (handle.createQuery(
                            """
                            select exists (select from retention_hold where organisation_id = :organisation and lifted_at is null
                                              and coalesce(delivery_id, 0) = coalesce(cast(:delivery as bigint), 0))
                            """)
                    .bind("organisation", id)
                    .bind("delivery", delivery)
                    .mapTo(Boolean.class)
                    .one()) {
                throw new RuleViolation(RetentionRule.HELD_ALREADY);
            }
            return handle.createUpdate(
                            """
                            insert into retention_hold (organisation_id, delivery_id, reason, placed_at, placed_by)
                            values (:organisation, :delivery, :reason, :now, :account)
                            """)
                    .bind("organisation", id)
                    .bind("delivery", delivery)
                    .bind("reason", reason.text())
                    .bind("now", now())
                    .bind("account", callers.get().accountId())
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one();
        });
    }

    public boolean lift(long hold, Reason reason) {
        return 1
                == jdbi.withHandle(handle -> handle.createUpdate(
                                "update retention_hold set lifted_at = :now, lifted_by = :account, lift_reason = :reason where id = :hold and lifted_at is null")
                        .bind("now", now())
                        .bind("account", callers.get().accountId())
                        .bind("reason", reason.text())
                        .bind("hold", hold)
                        .execute());
    }

    /** From this day on; the term before it ends the day before, and one of the same day is replaced. */
    public void agreeTerm(String organisation, RetentionTerm term, Reason reason, LocalDate from) {
        long id = id(organisation);
        jdbi.useHandle(handle -> {
            int changed = handle.createUpdate(
                            """
                            update retention_term set years = :years, reason = :reason, account_id = :account
                             where organisation_id = :organisation and ends_on is null and starts_on = :from
                            """)
                    .bind("years", term.years())
                    .bind("reason", reason.text())
                    .bind("account", callers.get().accountId())
                    .bind("organisation", id)
                    .bind("from", from)
                    .execute();
            if (changed == 0) {
                handle.createUpdate(
                                "update retention_term set ends_on = :before where organisation_id = :organisation and ends_on is null")
                        .bind("before", from.minusDays(1))
                        .bind("organisation", id)
                        .execute();
                handle.createUpdate(
                                """
                                insert into retention_term (organisation_id, years, starts_on, reason, account_id)
                                values (:organisation, :years, :from, :reason, :account)
                                """)
                        .bind("organisation", id)
                        .bind("years", term.years())
                        .bind("from", from)
                        .bind("reason", reason.text())
                        .bind("account", callers.get().accountId())
                        .execute();
            }
        });
    }

    /** The run whose job has no living worker, if there is one. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Long> abandoned() {
        tenant.set("benchmark.job", "true");
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id from retention_run where state = 'RUNNING' and lease_until <= :now order by id")
                .bind("now", now())
                .mapTo(Long.class)
                .findFirst());
    }

    /** Who approved the run: on whose behalf its job works. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Caller> approver(long run) {
        tenant.set("benchmark.job", "true");
        tenant.set("benchmark.staff", "true");
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select a.id as account_id, a.email, a.name, a.role, a.organisation_id, null as code, a.language
                          from retention_run r join account a on a.id = r.approved_by where r.id = :run
                        """)
                .bind("run", run)
                .map(new CallerMapper())
                .findOne());
    }

    /** Takes the run for this worker; false when another has it or it is done. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean take(long run) {
        return 1
                == jdbi.withHandle(handle -> handle.createUpdate(
                                "update retention_run set lease_until = :lease, attempts = attempts + 1 where id = :run and state = 'RUNNING' and lease_until <= :now")
                        .bind("run", run)
                        .bind("now", now())
                        .bind("lease", now().plus(LEASE))
                        .execute());
    }

    /** The worker still lives. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void heartbeat(long run) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update retention_run set lease_until = :lease where id = :run and state = 'RUNNING'")
                .bind("run", run)
                .bind("lease", now().plus(LEASE))
                .execute());
    }

    /** A moment from now the run is taken up again. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void letGo(long run) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update retention_run set lease_until = :soon where id = :run and state = 'RUNNING'")
                .bind("run", run)
                .bind("soon", now().plus(Duration.ofSeconds(30)))
                .execute());
    }

    /** Number of the newest erasure that the database knows. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public long lastErasure() {
        return jdbi.withHandle(handle -> handle.createQuery("select coalesce(max(seq), 0) from erasure")
                .mapTo(Long.class)
                .one());
    }

    /** Id of an organisation; refuses with {@code UNKNOWN}. */
    public long id(String organisation) {
        return jdbi.withHandle(handle -> handle.createQuery("select id from organisation where code = :code")
                .bind("code", organisation)
                .mapTo(Long.class)
                .findOne()
                .orElseThrow(() -> new RuleViolation(RetentionRule.UNKNOWN, organisation == null ? "" : organisation)));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
