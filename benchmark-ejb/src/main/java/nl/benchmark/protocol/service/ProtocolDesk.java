package nl.benchmark.protocol.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.benchmark.account.Roles;
import nl.benchmark.agreement.service.ContactMail;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.mail.Mail;
import nl.benchmark.mail.MailKind;
import nl.benchmark.protocol.ProtocolDraft;
import nl.benchmark.protocol.ProtocolEdition;
import nl.benchmark.protocol.ProtocolReading;
import nl.benchmark.protocol.ProtocolRule;
import nl.benchmark.protocol.ProtocolState;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.CallerContext;

/** Editions of the protocol: one administrator writes, another approves, and all participants are told. Source: REG-7. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class ProtocolDesk {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;
    private static final String PAGE = "taking-part/protocol.xhtml?edition=";

    @Inject
    private ProtocolRegister register;

    @Inject
    private ContactMail mail;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    @Inject
    private AuditFacts audit;

    /** All, newest first. */
    @NotAudited(reason = "texts that may become public")
    public List<ProtocolEdition> editions() {
        return register.editions();
    }

    /** Refuses as {@link ProtocolDraft#check}, and with {@code PROPOSAL_OPEN} and {@code EDITION_EXISTS}. */
    @Audited(action = AuditAction.PROTOCOL_WRITE, object = "protocol_edition")
    public long propose(ProtocolDraft draft) {
        draft.check(register.inForce(), LocalDate.now(clock));
        List<ProtocolEdition> editions = editions();
        if (editions.stream().anyMatch(ProtocolEdition::isProposed)) {
            throw new RuleViolation(ProtocolRule.PROPOSAL_OPEN);
        }
        if (editions.stream()
                .anyMatch(known -> known.isApproved() && known.edition().equals(draft.edition()))) {
            throw new RuleViolation(ProtocolRule.EDITION_EXISTS, draft.edition());
        }
        long id = register.propose(draft);
        audit.id(id);
        audit.detail("edition", draft.edition());
        return id;
    }

    /**
     * The second pair of eyes: it holds from its first day on, and the contact persons of all participants are told. Refuses
     * with {@code SAME_PERSON} whoever wrote it, and with {@code NOT_PROPOSED} what does not wait.
     *
     * @return how many mails there are
     */
    @Audited(action = AuditAction.PROTOCOL_DECIDE, object = "protocol_edition")
    public int approve(@AuditedId long id) {
        ProtocolEdition edition = waiting(id);
        refuseSamePerson(edition);
        decide(id, ProtocolState.APPROVED, null);
        int told = mail.put(MailKind.PROTOCOL_ANNOUNCED, null, language -> new String[] {
            edition.edition(),
            Mail.day(edition.effectiveOn(), language),
            edition.changes().in(language),
            mail.page(PAGE + edition.edition())
        });
        audit.detail("edition", edition.edition());
        audit.rows(told);
        return told;
    }

    /** Refuses with {@code SAME_PERSON}, {@code NOT_PROPOSED} and {@code REASON}. */
    @Audited(action = AuditAction.PROTOCOL_DECIDE, object = "protocol_edition")
    public void refuse(@AuditedId long id, String text) {
        refuseSamePerson(waiting(id));
        String reason = text == null ? "" : text.strip();
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            throw new RuleViolation(ProtocolRule.REASON, SHORTEST_REASON, LONGEST_REASON);
        }
        audit.purpose(reason);
        decide(id, ProtocolState.REFUSED, reason);
    }

    /** Refuses with {@code NOT_PROPOSED}. */
    @Audited(action = AuditAction.PROTOCOL_WRITE, object = "protocol_edition")
    public void withdraw(@AuditedId long id) {
        waiting(id);
        decide(id, ProtocolState.WITHDRAWN, null);
    }

    /** Who read and accepted it, by name of the participant. Refuses with {@code UNKNOWN} what is not approved. */
    @Audited(action = AuditAction.PROTOCOL_PROGRESS_READ, object = "protocol_edition")
    public List<ProtocolReading> readings(@AuditedId long id) {
        ProtocolEdition edition = editions().stream()
                .filter(known -> known.id() == id && known.isApproved())
                .findFirst()
                .orElseThrow(() -> new RuleViolation(ProtocolRule.UNKNOWN));
        List<ProtocolReading> readings = register.readings(edition);
        audit.rows(readings.size());
        return readings;
    }

    private ProtocolEdition waiting(long id) {
        return editions().stream()
                .filter(edition -> edition.id() == id && edition.isProposed())
                .findFirst()
                .orElseThrow(() -> new RuleViolation(ProtocolRule.NOT_PROPOSED));
    }

    private void refuseSamePerson(ProtocolEdition edition) {
        if (edition.proposedById() == callers.get().accountId()) {
            throw new RuleViolation(ProtocolRule.SAME_PERSON);
        }
    }

    private void decide(long id, ProtocolState state, String decision) {
        if (!register.decide(id, state, decision)) {
            throw new RuleViolation(ProtocolRule.NOT_PROPOSED);
        }
    }
}
