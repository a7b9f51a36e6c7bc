package nl.benchmark.fee.service;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.benchmark.fee.IndexationState;
import nl.benchmark.shared.service.CallerContext;
import nl.benchmark.worklist.WorkCount;
import nl.benchmark.worklist.WorkKind;
import nl.benchmark.worklist.service.WorkSource;

/** Figures of an indexation that the caller may decide about: not the own ones. Source: FEE-2. */
@ApplicationScoped
class FeeWork implements WorkSource {

    @EJB
    private FeeService fees;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    @Override
    public Set<WorkKind> kinds() {
        return EnumSet.of(WorkKind.TARIFFS);
    }

    @Override
    public List<WorkCount> count(Set<WorkKind> asked) {
        long me = callers.get().accountId();
        return List.of(WorkCount.of(
                WorkKind.TARIFFS,
                fees.indexations().stream()
                        .filter(row -> row.state() == IndexationState.PROPOSED && row.proposedById() != me)
                        .map(row -> LocalDate.ofInstant(row.proposedAt(), clock.getZone()))
                        .toList()));
    }
}
