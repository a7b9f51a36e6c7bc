package nl.benchmark.consultation.service;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.benchmark.worklist.WorkCount;
import nl.benchmark.worklist.WorkKind;
import nl.benchmark.worklist.service.WorkSource;

/** Consultations that a participant answered or whose day is over, and removals that somebody else proposed. */
@ApplicationScoped
class ConsultationWork implements WorkSource {

    @EJB
    private ConsultationDesk desk;

    @EJB
    private RemovalDesk removals;

    @Inject
    private Clock clock;

    @Override
    public Set<WorkKind> kinds() {
        return EnumSet.of(WorkKind.CONSULTATIONS, WorkKind.REMOVALS);
    }

    @Override
    public List<WorkCount> count(Set<WorkKind> asked) {
        List<WorkCount> counts = new ArrayList<>();
        if (asked.contains(WorkKind.CONSULTATIONS)) {
            counts.add(WorkCount.of(
                    WorkKind.CONSULTATIONS,
                    desk.waiting().stream().map(row -> day(row.changedAt())).toList()));
        }
        if (asked.contains(WorkKind.REMOVALS)) {
            counts.add(WorkCount.of(
                    WorkKind.REMOVALS,
                    removals.waiting().stream()
                            .map(row -> day(row.proposedAt()))
                            .toList()));
        }
        return counts;
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }
}
