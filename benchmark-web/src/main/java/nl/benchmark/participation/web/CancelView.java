package nl.benchmark.participation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import nl.benchmark.participation.Benchmark;
import nl.benchmark.participation.CancellationPlan;
import nl.benchmark.participation.CancellationPlan.Ending;
import nl.benchmark.participation.CancellationScope;
import nl.benchmark.participation.ContractStanding;
import nl.benchmark.participation.OwnParticipation;
import nl.benchmark.participation.ParticipationRow;
import nl.benchmark.participation.service.ParticipationService;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.PageNotFound;
import nl.benchmark.ui.ShowsRuleViolations;

/** What cancelling now would do, and doing it. Source: REG-3, REG-6. */
@Named
@ViewScoped
@ShowsRuleViolations
public class CancelView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private ParticipationService service;

    @Inject
    private Messages messages;

    /** As they stand in the address, which may be anything. */
    private String benchmark;

    private String scope;

    private Benchmark what;
    private CancellationScope which;
    private CancellationPlan plan;
    private List<ParticipationRow> ending = List.of();
    private String reason;

    public void load() {
        try {
            what = Benchmark.valueOf(benchmark == null ? "" : benchmark);
            which = scope == null ? CancellationScope.BENCHMARK : CancellationScope.valueOf(scope);
        } catch (IllegalArgumentException e) {
            throw new PageNotFound();
        }
        look();
    }

    private void look() {
        plan = service.plan(what, which);
        List<Long> ids = plan.endings().stream().map(Ending::participation).toList();
        ending = service.participations().stream()
                .map(OwnParticipation::rows)
                .flatMap(List::stream)
                .filter(row -> ids.contains(row.id()))
                .toList();
    }

    /** What was shown is what is sent: when it ends on another day by now, that is shown first. */
    public String send() {
        LocalDate shown = plan.lastDay();
        look();
        service.cancel(what, which, shown, reason);
        messages.info("participation.cancelled", shown);
        return "/participation/participation?faces-redirect=true";
    }

    public String getTitle() {
        return which == CancellationScope.DEEPENING
                ? messages.text("participation.cancel.title.deepening")
                : messages.text("participation.cancel.title", what == null ? "" : what.title());
    }

    public boolean isDeepening() {
        return which == CancellationScope.DEEPENING;
    }

    /** Whether none of it began, so that it never does. */
    public boolean isNeverBegun() {
        return ending.stream().allMatch(row -> row.startsOn().isAfter(plan.lastDay()));
    }

    /** The first year for which nothing is due any more. */
    public Year getFreeYear() {
        return Year.from(plan.lastDay()).plusYears(1);
    }

    /** The last year that is due. */
    public Year getLastYear() {
        return Year.from(plan.lastDay());
    }

    /** First day after the last. */
    public LocalDate getAfter() {
        return plan.lastDay().plusDays(1);
    }

    /** Last day of the own reports. */
    public LocalDate getArchiveUntil() {
        return ContractStanding.archiveUntil(plan.lastDay());
    }

    public CancellationPlan getPlan() {
        return plan;
    }

    public List<ParticipationRow> getEnding() {
        return ending;
    }

    public String getBenchmark() {
        return benchmark;
    }

    public void setBenchmark(String benchmark) {
        this.benchmark = benchmark;
    }

    public String getScope() {
        return scope;
    }

    public void setScope(String scope) {
        this.scope = scope;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
