package nl.benchmark.audit.service;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.benchmark.audit.IncidentRow;
import nl.benchmark.worklist.WorkCount;
import nl.benchmark.worklist.WorkKind;
import nl.benchmark.worklist.service.WorkSource;

/** Incidents that are open, and logs that are kept longer. Source: L13, L17. */
@ApplicationScoped
class AuditWork implements WorkSource {

    @EJB
    private IncidentService incidents;

    @EJB
    private LogHoldService holds;

    @Inject
    private Clock clock;

    @Override
    public Set<WorkKind> kinds() {
        return EnumSet.of(WorkKind.INCIDENTS, WorkKind.LOG_HOLDS);
    }

    @Override
    public List<WorkCount> count(Set<WorkKind> asked) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return List.of(
                WorkCount.of(
                        WorkKind.INCIDENTS,
                        incidents.incidents().stream()
                                .filter(IncidentRow::open)
                                .map(row -> day(row.foundAt()))
                                .toList()),
                WorkCount.of(
                        WorkKind.LOG_HOLDS,
                        holds.holds().stream()
                                .filter(hold -> hold.inForce(today))
                                .map(hold -> day(hold.placedAt()))
                                .toList()));
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }
}
