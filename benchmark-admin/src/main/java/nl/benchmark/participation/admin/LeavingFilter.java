package nl.benchmark.participation.admin;

import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.benchmark.participation.Departure;

/** Who of those that leave is shown, as the address says: the year, and words in the name. */
public class LeavingFilter implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    /** By the key in the address. */
    static final Map<String, Comparator<Departure>> ORDERS = Map.of(
            "name", Comparator.comparing(Departure::name).thenComparing(Departure::what),
            "what", Comparator.comparing(Departure::what).thenComparing(Departure::name),
            "lastDay", Comparator.comparing(Departure::lastDay).thenComparing(Departure::name),
            "received",
                    Comparator.comparing(LeavingFilter::received, Comparator.nullsLast(Comparator.naturalOrder()))
                            .thenComparing(Departure::name),
            "fee",
                    Comparator.comparing(Departure::fee, Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder()))
                            .thenComparing(Departure::name));

    private String year;
    private String text;

    /** The year of the address, or this one. */
    int year(LocalDate today) {
        return year != null && year.matches("20\\d\\d") ? Integer.parseInt(year) : today.getYear();
    }

    List<Departure> apply(List<Departure> rows) {
        String words = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        return rows.stream()
                .filter(row -> row.name().toLowerCase(Locale.ROOT).contains(words))
                .toList();
    }

    private static LocalDate received(Departure row) {
        return row.cancellation() == null ? null : row.cancellation().receivedOn();
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
