package nl.benchmark.handover.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import nl.benchmark.account.Roles;
import nl.benchmark.agreement.service.ContactMail;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.handover.HandoverRow;
import nl.benchmark.handover.HandoverRule;
import nl.benchmark.mail.Mail;
import nl.benchmark.mail.MailKind;
import nl.benchmark.retention.Reason;
import nl.benchmark.shared.RuleViolation;

/** Releasing microdata and source files to the organisation whose they are: data officers only, with a reason. Source: V5, DEL-7. */
@Stateless
@RolesAllowed(Roles.DATA_OFFICER)
public class HandoverDesk {

    private static final String PAGE = "retention/handover.xhtml";

    @Inject
    private HandoverRegister register;

    @Inject
    private ContactMail mail;

    @Inject
    private AuditFacts audit;

    @Inject
    private Clock clock;

    /** Newest first. */
    @NotAudited(reason = "that an organisation asked, and why")
    public List<HandoverRow> requests() {
        return register.all();
    }

    /** For fourteen days from now. Refuses with {@code REASON} and {@code NOT_WAITING}. */
    @Audited(action = AuditAction.HANDOVER_RELEASE, object = "handover")
    public void release(@AuditedId long id, String reason) {
        HandoverRow row = decide(id, true, reason);
        mail.put(MailKind.HANDOVER_RELEASED, row.organisation(), language ->
                new String[] {Mail.moment(clock.instant().plus(HandoverRow.OPEN), language), mail.page(PAGE)});
    }

    /** Refuses with {@code REASON} and {@code NOT_WAITING}. */
    @Audited(action = AuditAction.HANDOVER_REFUSE, object = "handover")
    public void refuse(@AuditedId long id, String reason) {
        HandoverRow row = decide(id, false, reason);
        mail.put(MailKind.HANDOVER_REFUSED, row.organisation(), language ->
                new String[] {reason.strip(), mail.page(PAGE)});
    }

    private HandoverRow decide(long id, boolean release, String text) {
        HandoverRow row = register.all().stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new RuleViolation(HandoverRule.NOT_WAITING));
        Reason reason = new Reason(text);
        audit.concerns(row.organisation());
        audit.purpose(reason.text());
        if (!register.decide(id, release, reason.text())) {
            throw new RuleViolation(HandoverRule.NOT_WAITING);
        }
        return row;
    }
}
