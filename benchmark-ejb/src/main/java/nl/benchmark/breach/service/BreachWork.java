package nl.benchmark.breach.service;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.benchmark.breach.BreachRow;
import nl.benchmark.worklist.WorkCount;
import nl.benchmark.worklist.WorkKind;
import nl.benchmark.worklist.service.WorkSource;

/** Organisations that have to be told of a breach, and breaches that nobody closed. */
@ApplicationScoped
class BreachWork implements WorkSource {

    @EJB
    private BreachService service;

    @Inject
    private Clock clock;

    @Override
    public Set<WorkKind> kinds() {
        return EnumSet.of(WorkKind.BREACHES_TO_TELL, WorkKind.BREACHES_OPEN);
    }

    @Override
    public List<WorkCount> count(Set<WorkKind> asked) {
        List<LocalDate> toTell = service.concerned().stream()
                .filter(one -> !one.isTold())
                .map(one -> LocalDate.ofInstant(one.deadline(), clock.getZone()))
                .toList();
        List<LocalDate> open = service.breaches().stream()
                .filter(BreachRow::isOpen)
                .map(row -> LocalDate.ofInstant(row.recordedAt(), clock.getZone()))
                .toList();
        return List.of(WorkCount.of(WorkKind.BREACHES_TO_TELL, toTell), WorkCount.of(WorkKind.BREACHES_OPEN, open));
    }
}
