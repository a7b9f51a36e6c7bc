package nl.benchmark.fee.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import nl.benchmark.fee.Indexation;
import nl.benchmark.fee.IndexationRow;
import nl.benchmark.fee.IndexationState;
import nl.benchmark.fee.TariffYear;
import nl.benchmark.fee.Tariffs;
import nl.benchmark.fee.service.FeeService;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.ShowsRuleViolations;

/** Tarieven by year, and proposing those of the next year after looking at what they would bring. Source: FEE-1, FEE-2. */
@Named
@ViewScoped
@ShowsRuleViolations
public class TariffsView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private FeeService fees;

    @Inject
    private Messages messages;

    private final IndexationFields fields = new IndexationFields();
    private List<TariffYear> years = List.of();
    private List<IndexationRow> indexations = List.of();
    private Indexation looked;
    private Tariffs tariffs;
    private ForecastTotals totals;

    public void load() {
        years = fees.years().stream()
                .sorted(Comparator.comparing(
                                (TariffYear known) -> known.tariffs().year())
                        .reversed())
                .toList();
        indexations = fees.indexations();
        indexations.stream()
                .filter(row -> row.state() == IndexationState.APPROVED
                        && row.indexation().year().plusYears(1).equals(getNext()))
                .findFirst()
                .ifPresent(row -> fields.follow(row.indexation()));
    }

    /** Computes the tariffs and what everybody would pay; nothing is kept. */
    public void look() {
        looked = null;
        Indexation typed = fields.indexation(getNext());
        tariffs = fees.tariffs(typed);
        totals = ForecastTotals.of(fees.forecast(typed));
        looked = typed;
    }

    /** Proposes what was looked at. */
    public String propose() {
        long id = fees.propose(looked == null ? fields.indexation(getNext()) : looked);
        messages.info("fee.proposed", getNext());
        return "/fee/indexation?faces-redirect=true&id=" + id;
    }

    /** The first year without tariffs. */
    public Year getNext() {
        return years.get(0).tariffs().year().plusYears(1);
    }

    /** A proposal for it waits already. */
    public boolean isWaiting() {
        return indexations.stream().anyMatch(row -> row.state() == IndexationState.PROPOSED);
    }

    public boolean isReady() {
        return looked != null;
    }

    public boolean isExamples() {
        return years.stream().anyMatch(TariffYear::example);
    }

    /** The tariffs of the year before were made with it: it cannot be typed. */
    public boolean isFollowing() {
        return indexations.stream()
                .anyMatch(row -> row.state() == IndexationState.APPROVED
                        && row.indexation().year().plusYears(1).equals(getNext()));
    }

    public List<TariffYear> getYears() {
        return years;
    }

    public List<IndexationRow> getIndexations() {
        return indexations;
    }

    public IndexationFields getFields() {
        return fields;
    }

    public Tariffs getTariffs() {
        return tariffs;
    }

    public ForecastTotals getTotals() {
        return totals;
    }
}
