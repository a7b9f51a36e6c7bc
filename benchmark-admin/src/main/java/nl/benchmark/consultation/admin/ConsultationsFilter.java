package nl.benchmark.consultation.admin;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.benchmark.consultation.ConsultationRow;
import nl.benchmark.shared.SearchWords;

/** Which consultations are shown, as the address says: words in the name, state and file. */
public class ConsultationsFilter implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    /** In the address: answered by the participant, or what was agreed is over. */
    static final String WAITING = "WAITING";

    private static final Comparator<ConsultationRow> NEWEST = Comparator.comparing(ConsultationRow::changedAt);

    /** By the key in the address. */
    static final Map<String, Comparator<ConsultationRow>> ORDERS = Map.of(
            "changed", NEWEST,
            "name", Comparator.comparing(ConsultationRow::name).thenComparing(NEWEST),
            "month",
                    Comparator.comparing((ConsultationRow row) -> row.subject().month())
                            .thenComparing(ConsultationRow::name),
            "until",
                    Comparator.comparing(ConsultationRow::until, Comparator.nullsLast(Comparator.naturalOrder()))
                            .thenComparing(ConsultationRow::name));

    private String text;
    private String state;
    private String file;

    List<ConsultationRow> apply(List<ConsultationRow> rows, LocalDate today) {
        SearchWords words = SearchWords.of(text);
        return rows.stream()
                .filter(row -> words.in(row.name(), row.subject().organisation()))
                .filter(row -> isNothing(file) || row.subject().file().name().equals(file))
                .filter(row -> isNothing(state)
                        || (WAITING.equals(state)
                                ? row.isWaiting(today)
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

    public String getFile() {
        return file;
    }

    public void setFile(String file) {
        this.file = file;
    }
}
