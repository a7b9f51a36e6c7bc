package nl.benchmark.conversation.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
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
import nl.benchmark.conversation.ThreadNote;
import nl.benchmark.conversation.ThreadRow;
import nl.benchmark.conversation.ThreadRule;
import nl.benchmark.conversation.ThreadState;
import nl.benchmark.delivery.FreeText;
import nl.benchmark.mail.Mail;
import nl.benchmark.mail.MailKind;
import nl.benchmark.shared.RuleViolation;

/** Explanations of warnings as a content expert looks at them: accepted, or asked about. Source: DEL-4. */
@Stateless
@RolesAllowed(Roles.CONTENT_EXPERT)
public class ConversationDesk {

    private static final String PAGE = "delivery/findings.xhtml?id=";

    @Inject
    private ThreadRegister register;

    @Inject
    private ContactMail mail;

    @Inject
    private AuditFacts audit;

    @Inject
    private AuditorScope scope;

    /** Changed last first. */
    @RolesAllowed({Roles.STAFF, Roles.AUDITOR})
    @Audited(
            action = AuditAction.FINDINGS_READ,
            object = "explanation",
            othersOnly = true,
            task = Task.FOLLOW_DELIVERIES)
    public List<ThreadRow> all() {
        Predicate<String> seen = scope.seen();
        List<ThreadRow> rows = register.all().stream()
                .filter(row -> seen.test(row.organisation()))
                .toList();
        rows.forEach(row -> audit.concerns(row.organisation()));
        return rows;
    }

    /** In order of time. */
    @RolesAllowed({Roles.STAFF, Roles.AUDITOR})
    @NotAudited(reason = "read with the explanations, which is a line")
    public List<ThreadNote> notes(List<Long> threads) {
        Predicate<String> seen = scope.seen();
        List<Long> shown = threads.stream()
                .filter(id -> register.find(id)
                        .filter(row -> seen.test(row.organisation()))
                        .isPresent())
                .toList();
        return register.notes(shown);
    }

    /** Those that a content expert has to look at. */
    @NotAudited(reason = "counted, nothing of it leaves")
    public List<ThreadRow> waiting() {
        return register.all().stream().filter(row -> row.state().isForStaff()).toList();
    }

    /** Mails the contact persons. Refuses as {@link #accept}, and as {@link FreeText#of}. */
    @Audited(action = AuditAction.FINDING_ASK, object = "explanation")
    public void ask(@AuditedId long id, String question) {
        ThreadRow row = waiting(id);
        String text = FreeText.of(question, ThreadRow.SHORTEST, ThreadRow.LONGEST);
        register.note(id, text, false);
        move(row, ThreadState.ASKED);
        mail.put(MailKind.FINDING_ASKED, row.organisation(), language -> new String[] {
            Mail.month(row.month(), language), row.file().title(), row.rule(), text, mail.page(PAGE + row.delivery())
        });
    }

    /** Refuses with {@code UNKNOWN}, {@code WARNING_GONE} and {@code DECIDED}. */
    @Audited(action = AuditAction.FINDING_ACCEPT, object = "explanation")
    public void accept(@AuditedId long id) {
        move(waiting(id), ThreadState.ACCEPTED);
    }

    private ThreadRow waiting(long id) {
        ThreadRow row = register.find(id).orElseThrow(() -> new RuleViolation(ThreadRule.UNKNOWN));
        audit.concerns(row.organisation());
        if (row.state() == ThreadState.GONE) {
            throw new RuleViolation(ThreadRule.WARNING_GONE, row.rule());
        }
        if (!row.state().isForStaff()) {
            throw new RuleViolation(ThreadRule.DECIDED);
        }
        return row;
    }

    private void move(ThreadRow row, ThreadState to) {
        if (!register.move(row.id(), row.state(), to, null)) {
            throw new RuleViolation(ThreadRule.DECIDED);
        }
    }
}
