package nl.benchmark.retention.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.benchmark.retention.OutlookRow;
import nl.benchmark.retention.RunRow;
import nl.benchmark.retention.RunState;
import nl.benchmark.retention.service.RetentionService;
import nl.benchmark.ui.ListPage;
import nl.benchmark.ui.ListState;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.ShowsRuleViolations;
import nl.benchmark.ui.TypedFilters;

/** What falls due this year and the next, and the runs that there were; here a run is proposed. */
@Named
@ViewScoped
@ShowsRuleViolations
public class RetentionView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Map<String, Comparator<OutlookRow>> ORDERS = Map.of(
            "organisation", Comparator.comparing(OutlookRow::organisation),
            "due", Comparator.comparingInt(OutlookRow::due).thenComparing(OutlookRow::organisation));

    @Inject
    private RetentionService retention;

    @Inject
    private TypedFilters typed;

    @Inject
    private Messages messages;

    private final ListState state = new ListState("-due", 50);
    private ListPage<OutlookRow> list;
    private List<RunRow> runs = List.of();
    private int due;
    private int thisYear;
    private int nextYear;
    private String reason;
    private String endReason;
    private String organisation;
    private String term;
    private String termReason;

    public void load() {
        List<OutlookRow> rows = retention.outlook();
        list = state.page(rows, ORDERS);
        due = rows.stream().mapToInt(OutlookRow::due).sum();
        thisYear = rows.stream().mapToInt(OutlookRow::thisYear).sum();
        nextYear = rows.stream().mapToInt(OutlookRow::nextYear).sum();
        runs = retention.runs();
    }

    public String propose() {
        return toRun(retention.propose(reason));
    }

    public String proposeEnd() {
        return toRun(retention.proposeEnd(code(), endReason));
    }

    private String toRun(long run) {
        messages.info("retention.proposed");
        return "/retention/run?faces-redirect=true&id=" + run;
    }

    public String agreeTerm() {
        int years = term != null && term.strip().matches("\\d{1,2}") ? Integer.parseInt(term.strip()) : 0;
        retention.agreeTerm(code(), years, termReason);
        messages.info("retention.term.done", years);
        return "/retention/overview?faces-redirect=true";
    }

    private String code() {
        return typed.organisation(organisation).orElse(null);
    }

    /** Whether a run waits for approval or is being done; then no other is proposed. */
    public boolean isRunOpen() {
        return runs.stream().anyMatch(run -> run.state() == RunState.PROPOSED || run.state() == RunState.RUNNING);
    }

    public ListPage<OutlookRow> getList() {
        return list;
    }

    public ListState getState() {
        return state;
    }

    public List<RunRow> getRuns() {
        return runs;
    }

    public int getDue() {
        return due;
    }

    public int getThisYear() {
        return thisYear;
    }

    public int getNextYear() {
        return nextYear;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getEndReason() {
        return endReason;
    }

    public void setEndReason(String endReason) {
        this.endReason = endReason;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public String getTerm() {
        return term;
    }

    public void setTerm(String term) {
        this.term = term;
    }

    public String getTermReason() {
        return termReason;
    }

    public void setTermReason(String termReason) {
        this.termReason = termReason;
    }
}
