package nl.benchmark.catalogue.service;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.benchmark.catalogue.IndicatorChange;
import nl.benchmark.shared.service.CallerContext;
import nl.benchmark.worklist.WorkCount;
import nl.benchmark.worklist.WorkKind;
import nl.benchmark.worklist.service.WorkSource;

/** Versions of indicators that the caller may decide about: not the own ones. */
@ApplicationScoped
class CatalogueWork implements WorkSource {

    @EJB
    private CatalogueDesk desk;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    @Override
    public Set<WorkKind> kinds() {
        return EnumSet.of(WorkKind.INDICATORS);
    }

    @Override
    public List<WorkCount> count(Set<WorkKind> asked) {
        long me = callers.get().accountId();
        return List.of(WorkCount.of(
                WorkKind.INDICATORS,
                desk.changes().stream()
                        .filter(IndicatorChange::isProposed)
                        .filter(change -> change.proposedById() != me)
                        .map(change -> LocalDate.ofInstant(change.proposedAt(), clock.getZone()))
                        .toList()));
    }
}
