package nl.benchmark.fee.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Map;
import nl.benchmark.account.Caller;
import nl.benchmark.fee.FeeForecast;
import nl.benchmark.fee.IndexationRow;
import nl.benchmark.fee.IndexationState;
import nl.benchmark.fee.PriceChange;
import nl.benchmark.fee.Tariffs;
import nl.benchmark.fee.service.FeeService;
import nl.benchmark.shared.service.RequestCaller;
import nl.benchmark.ui.ListPage;
import nl.benchmark.ui.ListState;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.PageNotFound;
import nl.benchmark.ui.ShowsRuleViolations;

/** One proposal: its figures, the tariffs it makes, what everybody would pay, and deciding on it. Source: FEE-2. */
@Named
@ViewScoped
@ShowsRuleViolations
public class IndexationView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Map<String, Comparator<PriceChange>> ORDERS = Map.of(
            "name", Comparator.comparing(change -> change.after().payer().name()),
            "difference", Comparator.comparing(PriceChange::difference),
            "after", Comparator.comparing(change -> change.after().net()));

    @Inject
    private FeeService fees;

    @Inject
    private RequestCaller caller;

    @Inject
    private Messages messages;

    private final ListState order = new ListState("name", 50);
    private String id;
    private String reason;
    private IndexationRow row;
    private Tariffs tariffs;
    private ForecastTotals totals;
    private ListPage<PriceChange> list;

    /** What is not there is not found. */
    public void load() {
        row = fees.indexations().stream()
                .filter(one -> Long.toString(one.id()).equals(id))
                .findFirst()
                .orElseThrow(PageNotFound::new);
        if (row.state() == IndexationState.PROPOSED || row.state() == IndexationState.APPROVED) {
            FeeForecast forecast = isProposed()
                    ? fees.forecast(row.indexation())
                    : fees.forecast(row.indexation().year());
            tariffs = isProposed()
                    ? fees.tariffs(row.indexation())
                    : fees.years().stream()
                            .filter(known -> known.tariffs()
                                    .year()
                                    .equals(row.indexation().year()))
                            .findFirst()
                            .orElseThrow()
                            .tariffs();
            totals = ForecastTotals.of(forecast);
            list = order.page(forecast.changes(), ORDERS);
        }
    }

    public String approve() {
        fees.approve(row.id());
        messages.info("fee.approved", row.indexation().year());
        return self();
    }

    public String refuse() {
        fees.refuse(row.id(), reason);
        messages.info("fee.refused");
        return self();
    }

    public String withdraw() {
        fees.withdraw(row.id());
        messages.info("fee.withdrawn");
        return self();
    }

    private String self() {
        return "/fee/indexation?faces-redirect=true&id=" + row.id();
    }

    public boolean isProposed() {
        return row.state() == IndexationState.PROPOSED;
    }

    /** Whoever proposed it looks at it. */
    public boolean isOwn() {
        return caller.find()
                .map(Caller::accountId)
                .filter(known -> known == row.proposedById())
                .isPresent();
    }

    public IndexationRow getRow() {
        return row;
    }

    public Tariffs getTariffs() {
        return tariffs;
    }

    public ForecastTotals getTotals() {
        return totals;
    }

    public ListPage<PriceChange> getList() {
        return list;
    }

    public ListState getOrder() {
        return order;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
