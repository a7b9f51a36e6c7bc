package nl.benchmark.invoice.admin;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.benchmark.invoice.InvoiceRow;
import nl.benchmark.shared.SearchWords;

/** Which invoices are shown, as the address says; the same for the page and its file. */
public class InvoicesFilter implements Serializable {

    static final Map<String, Comparator<InvoiceRow>> ORDERS = Map.of(
            "number",
            Comparator.comparing(InvoiceRow::number, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(InvoiceRow::id),
            "organisation",
            Comparator.comparing(InvoiceRow::organisationName).thenComparing(InvoiceRow::id),
            "issued",
            Comparator.comparing(InvoiceRow::issuedOn, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(InvoiceRow::id),
            "total",
            Comparator.comparing(InvoiceRow::total).thenComparing(InvoiceRow::id),
            "open",
            Comparator.comparing(InvoiceRow::open).thenComparing(InvoiceRow::id));

    @Serial
    private static final long serialVersionUID = 1L;

    /** In the place of a state: whatever is open after its last day. */
    static final String OVERDUE = "OVERDUE";

    private String year;
    private String state;
    private String text;
    private String kind;

    /**
     * @param references of buyers, by the number in the database
     * @param today Europe/Amsterdam
     */
    List<InvoiceRow> apply(List<InvoiceRow> invoices, Map<Long, String> references, LocalDate today) {
        SearchWords words = SearchWords.of(text);
        return invoices.stream()
                .filter(row -> isAny(year) || row.feeYear().toString().equals(year))
                .filter(row -> isAny(state)
                        || (OVERDUE.equals(state)
                                ? row.isOverdue(today)
                                : row.standing().name().equals(state)))
                .filter(row -> isAny(kind) || row.kind().name().equals(kind))
                .filter(row ->
                        words.in(row.number(), row.organisationName(), row.organisation(), references.get(row.id())))
                .toList();
    }

    private static boolean isAny(String choice) {
        return choice == null || choice.isEmpty();
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }
}
