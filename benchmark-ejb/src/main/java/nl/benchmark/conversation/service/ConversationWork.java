package nl.benchmark.conversation.service;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.benchmark.worklist.WorkCount;
import nl.benchmark.worklist.WorkKind;
import nl.benchmark.worklist.service.WorkSource;

/** Explanations that nobody accepted or asked about. */
@ApplicationScoped
class ConversationWork implements WorkSource {

    @EJB
    private ConversationDesk desk;

    @Inject
    private Clock clock;

    @Override
    public Set<WorkKind> kinds() {
        return EnumSet.of(WorkKind.EXPLANATIONS);
    }

    @Override
    public List<WorkCount> count(Set<WorkKind> asked) {
        return List.of(WorkCount.of(
                WorkKind.EXPLANATIONS,
                desk.waiting().stream()
                        .map(row -> LocalDate.ofInstant(row.changedAt(), clock.getZone()))
                        .toList()));
    }
}
