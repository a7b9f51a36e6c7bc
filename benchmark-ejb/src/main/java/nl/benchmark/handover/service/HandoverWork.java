package nl.benchmark.handover.service;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.benchmark.handover.HandoverRow;
import nl.benchmark.worklist.WorkCount;
import nl.benchmark.worklist.WorkKind;
import nl.benchmark.worklist.service.WorkSource;

/** Requests that no data officer decided on. */
@ApplicationScoped
class HandoverWork implements WorkSource {

    @EJB
    private HandoverDesk desk;

    @Inject
    private Clock clock;

    @Override
    public Set<WorkKind> kinds() {
        return EnumSet.of(WorkKind.HANDOVERS);
    }

    @Override
    public List<WorkCount> count(Set<WorkKind> asked) {
        return List.of(WorkCount.of(
                WorkKind.HANDOVERS,
                desk.requests().stream()
                        .filter(HandoverRow::isWaiting)
                        .map(row -> LocalDate.ofInstant(row.askedAt(), clock.getZone()))
                        .toList()));
    }
}
