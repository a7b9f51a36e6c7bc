package nl.benchmark.ui.account;

import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.benchmark.account.AccessRow;

/** Whose rights are shown, as the address says: all or only what is overdue, words in name, address or organisation. */
public class AccessFilter implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String OVERDUE = "overdue";

    private String show;
    private String text;

    /** By the key in the address; who was never looked at counts as longest ago. */
    static Map<String, Comparator<AccessRow>> orders(Function<AccessRow, String> organisation) {
        Comparator<AccessRow> byName = Comparator.comparing(
                        (AccessRow row) -> lower(row.account().name()))
                .thenComparing(row -> row.account().id());
        return Map.of(
                "name",
                byName,
                "role",
                Comparator.comparing((AccessRow row) -> row.account().role())
                        .thenComparing(organisation)
                        .thenComparing(byName),
                "lastSignedIn",
                Comparator.comparing(
                                (AccessRow row) -> row.account().lastSignedInAt(),
                                Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(byName),
                "reviewed",
                Comparator.comparing(AccessRow::reviewedOn, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(byName),
                "due",
                Comparator.comparing(AccessRow::dueOn).thenComparing(byName));
    }

    List<AccessRow> apply(
            List<AccessRow> rows, Function<AccessRow, String> organisation, Predicate<AccessRow> isOverdue) {
        String words = text == null ? "" : lower(text.strip());
        return rows.stream()
                .filter(row -> !OVERDUE.equals(show) || isOverdue.test(row))
                .filter(row -> words.isEmpty()
                        || lower(row.account().name()).contains(words)
                        || lower(row.account().email()).contains(words)
                        || lower(organisation.apply(row)).contains(words))
                .toList();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
