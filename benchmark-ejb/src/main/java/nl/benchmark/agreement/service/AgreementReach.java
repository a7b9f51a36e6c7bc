package nl.benchmark.agreement.service;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Predicate;
import nl.benchmark.account.Role;
import nl.benchmark.agreement.AgreementRule;
import nl.benchmark.audit.AuditReach;
import nl.benchmark.audit.service.AuditService;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.CallerContext;

/** Whose agreements the caller sees: an auditor those in its scope (ACC-4), an administrator all; a participant is held by the database. */
@ApplicationScoped
class AgreementReach {

    @Inject
    private CallerContext callers;

    @EJB
    private AuditService audit;

    /** By the code of the participant; asked once for a list. */
    Predicate<String> seen() {
        if (callers.get().role() != Role.AUDITOR) {
            return organisation -> true;
        }
        AuditReach reach = audit.reach();
        return organisation -> reach.everything() || reach.organisations().contains(organisation);
    }

    boolean sees(String organisation) {
        return seen().test(organisation);
    }

    void require(String organisation) {
        if (!sees(organisation)) {
            throw new RuleViolation(AgreementRule.UNKNOWN);
        }
    }
}
