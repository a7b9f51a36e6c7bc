package nl.benchmark.agreement.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.benchmark.account.Roles;
import nl.benchmark.agreement.AgreementRule;
import nl.benchmark.agreement.ModelTerms;
import nl.benchmark.agreement.Objection;
import nl.benchmark.agreement.Subprocessor;
import nl.benchmark.agreement.SubprocessorForm;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.mail.Mail;
import nl.benchmark.mail.MailKind;
import nl.benchmark.shared.RuleViolation;

/** Sub-processors as an administrator keeps them: announced, ended, and objections answered. Source: DPA-4, V2. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class SubprocessorDesk {

    private static final String PAGE = "agreement/subprocessors.xhtml";

    @Inject
    private SubprocessorRegister register;

    @Inject
    private AgreementRegister agreements;

    @Inject
    private ContactMail mail;

    @Inject
    private AuditFacts audit;

    @Inject
    private Clock clock;

    /** What is agreed about announcing. */
    @NotAudited(reason = "a text that everybody may read")
    public ModelTerms terms() {
        return agreements.newestModel().terms();
    }

    @NotAudited(reason = "a register that everybody may read")
    public Optional<Subprocessor> subprocessor(long id) {
        return register.find(id);
    }

    /** To that sub-processor, newest first. */
    @NotAudited(reason = "those that an administrator answers")
    public List<Objection> objections(long subprocessor) {
        return register.objections().stream()
                .filter(one -> one.subprocessor() == subprocessor)
                .toList();
    }

    /** Puts it into the register and mails the contact persons of all participants. Refuses as {@link SubprocessorForm#check}. */
    @Audited(action = AuditAction.SUBPROCESSOR_CHANGE, object = "subprocessor")
    public long announce(SubprocessorForm form) {
        form.check(LocalDate.now(clock), terms());
        long id = register.announce(form);
        audit.id(id);
        int told = mail.put(MailKind.SUBPROCESSOR_ANNOUNCED, null, language -> new String[] {
            form.name(),
            form.purpose(),
            form.place(),
            Mail.day(form.beginsOn(), language),
            Mail.day(form.objectionsUntil(), language),
            mail.page(PAGE)
        });
        audit.rows(told);
        return id;
    }

    /** Its work ends on that day, at the earliest today; participants are told. Refuses with {@code UNKNOWN}, {@code SUBPROCESSOR_ENDED} and {@code LAST_DAY}. */
    @Audited(action = AuditAction.SUBPROCESSOR_CHANGE, object = "subprocessor")
    public void end(@AuditedId long id, LocalDate lastDay) {
        Subprocessor row = find(id);
        if (row.endsOn() != null) {
            throw new RuleViolation(AgreementRule.SUBPROCESSOR_ENDED);
        }
        if (lastDay == null || lastDay.isBefore(LocalDate.now(clock))) {
            throw new RuleViolation(AgreementRule.LAST_DAY);
        }
        register.end(id, lastDay);
        audit.detail("lastDay", lastDay);
        mail.put(MailKind.SUBPROCESSOR_ENDS, null, language ->
                new String[] {row.name(), Mail.day(lastDay, language), mail.page(PAGE)});
    }

    /** Refuses with {@code UNKNOWN}, {@code NOT_WAITING} and {@code OBJECTION}; the contact persons of whoever objected are told. */
    @Audited(action = AuditAction.SUBPROCESSOR_ANSWER, object = "subprocessor_objection")
    public void answer(@AuditedId long objection, String text) {
        Objection row = register.objections().stream()
                .filter(one -> one.id() == objection)
                .findFirst()
                .orElseThrow(() -> new RuleViolation(AgreementRule.UNKNOWN));
        String said = ObjectionText.checked(text);
        if (!register.answer(objection, said)) {
            throw new RuleViolation(AgreementRule.NOT_WAITING);
        }
        audit.concerns(row.organisation());
        String name = find(row.subprocessor()).name();
        mail.put(MailKind.OBJECTION_ANSWERED, row.organisation(), language ->
                new String[] {name, said, mail.page(PAGE)});
    }

    private Subprocessor find(long id) {
        return register.find(id).orElseThrow(() -> new RuleViolation(AgreementRule.UNKNOWN));
    }
}
