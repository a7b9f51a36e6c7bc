package nl.benchmark.ui.delivery;

import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.benchmark.delivery.FindingRow;

/** Which findings are shown, as the address says: severity, rule, field, and words that stand in them. */
public class FindingsFilter implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Comparator<Integer> LINES = Comparator.nullsFirst(Comparator.naturalOrder());

    /** By the key in the address. The heaviest first, and within that in the order of the file. */
    static final Map<String, Comparator<FindingRow>> ORDERS = Map.of(
            "severity", Comparator.comparing(FindingRow::severity).thenComparing(FindingRow::line, LINES),
            "line", Comparator.comparing(FindingRow::line, LINES),
            "rule", Comparator.comparing(FindingRow::rule).thenComparing(FindingRow::line, LINES),
            "field", Comparator.comparing(FindingRow::field).thenComparing(FindingRow::line, LINES));

    private String severity;
    private String rule;
    private String field;
    private String text;

    List<FindingRow> apply(List<FindingRow> findings, String language) {
        String words = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        return findings.stream()
                .filter(row -> severity == null || row.severity().name().equals(severity))
                .filter(row -> rule == null || row.rule().equals(rule))
                .filter(row -> field == null || row.field().equals(field))
                .filter(row -> words.isEmpty() || holds(row, words, language))
                .toList();
    }

    private static boolean holds(FindingRow row, String words, String language) {
        return (row.message(language) + ' ' + row.found() + ' ' + row.path())
                .toLowerCase(Locale.ROOT)
                .contains(words);
    }

    public boolean isActive() {
        return severity != null || rule != null || field != null || text != null;
    }

    public String getSeverity() {
        return severity;
    }

    public void setSeverity(String severity) {
        this.severity = severity;
    }

    public String getRule() {
        return rule;
    }

    public void setRule(String rule) {
        this.rule = rule;
    }

    public String getField() {
        return field;
    }

    public void setField(String field) {
        this.field = field;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
