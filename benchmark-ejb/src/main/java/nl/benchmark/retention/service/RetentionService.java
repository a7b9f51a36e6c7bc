package nl.benchmark.retention.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.benchmark.account.Caller;
import nl.benchmark.account.Role;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.AuditReach;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.Concerns;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.audit.service.AuditService;
import nl.benchmark.retention.HoldRow;
import nl.benchmark.retention.ItemRow;
import nl.benchmark.retention.OutlookRow;
import nl.benchmark.retention.Reason;
import nl.benchmark.retention.RetentionRule;
import nl.benchmark.retention.RetentionTerm;
import nl.benchmark.retention.RunKind;
import nl.benchmark.retention.RunRow;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.CallerContext;
import nl.benchmark.shared.service.Patience;

/**
 * Bewaartermijnen: what falls due, runs with their dry run, holds and terms (RET-1). A data officer or administrator
 * proposes, another one approves; an auditor reads along within its scope.
 */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.DATA_OFFICER})
public class RetentionService {

    @EJB
    private RetentionRegister register;

    @EJB
    private AuditService auditService;

    @Inject
    private AuditFacts audit;

    @Inject
    private CallerContext callers;

    @Inject
    private Patience patience;

    @Inject
    private Clock clock;

    /** Organisations with deliveries, by code. */
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.DATA_OFFICER, Roles.AUDITOR})
    @NotAudited(reason = "numbers of files by year, nothing of what is in them")
    public List<OutlookRow> outlook() {
        List<OutlookRow> rows = register.outlook(today());
        Optional<AuditReach> reach = reach();
        return rows.stream().filter(row -> sees(reach, row.organisation())).toList();
    }

    /** Newest first. */
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.DATA_OFFICER, Roles.AUDITOR})
    @NotAudited(reason = "what was erased when, which stands in the log itself")
    public List<RunRow> runs() {
        Optional<AuditReach> reach = reach();
        return register.runs().stream()
                .filter(run -> run.organisation() == null || sees(reach, run.organisation()))
                .toList();
    }

    /** Empty when there is no such run. */
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.DATA_OFFICER, Roles.AUDITOR})
    @NotAudited(reason = "what was erased when, which stands in the log itself")
    public Optional<RunRow> findRun(long id) {
        return runs().stream().filter(run -> run.id() == id).findFirst();
    }

    /** What the run is about, by organisation and day of receipt. */
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.DATA_OFFICER, Roles.AUDITOR})
    @NotAudited(reason = "numbers and hashes of files, nothing of what is in them")
    public List<ItemRow> items(long run) {
        Optional<AuditReach> reach = reach();
        return register.items(run).stream()
                .filter(item -> sees(reach, item.organisation()))
                .toList();
    }

    /**
     * Makes the dry run of everything that is past its term today and proposes it. Refuses with {@code NOTHING_DUE},
     * {@code RUN_OPEN} and {@code REASON}.
     */
    @Audited(action = AuditAction.RETENTION_PROPOSE, object = "retention_run")
    public long propose(String reason) {
        return propose(RunKind.TERM, null, reason);
    }

    /**
     * The same for everything of one organisation, whatever its age. Refuses with {@code AGREEMENT_IN_FORCE} as long as
     * its agreement has not ended.
     */
    @Audited(action = AuditAction.RETENTION_PROPOSE, object = "retention_run")
    public long proposeEnd(@Concerns String organisation, String reason) {
        if (register.hasAgreement(organisation, today())) {
            throw new RuleViolation(RetentionRule.AGREEMENT_IN_FORCE, organisation);
        }
        return propose(RunKind.END_OF_AGREEMENT, organisation, reason);
    }

    private long propose(RunKind kind, String organisation, String text) {
        Reason reason = new Reason(text);
        audit.purpose(reason.text());
        if (register.hasOpenRun()) {
            throw new RuleViolation(RetentionRule.RUN_OPEN);
        }
        long run = register.propose(kind, organisation, reason, today());
        int listed = patience.ofJob(() -> register.list(run, kind, organisation, today()));
        if (listed == 0) {
            throw new RuleViolation(RetentionRule.NOTHING_DUE);
        }
        audit.id(run);
        audit.rows(listed);
        audit.concerns(register.organisations(run));
        audit.detail("kind", kind);
        return run;
    }

    /**
     * The second pair of eyes: within seconds the job takes it up and erases. Refuses with {@code SAME_PERSON} whoever proposed it, and with
     * {@code NOT_PROPOSED} what is not waiting for approval.
     */
    @Audited(action = AuditAction.RETENTION_APPROVE, object = "retention_run")
    public void approve(@AuditedId long run) {
        RunRow row = known(run);
        audit.concerns(register.organisations(run));
        if (row.proposedById() == callers.get().accountId()) {
            throw new RuleViolation(RetentionRule.SAME_PERSON);
        }
        if (!register.approve(run)) {
            throw new RuleViolation(RetentionRule.NOT_PROPOSED);
        }
    }

    /** Only before it is approved; refuses with {@code NOT_PROPOSED} after that. */
    @Audited(action = AuditAction.RETENTION_WITHDRAW, object = "retention_run")
    public void withdraw(@AuditedId long run) {
        known(run);
        if (!register.withdraw(run)) {
            throw new RuleViolation(RetentionRule.NOT_PROPOSED);
        }
    }

    private RunRow known(long run) {
        return findRun(run).orElseThrow(() -> new RuleViolation(RetentionRule.UNKNOWN, run));
    }

    /** In force first, then the lifted ones, newest first. */
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.DATA_OFFICER, Roles.AUDITOR})
    @NotAudited(reason = "that something is kept longer, and why; placing it is a line")
    public List<HoldRow> holds() {
        Optional<AuditReach> reach = reach();
        return register.holds(null).stream()
                .filter(hold -> sees(reach, hold.organisation()))
                .toList();
    }

    /**
     * Keeps a delivery, or without one everything of the organisation, from being erased. Refuses with {@code UNKNOWN},
     * {@code HELD_ALREADY}, {@code BEING_ERASED} and {@code REASON}.
     */
    @Audited(action = AuditAction.RETENTION_HOLD, object = "retention_hold")
    public long hold(@Concerns String organisation, Long delivery, String text) {
        Reason reason = new Reason(text);
        audit.purpose(reason.text());
        audit.detail("delivery", delivery);
        long id = register.hold(organisation, delivery, reason);
        audit.id(id);
        return id;
    }

    /** Refuses with {@code NOT_HELD} what was lifted before. */
    @Audited(action = AuditAction.RETENTION_RELEASE, object = "retention_hold")
    public void lift(@AuditedId long hold, String text) {
        Reason reason = new Reason(text);
        audit.purpose(reason.text());
        HoldRow row = register.holds(null).stream()
                .filter(one -> one.id() == hold)
                .findFirst()
                .orElseThrow(() -> new RuleViolation(RetentionRule.UNKNOWN, hold));
        audit.concerns(row.organisation());
        if (!register.lift(hold, reason)) {
            throw new RuleViolation(RetentionRule.NOT_HELD);
        }
    }

    /** Another term for an organisation from today on, as its agreement says. Refuses with {@code TERM}. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Audited(action = AuditAction.RETENTION_TERM, object = "retention_term")
    public void agreeTerm(@Concerns String organisation, int years, String text) {
        if (years < 1 || years > RetentionTerm.MOST_YEARS) {
            throw new RuleViolation(RetentionRule.TERM, RetentionTerm.MOST_YEARS);
        }
        Reason reason = new Reason(text);
        audit.purpose(reason.text());
        audit.detail("years", years);
        register.agreeTerm(organisation, new RetentionTerm(years), reason, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** What an auditor was given to see; empty for others, who see all. */
    private Optional<AuditReach> reach() {
        Caller caller = callers.get();
        return caller.role() == Role.AUDITOR ? Optional.of(auditService.reach()) : Optional.empty();
    }

    private static boolean sees(Optional<AuditReach> reach, String organisation) {
        return reach.isEmpty()
                || reach.get().everything()
                || reach.get().organisations().contains(organisation);
    }
}
