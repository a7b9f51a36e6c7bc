package nl.benchmark.registration.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.mail.Mail;
import nl.benchmark.mail.MailKind;
import nl.benchmark.mail.service.Outbox;
import nl.benchmark.organisation.service.EmailDomains;
import nl.benchmark.participation.NoticeTerm;
import nl.benchmark.registration.Consent;
import nl.benchmark.registration.RegistrationChange;
import nl.benchmark.registration.RegistrationForm;
import nl.benchmark.registration.RegistrationModule;
import nl.benchmark.registration.RegistrationRow;
import nl.benchmark.registration.RegistrationRule;
import nl.benchmark.registration.RegistrationState;
import nl.benchmark.shared.RuleViolation;

/** Registrations as an administrator works on them: looked at, changed after a talk, accepted or refused. Source: REG-2, REG-6. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class RegistrationDesk {

    @Inject
    private Registrations registrations;

    @Inject
    private Admission admission;

    @Inject
    private EmailDomains domains;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    @Inject
    private AuditFacts audit;

    /** All, newest first. */
    @Audited(action = AuditAction.REGISTRATIONS_READ, object = "registration")
    public List<RegistrationRow> registrations() {
        List<RegistrationRow> all = registrations.all();
        audit.rows(all.size());
        return all;
    }

    /** Days on which those that wait were sent, Europe/Amsterdam. */
    @NotAudited(reason = "days, nothing of a registration")
    public List<LocalDate> waiting() {
        return registrations.waiting().stream()
                .map(sent -> LocalDate.ofInstant(sent, clock.getZone()))
                .toList();
    }

    @Audited(action = AuditAction.REGISTRATIONS_READ, object = "registration")
    public Optional<RegistrationRow> find(@AuditedId long id) {
        return registrations.find(id);
    }

    /** Whether the contact person has an address of another domain than is known of who registered. */
    @NotAudited(reason = "part of the registration, whose reading is a line")
    public boolean isOtherDomain(RegistrationRow row) {
        return domains.isOther(
                row.form().applicant().municipalities(), row.form().contact().email());
    }

    /** Of its modules and consents, in order of time. */
    @NotAudited(reason = "part of the registration, whose reading is a line")
    public List<RegistrationChange> history(long id) {
        return registrations.history(id);
    }

    /** Refuses as {@link RegistrationForm#with}, and with {@code REASON} and {@code NOT_WAITING}. */
    @Audited(action = AuditAction.REGISTRATION_CHANGE, object = "registration")
    public void change(@AuditedId long id, Set<RegistrationModule> modules, Set<Consent> consents, String text) {
        String reason = reason(text);
        RegistrationForm changed = waiting(id).form().with(modules, consents);
        audit.detail("modules", changed.modules());
        audit.detail("consents", changed.consents());
        if (!registrations.change(id, changed, reason)) {
            throw notWaiting();
        }
    }

    /**
     * From now on they take part, and the contact person is invited, unless it has an account of the organisation already.
     * Refuses with {@code NOT_WAITING}, {@code TAKES_PART}, {@code CONTACT_ELSEWHERE} and as an invitation does.
     *
     * @param pilot it ends on 31 December of its first year and is not renewed (REG-4)
     */
    @Audited(action = AuditAction.REGISTRATION_ACCEPT, object = "registration")
    public void accept(@AuditedId long id, boolean pilot) {
        RegistrationRow row = waiting(id);
        RegistrationForm form = row.form();
        LocalDate from = form.firstDay(LocalDate.now(clock));
        audit.concerns(form.applicant().municipalities());
        audit.detail("modules", form.modules());
        audit.detail("from", from);
        audit.detail("pilot", pilot);
        admission.admit(row, from, pilot);
        decide(id, RegistrationState.ACCEPTED, null);
        outbox.put(
                pilot ? MailKind.PILOT_ACCEPTED : MailKind.REGISTRATION_ACCEPTED,
                form.contact().email(),
                form.language(),
                row.name(),
                RegistrationModule.titles(form.modules()),
                Mail.day(from, form.language()),
                Mail.day(NoticeTerm.lastDayOf(Year.from(from)), form.language()));
    }

    /** Refuses with {@code NOT_WAITING} and {@code REASON}; whoever registered is told why. */
    @Audited(action = AuditAction.REGISTRATION_REFUSE, object = "registration")
    public void refuse(@AuditedId long id, String text) {
        String reason = reason(text);
        RegistrationRow row = waiting(id);
        decide(id, RegistrationState.REFUSED, reason);
        outbox.put(
                MailKind.REGISTRATION_REFUSED,
                row.form().contact().email(),
                row.form().language(),
                row.name(),
                reason);
    }

    private void decide(long id, RegistrationState state, String reason) {
        if (!registrations.decide(id, state, reason)) {
            throw notWaiting();
        }
    }

    private RegistrationRow waiting(long id) {
        return registrations.find(id).filter(RegistrationRow::isWaiting).orElseThrow(RegistrationDesk::notWaiting);
    }

    private String reason(String text) {
        String reason = ConsentRegister.reason(text);
        audit.purpose(reason);
        return reason;
    }

    private static RuleViolation notWaiting() {
        return new RuleViolation(RegistrationRule.NOT_WAITING);
    }
}
