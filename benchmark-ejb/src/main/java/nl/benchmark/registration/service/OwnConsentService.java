package nl.benchmark.registration.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import nl.benchmark.account.Caller;
import nl.benchmark.account.Roles;
import nl.benchmark.agreement.AgreementRule;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.registration.Consent;
import nl.benchmark.registration.ConsentChange;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.CallerContext;

/** Consents of the own participation: seen by all of the organisation, changed by a contact person. Source: REG-6. */
@Stateless
@RolesAllowed(Roles.PARTICIPANT)
public class OwnConsentService {

    @Inject
    private ConsentRegister register;

    @Inject
    private CallerContext callers;

    @Inject
    private AuditFacts audit;

    /** Whether the organisation takes part in what asks consents. */
    @NotAudited(reason = "the caller's own")
    public boolean isAsked() {
        return register.isAsked(callers.get().organisationCode());
    }

    /** In order of time; the last one holds. */
    @NotAudited(reason = "the caller's own")
    public List<ConsentChange> history() {
        return register.history(callers.get().organisationCode());
    }

    /** Whether the caller may change them: a contact person, for the own organisation. */
    @NotAudited(reason = "asks what the page should show")
    public boolean mayChange() {
        Caller caller = callers.get();
        return caller.groups().contains(Roles.CONTACT_PERSON) && caller.owns(caller.organisationCode());
    }

    /** Refuses as {@link ConsentRegister#change}, and with {@code NOT_YOURS} who works for another organisation. */
    @RolesAllowed(Roles.CONTACT_PERSON)
    @Audited(action = AuditAction.CONSENT_CHANGE, object = "organisation")
    public void change(Set<Consent> consents, String reason) {
        if (!mayChange()) {
            throw new RuleViolation(AgreementRule.NOT_YOURS);
        }
        String own = callers.get().organisationCode();
        audit.concerns(own);
        register.change(own, consents, reason);
    }
}
