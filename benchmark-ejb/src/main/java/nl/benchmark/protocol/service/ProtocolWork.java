package nl.benchmark.protocol.service;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.benchmark.protocol.ProtocolEdition;
import nl.benchmark.shared.service.CallerContext;
import nl.benchmark.worklist.WorkCount;
import nl.benchmark.worklist.WorkKind;
import nl.benchmark.worklist.service.WorkSource;

/** Editions that the caller may decide about: not the own ones. */
@ApplicationScoped
class ProtocolWork implements WorkSource {

    @EJB
    private ProtocolDesk desk;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    @Override
    public Set<WorkKind> kinds() {
        return EnumSet.of(WorkKind.PROTOCOLS);
    }

    @Override
    public List<WorkCount> count(Set<WorkKind> asked) {
        long me = callers.get().accountId();
        return List.of(WorkCount.of(
                WorkKind.PROTOCOLS,
                desk.editions().stream()
                        .filter(ProtocolEdition::isProposed)
                        .filter(edition -> edition.proposedById() != me)
                        .map(edition -> LocalDate.ofInstant(edition.proposedAt(), clock.getZone()))
                        .toList()));
    }
}
