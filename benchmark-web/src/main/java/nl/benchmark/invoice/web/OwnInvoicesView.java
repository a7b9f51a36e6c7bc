package nl.benchmark.invoice.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.benchmark.invoice.InvoiceRow;
import nl.benchmark.invoice.service.OwnInvoiceService;
import nl.benchmark.ui.ListPage;
import nl.benchmark.ui.ListState;

/** Facturen of the own organisation: what is open, and both files of each. Source: INV-1. */
@Named
@ViewScoped
public class OwnInvoicesView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Map<String, Comparator<InvoiceRow>> ORDERS = Map.of(
            "number", Comparator.comparing(InvoiceRow::number),
            "due", Comparator.comparing(InvoiceRow::dueOn, Comparator.nullsLast(Comparator.naturalOrder())),
            "total", Comparator.comparing(InvoiceRow::total));

    @Inject
    private OwnInvoiceService service;

    @Inject
    private Clock clock;

    private final ListState order = new ListState("-number", 50);
    private List<InvoiceRow> invoices = List.of();
    private ListPage<InvoiceRow> list;

    public void load() {
        invoices = service.invoices();
        list = order.page(invoices, ORDERS);
    }

    public BigDecimal getOpen() {
        return invoices.stream().map(InvoiceRow::open).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public boolean overdue(InvoiceRow row) {
        return row.isOverdue(LocalDate.now(clock));
    }

    public ListPage<InvoiceRow> getList() {
        return list;
    }

    public ListState getOrder() {
        return order;
    }
}
