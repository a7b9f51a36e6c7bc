package nl.benchmark.agreement.admin;

import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.benchmark.agreement.ProgressRow;
import nl.benchmark.shared.SearchWords;

/** Which participants are shown, as the address says: words in the name, state. */
public class AgreementsFilter implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    /** By the key in the address. */
    static final Map<String, Comparator<ProgressRow>> ORDERS = Map.of(
            "name", Comparator.comparing(ProgressRow::name),
            "since", Comparator.comparing(ProgressRow::since).thenComparing(ProgressRow::name),
            "state",
                    Comparator.<ProgressRow>comparingInt(
                                    row -> row.standing().state().ordinal())
                            .thenComparing(ProgressRow::since));

    /** In the place of a state: all that have no agreement in force, whatever there is to do. */
    static final String NOTHING_IN_FORCE = "NOTHING_IN_FORCE";

    private String text;
    private String state;

    List<ProgressRow> apply(List<ProgressRow> rows) {
        SearchWords words = SearchWords.of(text);
        return rows.stream()
                .filter(row -> words.in(row.name(), row.organisation()))
                .filter(row -> state == null
                        || state.isEmpty()
                        || NOTHING_IN_FORCE.equals(state) && !row.standing().mayDeliver()
                        || row.standing().state().name().equals(state))
                .toList();
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
}
