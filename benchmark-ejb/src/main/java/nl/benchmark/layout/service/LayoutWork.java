package nl.benchmark.layout.service;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.benchmark.layout.LayoutVersion;
import nl.benchmark.shared.service.CallerContext;
import nl.benchmark.worklist.WorkCount;
import nl.benchmark.worklist.WorkKind;
import nl.benchmark.worklist.service.WorkSource;

/** Layouts that the caller may decide about: not the own ones. */
@ApplicationScoped
class LayoutWork implements WorkSource {

    @EJB
    private LayoutDesk desk;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    @Override
    public Set<WorkKind> kinds() {
        return EnumSet.of(WorkKind.LAYOUTS);
    }

    @Override
    public List<WorkCount> count(Set<WorkKind> asked) {
        long me = callers.get().accountId();
        return List.of(WorkCount.of(
                WorkKind.LAYOUTS,
                desk.versions().stream()
                        .filter(LayoutVersion::isProposed)
                        .filter(version -> version.writtenById() != me)
                        .map(version -> LocalDate.ofInstant(version.proposedAt(), clock.getZone()))
                        .toList()));
    }
}
