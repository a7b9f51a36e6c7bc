package nl.benchmark.breach.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.benchmark.account.Role;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.AuditReach;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditService;
import nl.benchmark.breach.BreachNote;
import nl.benchmark.breach.BreachRow;
import nl.benchmark.breach.ConcernedOrganisation;
import nl.benchmark.shared.service.CallerContext;

/**
 * Datalekkenregister, for reading: a participant what it was told, administrator and data officer all, an auditor what
 * concerns organisations in its scope (ACC-4). Kept at {@link BreachDesk}. Source: DPA-4, V6.
 */
@Stateless
@RolesAllowed({Roles.PARTICIPANT, Roles.ADMINISTRATOR, Roles.DATA_OFFICER, Roles.AUDITOR})
public class BreachService {

    @Inject
    private BreachRegister register;

    @Inject
    private CallerContext callers;

    @EJB
    private AuditService audit;

    /** Newest discovery first. */
    @NotAudited(reason = "organisations and what happened; of participants only what they were told")
    public List<BreachRow> breaches() {
        Set<Long> seen = concerned().stream().map(ConcernedOrganisation::breach).collect(Collectors.toSet());
        boolean everything = isEverything();
        return register.all().stream()
                .filter(row -> everything || seen.contains(row.id()))
                .toList();
    }

    /** Whoever may not see it gets nothing. */
    @NotAudited(reason = "as the list of breaches")
    public Optional<BreachRow> breach(long id) {
        return breaches().stream().filter(row -> row.id() == id).findFirst();
    }

    /** Of all breaches that the caller sees; a participant itself only. Who has to be told first stands first. */
    @NotAudited(reason = "organisations and moments")
    public List<ConcernedOrganisation> concerned() {
        List<ConcernedOrganisation> all = register.concerned();
        if (callers.get().role() != Role.AUDITOR) {
            return all;
        }
        AuditReach reach = audit.reach();
        return all.stream()
                .filter(one -> reach.everything() || reach.organisations().contains(one.organisation()))
                .toList();
    }

    /** What the organisation for which the caller works was told, newest notice first; also for who looks as that participant. */
    @NotAudited(reason = "what the own organisation was told")
    public List<ConcernedOrganisation> own() {
        String organisation = callers.get().organisationCode();
        return register.concerned().stream()
                .filter(one -> one.isTold() && one.organisation().equals(organisation))
                .sorted(Comparator.comparing(ConcernedOrganisation::toldAt).reversed())
                .toList();
    }

    /** In order of time; a participant those that it was told. */
    @NotAudited(reason = "as the list of breaches")
    public List<BreachNote> notes(long breach) {
        return breach(breach).isEmpty() ? List.of() : register.notes(breach);
    }

    /** The register as a file. */
    @Audited(action = AuditAction.EXPORT, object = "breach")
    public List<BreachRow> export() {
        return breaches();
    }

    /** An auditor whose scope has an end sees breaches with organisations of that scope only. */
    private boolean isEverything() {
        return callers.get().role() != Role.AUDITOR || audit.reach().everything();
    }
}
