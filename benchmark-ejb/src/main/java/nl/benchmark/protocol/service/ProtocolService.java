package nl.benchmark.protocol.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.benchmark.account.Caller;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.protocol.ProtocolEdition;
import nl.benchmark.protocol.ProtocolRule;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.CallerContext;

/** The protocol for anybody to read, and for contact persons to accept. Source: REG-7. */
@Stateless
@PermitAll
public class ProtocolService {

    @Inject
    private ProtocolRegister register;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    @Inject
    private AuditFacts audit;

    /** Those that are approved, newest first; the first may be one that is still to come. */
    @NotAudited(reason = "a public text")
    public List<ProtocolEdition> editions() {
        return register.editions().stream().filter(ProtocolEdition::isApproved).toList();
    }

    /** The one that holds today. */
    @NotAudited(reason = "a public text")
    public ProtocolEdition inForce() {
        return ProtocolEdition.inForce(editions(), LocalDate.now(clock)).orElseThrow();
    }

    /** Whether the caller may accept: a contact person, for the own organisation. */
    @NotAudited(reason = "asks what the page should show")
    public boolean mayAccept() {
        return callers.find().filter(ProtocolService::isContact).isPresent();
    }

    /** The edition that nobody of the caller's organisation accepted yet; empty for who may not accept. */
    @NotAudited(reason = "the caller's own")
    public Optional<ProtocolEdition> toAccept() {
        return mayAccept()
                ? ProtocolEdition.newest(editions()).filter(edition -> !register.isAccepted(edition.id()))
                : Optional.empty();
    }

    /** Whether somebody of the caller's organisation accepted it. */
    @NotAudited(reason = "the caller's own")
    public boolean isAccepted(long edition) {
        return mayAccept() && register.isAccepted(edition);
    }

    /** A contact person opened it, which is kept the first time; of anybody else nothing is. */
    @NotAudited(reason = "that a public text was opened; accepting it is a line")
    public void read(long edition) {
        if (mayAccept()) {
            register.read(edition);
        }
    }

    /** Refuses with {@code NOT_YOURS} who works for another organisation, and with {@code UNKNOWN} what is not approved. */
    @RolesAllowed(Roles.CONTACT_PERSON)
    @Audited(action = AuditAction.PROTOCOL_ACCEPT, object = "protocol_edition")
    public void accept(@AuditedId long edition) {
        if (!mayAccept()) {
            throw new RuleViolation(ProtocolRule.NOT_YOURS);
        }
        ProtocolEdition accepted = editions().stream()
                .filter(known -> known.id() == edition)
                .findFirst()
                .orElseThrow(() -> new RuleViolation(ProtocolRule.UNKNOWN));
        audit.detail("edition", accepted.edition());
        register.read(edition);
        register.accept(edition);
    }

    private static boolean isContact(Caller caller) {
        return caller.groups().contains(Roles.CONTACT_PERSON) && caller.owns(caller.organisationCode());
    }
}
