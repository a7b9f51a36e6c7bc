package nl.benchmark.worklist.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.benchmark.account.Roles;
import nl.benchmark.account.ServicePlace;
import nl.benchmark.account.WorkScope;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.shared.service.CallerContext;
import nl.benchmark.worklist.WorkCount;
import nl.benchmark.worklist.WorkKind;
import nl.benchmark.worklist.WorkLine;

/** What waits for the caller, of all features. It knows none of them: who may do what is the kind's, its area of work that of its feature, and is asked again by each service. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.AUDITOR})
public class WorklistService {

    @Inject
    private Instance<WorkSource> sources;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /** Of what there is something, urgent ones first. */
    @NotAudited(reason = "numbers and days; the list behind a line is a reading of its own")
    public List<WorkLine> lines() {
        Set<WorkKind> may = WorkKind.of(callers.get().role());
        WorkScope scope = callers.get().scope();
        List<WorkCount> counts = new ArrayList<>();
        for (WorkSource source : sources) {
            Set<WorkKind> asked = EnumSet.noneOf(WorkKind.class);
            asked.addAll(source.kinds());
            asked.retainAll(may);
            if (!asked.isEmpty() && scope.reaches(ServicePlace.of(source.getClass()))) {
                counts.addAll(source.count(asked));
            }
        }
        return WorkLine.of(counts, LocalDate.now(clock));
    }
}
