package nl.benchmark.account.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.benchmark.account.AccessGrant;
import nl.benchmark.account.AccessRow;
import nl.benchmark.account.AccountRow;
import nl.benchmark.account.AccountRule;
import nl.benchmark.account.Caller;
import nl.benchmark.account.Right;
import nl.benchmark.account.Role;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.AuditReach;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.audit.service.AuditService;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.CallerContext;
import nl.benchmark.worklist.WorkCount;
import nl.benchmark.worklist.WorkKind;
import org.jdbi.v3.core.Jdbi;

/**
 * Toegangsrechten: who may do what, when somebody last looked whether that is still needed, and saying that it is (L16). An
 * account manager those of the own organisation, an administrator all; an auditor reads those of its scope.
 */
@Stateless
@RolesAllowed({Roles.ACCOUNT_MANAGER, Roles.AUDITOR})
public class AccessReviewService {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private AuditFacts audit;

    @Inject
    private CallerContext callers;

    @Inject
    private AccountList accounts;

    @EJB
    private AuditService auditor;

    private record Reviewed(LocalDate madeOn, LocalDate on, String by, boolean everything, List<String> scope) {}

    /** In the order of the list of accounts. */
    @Audited(action = AuditAction.ACCOUNTS_READ, object = "access")
    public List<AccessRow> overview() {
        Map<Long, Reviewed> reviewed = reviewed();
        Optional<AuditReach> reach = reach();
        return accounts.rows("(:id = 0 or a.id = :id)", 0).stream()
                .filter(row -> reviewed.containsKey(row.id()))
                .filter(row -> isWithin(reach, row.organisation()))
                .map(row -> {
                    Reviewed last = reviewed.get(row.id());
                    return new AccessRow(row, last.madeOn(), last.on(), last.by(), last.everything(), last.scope());
                })
                .toList();
    }

    /** Rights whose review is overdue, accounts of staff and auditors whose last day comes within 30 days, that day included, and working ones of suppliers without an area. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @NotAudited(reason = "days, nothing of an account")
    public List<WorkCount> work() {
        LocalDate today = LocalDate.now(clock);
        Map<Long, Reviewed> reviewed = reviewed();
        List<AccessRow> rows = accounts.rows("(:id = 0 or a.id = :id)", 0).stream()
                .filter(row -> reviewed.containsKey(row.id()))
                .map(row -> new AccessRow(
                        row,
                        reviewed.get(row.id()).madeOn(),
                        reviewed.get(row.id()).on(),
                        null,
                        false,
                        List.of()))
                .toList();
        return List.of(
                new WorkCount(
                        WorkKind.EXTERNALS_WITHOUT_AREA,
                        (int) rows.stream()
                                .filter(row -> row.account().lacksArea(today))
                                .count(),
                        null),
                WorkCount.of(
                        WorkKind.ACCESS_REVIEWS,
                        rows.stream()
                                .filter(row -> row.isOverdue(today))
                                .map(AccessRow::dueOn)
                                .toList()),
                WorkCount.of(
                        WorkKind.ACCOUNTS_ENDING,
                        rows.stream()
                                .filter(row -> row.account().endsSoon(today))
                                .map(row -> row.account().endsOn())
                                .toList()));
    }

    /**
     * What works across organisations today: for an account manager what the own organisation gave and what its accounts were
     * given, for an auditor what concerns an organisation of its scope. By the organisation that gave it, and by name.
     */
    @Audited(action = AuditAction.ACCOUNTS_READ, object = "grant")
    public List<AccessGrant> grants() {
        Optional<AuditReach> reach = reach();
        return jdbi
                .withHandle(handle -> handle.createQuery("select * from working_grants(:today)")
                        .bind("today", LocalDate.now(clock))
                        .map((row, context) -> new AccessGrant(
                                row.getLong("account_id"),
                                row.getString("name"),
                                row.getString("email"),
                                row.getString("home"),
                                row.getString("organisation"),
                                Stream.of((String[]) row.getArray("rights").getArray())
                                        .map(Right::valueOf)
                                        .sorted()
                                        .toList(),
                                day(AccountRows.moment(row, "granted_at")),
                                row.getObject("ends_on", LocalDate.class)))
                        .list())
                .stream()
                .filter(grant -> isWithin(reach, grant.organisation()) || isWithin(reach, grant.home()))
                .toList();
    }

    /** Of an auditor; empty for who sees everything that the database shows. */
    private Optional<AuditReach> reach() {
        return callers.get().role() == Role.AUDITOR ? Optional.of(auditor.reach()) : Optional.empty();
    }

    private static boolean isWithin(Optional<AuditReach> reach, String organisation) {
        return reach.map(seen -> seen.everything()
                        || organisation != null && seen.organisations().contains(organisation))
                .orElse(true);
    }

    private Map<Long, Reviewed> reviewed() {
        return jdbi
                .withHandle(handle -> handle.createQuery(
                                """
                                select a.id, a.created_at, r.reviewed_at, b.name, a.audits_all,
                                       array(select o.code from audit_scope s join organisation o on o.id = s.organisation_id where s.account_id = a.id order by o.code) as codes
                                  from account a
                                  left join lateral (select reviewed_at, reviewed_by from access_review r where r.account_id = a.id order by reviewed_at desc limit 1) r on true
                                  left join account b on b.id = r.reviewed_by
                                """)
                        .map((row, context) -> Map.entry(
                                row.getLong("id"),
                                new Reviewed(
                                        day(AccountRows.moment(row, "created_at")),
                                        day(AccountRows.moment(row, "reviewed_at")),
                                        row.getString("name"),
                                        row.getBoolean("audits_all"),
                                        List.of((String[]) row.getArray("codes").getArray()))))
                        .list())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * The rights of these accounts are as they should be, says the caller. Refuses with {@code OWN_ACCOUNT} the own one, which
     * somebody else looks at, and with {@code NO_RIGHT} what the caller does not manage.
     */
    @RolesAllowed(Roles.ACCOUNT_MANAGER)
    @Audited(action = AuditAction.ACCESS_REVIEW, object = "account")
    public void review(Collection<Long> ids) {
        Caller me = callers.get();
        if (ids.contains(me.accountId())) {
            throw new RuleViolation(AccountRule.OWN_ACCOUNT);
        }
        Map<Long, AccountRow> known = accounts.rows("(:id = 0 or a.id = :id)", 0).stream()
                .filter(row -> !me.role().isParticipant() || me.belongsTo(row.organisation()))
                .collect(Collectors.toMap(AccountRow::id, Function.identity()));
        for (long id : ids) {
            AccountRow row = known.get(id);
            if (row == null) {
                throw new RuleViolation(AccountRule.NO_RIGHT);
            }
            Optional.ofNullable(row.organisation()).ifPresent(audit::concerns);
            jdbi.useHandle(handle -> handle.createUpdate(
                            "insert into access_review (account_id, rights, reviewed_at, reviewed_by) values (:id, :rights, :now, :me)")
                    .bind("id", id)
                    .bind("rights", row.rights().toString())
                    .bind("now", OffsetDateTime.now(clock))
                    .bind("me", me.accountId())
                    .execute());
        }
        audit.id(ids.stream().sorted().map(String::valueOf).collect(Collectors.joining(" ")));
        audit.rows(ids.size());
    }

    private static LocalDate day(Instant moment) {
        return moment == null ? null : LocalDate.ofInstant(moment, AMSTERDAM);
    }
}
