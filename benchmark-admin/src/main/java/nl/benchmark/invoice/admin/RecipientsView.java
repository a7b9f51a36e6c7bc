package nl.benchmark.invoice.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private static final Map<String, Comparator<RecipientRow>> ORDERS =
            Map.of("name", Comparator.comparing(RecipientRow::name).thenComparing(RecipientRow::organisation));

    @Inject
    private RecipientService service;

    @Inject
    private Messages messages;

    private final ListState order = new ListState("name", 50);
    private String text;
    private String show;
    private List<RecipientRow> recipients = List.of();
    private ListPage<RecipientRow> list;

    public void load() {
        recipients = service.recipients();
        String words = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        list = order.page(
                recipients.stream()
                        .filter(row -> row.name().toLowerCase(Locale.ROOT).contains(words))
                        .filter(row -> !"obstacles".equals(show) || row.obstacle() != null)
                        .toList(),
                ORDERS);
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

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show;
    }
}
