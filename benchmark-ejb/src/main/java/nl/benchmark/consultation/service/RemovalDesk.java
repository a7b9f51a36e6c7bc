package nl.benchmark.consultation.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
import nl.benchmark.account.Roles;
import nl.benchmark.agreement.service.ContactMail;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.Task;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.audit.service.AuditorScope;
import nl.benchmark.consultation.ConsultationRule;
import nl.benchmark.consultation.RemovalRow;
import nl.benchmark.consultation.Subject;
import nl.benchmark.delivery.FreeText;
import nl.benchmark.mail.Mail;
import nl.benchmark.mail.MailKind;
import nl.benchmark.participation.Benchmark;
import nl.benchmark.participation.service.ParticipationHistory;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.CallerContext;

/**
 * Files taken out of the benchmark: proposed by one administrator, confirmed by another, put back by either. Figures of others
 * and of groups follow with the next question, since the measures of the participant have a new version. Source: DEL-6, IND-2.
 */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class RemovalDesk {

    @Inject
    private ConsultationRegister register;

    @Inject
    private ParticipationHistory participants;

    @Inject
    private ContactMail mail;

    @Inject
    private CallerContext callers;

    @Inject
    private AuditFacts audit;

    @Inject
    private AuditorScope scope;

    @Inject
    private Clock clock;

    /** Newest first. */
    @RolesAllowed({Roles.STAFF, Roles.AUDITOR})
    @Audited(
            action = AuditAction.CONSULTATIONS_READ,
            object = "removal",
            othersOnly = true,
            task = Task.FOLLOW_DELIVERIES)
    public List<RemovalRow> all() {
        Predicate<String> seen = scope.seen();
        List<RemovalRow> rows = register.removals().stream()
                .filter(row -> seen.test(row.subject().organisation()))
                .toList();
        rows.forEach(row -> audit.concerns(row.subject().organisation()));
        return rows;
    }

    /** Those that somebody else proposed. */
    @NotAudited(reason = "counted, nothing of it leaves")
    public List<RemovalRow> waiting() {
        long account = callers.get().accountId();
        return register.removals().stream()
                .filter(row -> row.mayConfirm(account))
                .toList();
    }

    /** Whether the caller may confirm this one. */
    @RolesAllowed({Roles.STAFF, Roles.AUDITOR})
    @NotAudited(reason = "asks what the page should show")
    public boolean mayConfirm(RemovalRow row) {
        return callers.get().groups().contains(Roles.ADMINISTRATOR)
                && row.mayConfirm(callers.get().accountId());
    }

    /** Refuses as {@link Subject#check} and {@link FreeText#of}, and with {@code ORGANISATION}, {@code NOT_IN_FORCE} and {@code REMOVED_ALREADY}. */
    @Audited(action = AuditAction.REMOVAL_PROPOSE, object = "removal")
    public long propose(Subject subject, String reason) {
        subject.check(YearMonth.now(clock).minusMonths(1));
        if (!participants.holds(subject.organisation(), Benchmark.WI)) {
            throw new RuleViolation(ConsultationRule.ORGANISATION, subject.organisation());
        }
        String why = FreeText.of(reason, RemovalRow.SHORTEST, RemovalRow.LONGEST);
        about(subject, why);
        if (!register.isInForce(subject)) {
            throw new RuleViolation(
                    ConsultationRule.NOT_IN_FORCE,
                    subject.month(),
                    subject.file().title());
        }
        long id = register.propose(subject, why).orElseThrow(() -> new RuleViolation(ConsultationRule.REMOVED_ALREADY));
        audit.id(id);
        return id;
    }

    /** Four eyes. Refuses with {@code UNKNOWN}, {@code SAME_PERSON} and {@code DECIDED}. */
    @Audited(action = AuditAction.REMOVAL_CONFIRM, object = "removal")
    public void confirm(@AuditedId long id) {
        RemovalRow row = find(id);
        about(row.subject(), row.reason());
        if (row.isProposed() && !row.mayConfirm(callers.get().accountId())) {
            throw new RuleViolation(ConsultationRule.SAME_PERSON);
        }
        if (!register.confirm(id)) {
            throw new RuleViolation(ConsultationRule.DECIDED);
        }
        tell(MailKind.DELIVERY_REMOVED, row.subject(), row.reason());
    }

    /** Nothing changes. Refuses with {@code UNKNOWN} and {@code DECIDED}. */
    @Audited(action = AuditAction.REMOVAL_DROP, object = "removal")
    public void drop(@AuditedId long id) {
        RemovalRow row = find(id);
        about(row.subject(), row.reason());
        if (!register.drop(id)) {
            throw new RuleViolation(ConsultationRule.DECIDED);
        }
    }

    /** It counts again. Refuses with {@code UNKNOWN} and {@code DECIDED}, and as {@link FreeText#of}. */
    @Audited(action = AuditAction.REMOVAL_PUT_BACK, object = "removal")
    public void putBack(@AuditedId long id, String reason) {
        RemovalRow row = find(id);
        String why = FreeText.of(reason, RemovalRow.SHORTEST, RemovalRow.LONGEST);
        about(row.subject(), why);
        if (!register.putBack(id, why)) {
            throw new RuleViolation(ConsultationRule.DECIDED);
        }
        tell(MailKind.DELIVERY_PUT_BACK, row.subject(), why);
    }

    private RemovalRow find(long id) {
        return register.removal(id).orElseThrow(() -> new RuleViolation(ConsultationRule.UNKNOWN));
    }

    private void about(Subject subject, String why) {
        audit.concerns(subject.organisation());
        audit.purpose(why);
        audit.detail("file", subject.file());
        audit.detail("period", subject.month());
    }

    private void tell(MailKind kind, Subject subject, String why) {
        mail.put(kind, subject.organisation(), language -> new String[] {
            Mail.month(subject.month(), language), subject.file().title(), why, mail.page(ConsultationDesk.PAGE)
        });
    }
}
