package nl.benchmark.audit.service;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Predicate;
import nl.benchmark.account.Role;
import nl.benchmark.audit.AuditReach;
import nl.benchmark.shared.service.CallerContext;

/** Whose lines in a list of all participants the caller sees: an auditor those in its scope (ACC-4), other staff all. */
@ApplicationScoped
public class AuditorScope {

    @Inject
    private CallerContext callers;

    @EJB
    private AuditService audit;

    /** By the code of the participant; asked once for a list. */
    public Predicate<String> seen() {
        if (callers.get().role() != Role.AUDITOR) {
            return organisation -> true;
        }
        AuditReach reach = audit.reach();
        return organisation -> reach.everything() || reach.organisations().contains(organisation);
    }
}
