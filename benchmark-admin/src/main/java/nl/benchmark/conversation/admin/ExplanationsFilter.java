package nl.benchmark.conversation.admin;

import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.benchmark.conversation.ThreadRow;
import nl.benchmark.shared.SearchWords;

/** Which explanations are shown, as the address says: words in the name or the text, state, rule. */
public class ExplanationsFilter implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    /** In the address: those that a content expert has to look at. */
    static final String WAITING = "WAITING";

    private static final Comparator<ThreadRow> NEWEST = Comparator.comparing(ThreadRow::changedAt);

    /** By the key in the address. */
    static final Map<String, Comparator<ThreadRow>> ORDERS = Map.of(
            "changed", NEWEST,
            "name", Comparator.comparing(ThreadRow::name).thenComparing(NEWEST),
            "month", Comparator.comparing(ThreadRow::month).thenComparing(NEWEST),
            "rule", Comparator.comparing(ThreadRow::rule).thenComparing(NEWEST));

    private String text;
    private String state;
    private String rule;

    List<ThreadRow> apply(List<ThreadRow> rows) {
        SearchWords words = SearchWords.of(text);
        return rows.stream()
                .filter(row -> words.in(row.name(), row.organisation(), row.text()))
                .filter(row -> isNothing(rule) || row.rule().equals(rule))
                .filter(row -> isNothing(state)
                        || (WAITING.equals(state)
                                ? row.state().isForStaff()
                                : row.state().name().equals(state)))
                .toList();
    }

    private static boolean isNothing(String chosen) {
        return chosen == null || chosen.isEmpty();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getRule() {
        return rule;
    }

    public void setRule(String rule) {
        this.rule = rule;
    }
}
