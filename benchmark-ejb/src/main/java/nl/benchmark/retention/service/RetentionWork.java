package nl.benchmark.retention.service;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.benchmark.retention.HoldRow;
import nl.benchmark.retention.RunState;
import nl.benchmark.shared.service.CallerContext;
import nl.benchmark.worklist.WorkCount;
import nl.benchmark.worklist.WorkKind;
import nl.benchmark.worklist.service.WorkSource;

/** Runs that the caller may approve: not the own ones; and holds that are in force. */
@ApplicationScoped
class RetentionWork implements WorkSource {

    @EJB
    private RetentionService retention;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    @Override
    public Set<WorkKind> kinds() {
        return EnumSet.of(WorkKind.RETENTION_RUNS, WorkKind.HOLDS);
    }

    @Override
    public List<WorkCount> count(Set<WorkKind> asked) {
        long me = callers.get().accountId();
        return List.of(
                WorkCount.of(
                        WorkKind.RETENTION_RUNS,
                        retention.runs().stream()
                                .filter(run -> run.state() == RunState.PROPOSED && run.proposedById() != me)
                                .map(run -> day(run.proposedAt()))
                                .toList()),
                WorkCount.of(
                        WorkKind.HOLDS,
                        retention.holds().stream()
                                .filter(HoldRow::inForce)
                                .map(hold -> day(hold.placedAt()))
                                .toList()));
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }
}
