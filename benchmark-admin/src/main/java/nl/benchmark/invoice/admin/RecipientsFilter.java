package nl.benchmark.invoice.admin;

import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.benchmark.invoice.RecipientRow;

/** Whose invoice data are shown, as the address says: part of the name, and whether only those that cannot get one. */
public class RecipientsFilter implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    /** By the key in the address. */
    static final Map<String, Comparator<RecipientRow>> ORDERS =
            Map.of("name", Comparator.comparing(RecipientRow::name).thenComparing(RecipientRow::organisation));

    private String text;
    private String show;

    List<RecipientRow> apply(List<RecipientRow> recipients) {
        String words = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        return recipients.stream()
                .filter(row -> row.name().toLowerCase(Locale.ROOT).contains(words))
                .filter(row -> !"obstacles".equals(show) || row.obstacle() != null)
                .toList();
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
