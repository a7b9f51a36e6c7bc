package nl.benchmark.report.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import nl.benchmark.comparison.service.FigureService;
import nl.benchmark.indicator.Period;
import nl.benchmark.report.ReportRequest;
import nl.benchmark.report.ReportRow;
import nl.benchmark.report.ReportState;
import nl.benchmark.report.service.ReportService;
import nl.benchmark.ui.CallerView;
import nl.benchmark.ui.Language;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.ShowsRuleViolations;

/** The reports of the own municipality, and the newest month's one click away. */
@Named
@ViewScoped
@ShowsRuleViolations
public class ReportsView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int SHOWN_AT_FIRST = 25;

    @Inject
    private ReportService service;

    @Inject
    private FigureService figures;

    @Inject
    private CallerView caller;

    @Inject
    private Language language;

    @Inject
    private Messages messages;

    private YearMonth newest;
    private boolean composing;
    private boolean all;
    private List<ReportRow> reports = List.of();

    @PostConstruct
    void load() {
        composing = figures.hasDeepening();
        newest = figures.lastPeriod(caller.getOrganisationCode())
                .map(Period::yearMonth)
                .orElse(null);
        refresh();
    }

    /** Called every few seconds while a report is being made. */
    public void refresh() {
        reports = service.reports(null);
    }

    /** The standard report about the newest month. */
    public void requestMonthly() {
        service.request(ReportRequest.standard(caller.getOrganisationCode(), newest, language.getTag()));
        messages.info("report.requested", newest);
        refresh();
    }

    /** Whether a report is being made, so that the page keeps looking. */
    public boolean isBusy() {
        return reports.stream().anyMatch(report -> !report.state().isFinished());
    }

    /** One sentence for who cannot see the bars move. */
    public String getAnnouncement() {
        long busy =
                reports.stream().filter(report -> !report.state().isFinished()).count();
        return busy == 0 ? messages.text("report.announcement.none") : messages.text("report.announcement", busy);
    }

    /** The look of the state's label. */
    public String tone(ReportState state) {
        return switch (state) {
            case READY -> "positive";
            case FAILED -> "negative";
            case REQUESTED, RUNNING -> "neutral";
        };
    }

    public void showAll() {
        all = true;
    }

    public List<ReportRow> getReports() {
        return all ? reports : reports.stream().limit(SHOWN_AT_FIRST).toList();
    }

    public int getTotal() {
        return reports.size();
    }

    public boolean isMore() {
        return !all && reports.size() > SHOWN_AT_FIRST;
    }

    /** Null while the municipality has no figures. */
    public YearMonth getNewest() {
        return newest;
    }

    public boolean isComposing() {
        return composing;
    }
}
