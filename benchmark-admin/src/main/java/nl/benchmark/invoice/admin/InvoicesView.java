package nl.benchmark.invoice.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.benchmark.invoice.InvoiceKind;
import nl.benchmark.invoice.InvoiceRow;
import nl.benchmark.invoice.InvoiceRunRow;
import nl.benchmark.invoice.InvoiceStanding;
import nl.benchmark.invoice.InvoiceState;
import nl.benchmark.invoice.service.InvoiceMailService;
import nl.benchmark.invoice.service.InvoiceRunService;
import nl.benchmark.invoice.service.InvoiceService;
import nl.benchmark.ui.Chosen;
import nl.benchmark.ui.ListPage;
import nl.benchmark.ui.ListState;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.ShowsRuleViolations;

/** All invoices and credit notes, sending what waits, and what could not be issued after a registration. Source: INV-1, INV-2. */
@Named
@ViewScoped
@ShowsRuleViolations
public class InvoicesView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private InvoiceService service;

    @Inject
    private InvoiceMailService mails;

    @Inject
    private InvoiceRunService runs;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    private final ListState order = new ListState("-number", 50);
    private final InvoicesFilter filter = new InvoicesFilter();
    private final Chosen<Long> chosen = new Chosen<>();
    private List<InvoiceRow> invoices = List.of();
    private List<InvoiceRunRow> kept = List.of();
    private ListPage<InvoiceRow> list;

    public void load() {
        invoices = service.invoices();
        kept = runs.kept();
        list = order.page(filter.apply(invoices, service.references(), LocalDate.now(clock)), InvoicesFilter.ORDERS);
    }

    /** Everything that was issued and not sent yet. */
    public void sendAll() {
        messages.info("invoice.sent.all", mails.sendAll());
        load();
    }

    /** Those that are ticked and wait. */
    public void sendChosen() {
        if (chosen.isNothing()) {
            messages.warn("list.nothingChosen");
            return;
        }
        InvoiceMailService.Sent sent = mails.send(chosen.ids());
        if (sent.sent() > 0) {
            messages.info("invoice.sent.all", sent.sent());
        }
        if (sent.not() > 0) {
            messages.warn("invoice.sent.not", sent.not());
        }
        chosen.clear();
        load();
    }

    public Chosen<Long> getChosen() {
        return chosen;
    }

    /** Once more what the acceptance of a registration owes. */
    public void again(String organisation) {
        runs.again(organisation);
        messages.info("invoice.again.done");
        load();
    }

    /** What kept an invoice from leaving, in words. */
    public String keptBy(InvoiceRunRow one) {
        return messages.text(
                one.obstacle().get(0), one.obstacle().stream().skip(1).toArray());
    }

    public long getWaiting() {
        return invoices.stream()
                .filter(row -> row.state() == InvoiceState.ISSUED)
                .count();
    }

    public long getHeld() {
        return invoices.stream().filter(row -> row.state() == InvoiceState.HELD).count();
    }

    public boolean isNothing() {
        return invoices.isEmpty();
    }

    /** Newest first. */
    public List<String> getYears() {
        return invoices.stream()
                .map(row -> row.feeYear().toString())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    public InvoiceStanding[] getStandings() {
        return InvoiceStanding.values();
    }

    public InvoiceKind[] getKinds() {
        return InvoiceKind.values();
    }

    public List<InvoiceRunRow> getKept() {
        return kept;
    }

    public ListPage<InvoiceRow> getList() {
        return list;
    }

    public ListState getOrder() {
        return order;
    }

    public InvoicesFilter getFilter() {
        return filter;
    }
}
