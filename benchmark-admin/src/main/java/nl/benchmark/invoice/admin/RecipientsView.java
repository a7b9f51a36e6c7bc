package nl.benchmark.invoice.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import nl.benchmark.invoice.RecipientRow;
import nl.benchmark.invoice.service.RecipientService;
import nl.benchmark.ui.ListPage;
import nl.benchmark.ui.ListState;
import nl.benchmark.ui.Messages;

/** Factuurgegevens of everybody who pays, and who cannot get an invoice yet. Source: INV-1. */
@Named
@ViewScoped
public class RecipientsView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private RecipientService service;

    @Inject
    private Messages messages;

    private final ListState order = new ListState("name", 50);
    private final RecipientsFilter filter = new RecipientsFilter();
    private List<RecipientRow> recipients = List.of();
    private ListPage<RecipientRow> list;

    public void load() {
        recipients = service.recipients();
        list = order.page(filter.apply(recipients), RecipientsFilter.ORDERS);
    }

    public long getObstacles() {
        return recipients.stream().filter(row -> row.obstacle() != null).count();
    }

    /** In words. */
    public String why(RecipientRow row) {
        Enum<?> rule = row.obstacle().rule();
        return messages.text(
                rule.getDeclaringClass().getSimpleName() + "." + rule.name(),
                row.obstacle().arguments().toArray());
    }

    public ListPage<RecipientRow> getList() {
        return list;
    }

    public ListState getOrder() {
        return order;
    }

    public RecipientsFilter getFilter() {
        return filter;
    }
}
