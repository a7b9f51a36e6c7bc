package nl.benchmark.invoice.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.benchmark.fee.service.FeeService;
import nl.benchmark.invoice.InvoiceProposal;
import nl.benchmark.invoice.InvoiceRunRow;
import nl.benchmark.invoice.service.InvoiceRunService;
import nl.benchmark.ui.ListPage;
import nl.benchmark.ui.ListState;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.ShowsRuleViolations;

/** Jaarrun: what it would issue, why somebody gets nothing and how that is mended, and how far a started one is. Source: INV-1. */
@Named
@ViewScoped
@ShowsRuleViolations
public class InvoiceRunView implements Serializable {

    static final Map<String, Comparator<InvoiceProposal>> ORDERS = Map.of(
            "name",
            Comparator.comparing(
                            (InvoiceProposal one) -> one.liability().payer().name())
                    .thenComparing(one -> one.liability().pack()));

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private InvoiceRunService runs;

    @Inject
    private FeeService fees;

    @Inject
    private Clock clock;

    @Inject
    private Messages messages;

    private final ListState order = new ListState("name", 50);
    private String year;
    private String show;
    private List<InvoiceProposal> proposals = List.of();
    private ListPage<InvoiceProposal> list;
    private InvoiceRunRow run;

    public void load() {
        if (year == null || !year.matches("20\\d\\d")) {
            year = Year.now(clock).toString();
        }
        run = runs.yearly().orElse(null);
        list = order.page(List.of(), ORDERS);
        proposals = runs.dryRun(Year.parse(year));
        list = order.page(shown(), ORDERS);
    }

    private List<InvoiceProposal> shown() {
        return "obstacles".equals(show)
                ? proposals.stream().filter(this::isToBeMended).toList()
                : proposals;
    }

    public String start() {
        runs.start(Year.parse(year));
        messages.info("invoice.run.started");
        return "/invoice/run?faces-redirect=true&year=" + year;
    }

    /** Why there would be no invoice, in words. */
    public String why(InvoiceProposal proposal) {
        return messages.text(
                proposal.obstacle().rule().getDeclaringClass().getSimpleName() + "."
                        + proposal.obstacle().rule().name(),
                proposal.obstacle().arguments().toArray());
    }

    /** What kept an invoice from leaving, in words. */
    public String keptBy(InvoiceRunRow one) {
        return messages.text(
                one.obstacle().get(0), one.obstacle().stream().skip(1).toArray());
    }

    public boolean isToBeMended(InvoiceProposal proposal) {
        return !proposal.isPossible() && !proposal.obstacle().isDone();
    }

    public long getPossible() {
        return proposals.stream().filter(InvoiceProposal::isPossible).count();
    }

    public long getDone() {
        return proposals.stream()
                .filter(one -> !one.isPossible() && one.obstacle().isDone())
                .count();
    }

    public long getObstacles() {
        return proposals.stream().filter(this::isToBeMended).count();
    }

    /** Excluding VAT, of what would be issued. */
    public BigDecimal getNet() {
        return proposals.stream()
                .filter(InvoiceProposal::isPossible)
                .map(one -> one.price().net())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Its tariffs are of the demonstration. */
    public boolean isExample() {
        return fees.years().stream()
                .anyMatch(known ->
                        known.example() && known.tariffs().year().toString().equals(year));
    }

    /** Years with tariffs. */
    public List<String> getYears() {
        return fees.years().stream()
                .map(known -> known.tariffs().year().toString())
                .toList();
    }

    public InvoiceRunRow getRun() {
        return run;
    }

    public ListPage<InvoiceProposal> getList() {
        return list;
    }

    public ListState getOrder() {
        return order;
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show;
    }
}
