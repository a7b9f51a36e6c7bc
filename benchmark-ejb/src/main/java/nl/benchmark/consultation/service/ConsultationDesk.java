package nl.benchmark.consultation.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
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
import nl.benchmark.consultation.ConsultationNote;
import nl.benchmark.consultation.ConsultationRow;
import nl.benchmark.consultation.ConsultationRule;
import nl.benchmark.consultation.ConsultationState;
import nl.benchmark.consultation.Subject;
import nl.benchmark.delivery.FreeText;
import nl.benchmark.mail.Mail;
import nl.benchmark.mail.MailKind;
import nl.benchmark.participation.Benchmark;
import nl.benchmark.participation.service.ParticipationHistory;
import nl.benchmark.shared.RuleViolation;

/** Consultation with participants as staff records it: what was said, what was agreed and until when. Source: DEL-6. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.CONTENT_EXPERT, Roles.DATA_OFFICER, Roles.HELPDESK})
public class ConsultationDesk {

    static final String PAGE = "delivery/consultations.xhtml";

    @Inject
    private ConsultationRegister register;

    @Inject
    private ParticipationHistory participants;

    @Inject
    private ContactMail mail;

    @Inject
    private AuditFacts audit;

    @Inject
    private AuditorScope scope;

    @Inject
    private Clock clock;

    /** Changed last first. */
    @RolesAllowed({Roles.STAFF, Roles.AUDITOR})
    @Audited(
            action = AuditAction.CONSULTATIONS_READ,
            object = "consultation",
            othersOnly = true,
            task = Task.FOLLOW_DELIVERIES)
    public List<ConsultationRow> all() {
        Predicate<String> seen = scope.seen();
        List<ConsultationRow> rows = register.all().stream()
                .filter(row -> seen.test(row.subject().organisation()))
                .toList();
        rows.forEach(row -> audit.concerns(row.subject().organisation()));
        return rows;
    }

    /** Empty when it is not there. */
    @RolesAllowed({Roles.STAFF, Roles.AUDITOR})
    @Audited(
            action = AuditAction.CONSULTATIONS_READ,
            object = "consultation",
            othersOnly = true,
            task = Task.FOLLOW_DELIVERIES)
    public Optional<ConsultationRow> find(@AuditedId long id) {
        Predicate<String> seen = scope.seen();
        Optional<ConsultationRow> found =
                register.find(id).filter(row -> seen.test(row.subject().organisation()));
        found.ifPresent(row -> audit.concerns(row.subject().organisation()));
        return found;
    }

    /** In order of time. */
    @RolesAllowed({Roles.STAFF, Roles.AUDITOR})
    @NotAudited(reason = "read with the consultation, which is a line")
    public List<ConsultationNote> notes(long id) {
        Predicate<String> seen = scope.seen();
        return register.find(id)
                .filter(row -> seen.test(row.subject().organisation()))
                .map(row -> register.notes(row.id()))
                .orElse(List.of());
    }

    /** Newest month that a consultation can be about, Europe/Amsterdam. */
    @NotAudited(reason = "the calendar of everybody")
    public YearMonth lastMonth() {
        return YearMonth.now(clock).minusMonths(1);
    }

    /** Numbers for the work list. */
    @RolesAllowed(Roles.STAFF)
    @NotAudited(reason = "counted, nothing of it leaves")
    public List<ConsultationRow> waiting() {
        LocalDate today = LocalDate.now(clock);
        return register.all().stream().filter(row -> row.isWaiting(today)).toList();
    }

    /**
     * Tells the contact persons of the participant. Refuses as {@link Subject#check} and {@link FreeText#of}, and with
     * {@code ORGANISATION} and {@code LISTED}.
     *
     * @param whom with whom was spoken, as a function
     */
    @Audited(action = AuditAction.CONSULTATION_RECORD, object = "consultation")
    public long open(Subject subject, String whom, String text) {
        subject.check(lastMonth());
        if (!participants.holds(subject.organisation(), Benchmark.WI)) {
            throw new RuleViolation(ConsultationRule.ORGANISATION, subject.organisation());
        }
        String with = FreeText.of(whom, ConsultationRow.SHORTEST, ConsultationRow.LONGEST_WHOM);
        String said = FreeText.of(text, ConsultationRow.SHORTEST, ConsultationRow.LONGEST);
        audit.concerns(subject.organisation());
        audit.detail("file", subject.file());
        audit.detail("period", subject.month());
        long id = register.open(subject, with).orElseThrow(() -> new RuleViolation(ConsultationRule.LISTED));
        audit.id(id);
        register.note(id, said, false);
        tell(subject);
        return id;
    }

    /** Refuses with {@code UNKNOWN}, {@code CLOSED} and {@code UNTIL}, and as {@link FreeText#of}. */
    @Audited(action = AuditAction.CONSULTATION_CHANGE, object = "consultation")
    public void agree(@AuditedId long id, String agreed, LocalDate until) {
        ConsultationRow row = open(id);
        String text = FreeText.of(agreed, ConsultationRow.SHORTEST, ConsultationRow.LONGEST);
        LocalDate today = LocalDate.now(clock);
        if (until == null || until.isBefore(today)) {
            throw new RuleViolation(ConsultationRule.UNTIL, today);
        }
        audit.detail("until", until);
        register.note(id, text, false);
        register.change(id, ConsultationState.AGREED, text, until);
        tell(row.subject());
    }

    /** Something more was said; nothing is agreed by it. Refuses with {@code UNKNOWN} and {@code CLOSED}, and as {@link FreeText#of}. */
    @Audited(action = AuditAction.CONSULTATION_CHANGE, object = "consultation")
    public void say(@AuditedId long id, String text) {
        ConsultationRow row = open(id);
        register.note(id, FreeText.of(text, ConsultationRow.SHORTEST, ConsultationRow.LONGEST), false);
        register.change(id, row.state(), row.agreed(), row.until());
        tell(row.subject());
    }

    /** With a last word. Refuses with {@code UNKNOWN} and {@code CLOSED}, and as {@link FreeText#of}. */
    @Audited(action = AuditAction.CONSULTATION_CHANGE, object = "consultation")
    public void close(@AuditedId long id, String text) {
        ConsultationRow row = open(id);
        register.note(id, FreeText.of(text, ConsultationRow.SHORTEST, ConsultationRow.LONGEST), false);
        register.change(id, ConsultationState.CLOSED, row.agreed(), row.until());
        tell(row.subject());
    }

    private ConsultationRow open(long id) {
        ConsultationRow row = register.find(id).orElseThrow(() -> new RuleViolation(ConsultationRule.UNKNOWN));
        if (!row.isOpen()) {
            throw new RuleViolation(ConsultationRule.CLOSED);
        }
        audit.concerns(row.subject().organisation());
        return row;
    }

    private void tell(Subject subject) {
        mail.put(MailKind.CONSULTATION_NEWS, subject.organisation(), language -> new String[] {
            Mail.month(subject.month(), language), subject.file().title(), mail.page(PAGE)
        });
    }
}
