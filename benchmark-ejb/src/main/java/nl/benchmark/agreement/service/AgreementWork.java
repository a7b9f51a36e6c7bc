package nl.benchmark.agreement.service;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.benchmark.agreement.AgreementState;
import nl.benchmark.agreement.ProgressRow;
import nl.benchmark.worklist.WorkCount;
import nl.benchmark.worklist.WorkKind;
import nl.benchmark.worklist.service.WorkSource;

/** Own texts to assess, agreements that end soon, and participants without one. */
@ApplicationScoped
class AgreementWork implements WorkSource {

    @EJB
    private AgreementDesk desk;

    @Override
    public Set<WorkKind> kinds() {
        return EnumSet.of(WorkKind.OWN_TEXTS, WorkKind.AGREEMENTS_EXPIRING, WorkKind.NO_AGREEMENT);
    }

    @Override
    public List<WorkCount> count(Set<WorkKind> asked) {
        List<ProgressRow> rows = desk.progress();
        return List.of(
                count(WorkKind.OWN_TEXTS, rows, is(AgreementState.ASSESSING), ProgressRow::since),
                count(WorkKind.AGREEMENTS_EXPIRING, rows, is(AgreementState.EXPIRING), row -> row.standing()
                        .inForce()
                        .to()),
                count(WorkKind.NO_AGREEMENT, rows, row -> !row.standing().mayDeliver(), ProgressRow::since));
    }

    private static Predicate<ProgressRow> is(AgreementState state) {
        return row -> row.standing().state() == state;
    }

    private static WorkCount count(
            WorkKind kind, List<ProgressRow> rows, Predicate<ProgressRow> which, Function<ProgressRow, LocalDate> day) {
        return WorkCount.of(kind, rows.stream().filter(which).map(day).toList());
    }
}
