package nl.benchmark.registration.admin;

import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.benchmark.registration.RegistrationRow;
import nl.benchmark.shared.SearchWords;

/** Which registrations are shown, as the address says: words in the name, state, benchmark. */
public class RegistrationsFilter implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    /** By the key in the address. */
    static final Map<String, Comparator<RegistrationRow>> ORDERS = Map.of(
            "sent", Comparator.comparing(RegistrationRow::sentAt),
            "name", Comparator.comparing(RegistrationRow::name).thenComparing(RegistrationRow::id),
            "state", Comparator.comparing(RegistrationRow::state).thenComparing(RegistrationRow::sentAt));

    private String text;
    private String state;
    private String benchmark;

    List<RegistrationRow> apply(List<RegistrationRow> registrations) {
        SearchWords words = SearchWords.of(text);
        return registrations.stream()
                .filter(row -> row.matches(words))
                .filter(row -> isEmpty(state) || row.state().name().equals(state))
                .filter(row -> isEmpty(benchmark)
                        || row.form().modules().stream()
                                .anyMatch(module -> module.benchmark().equals(benchmark)))
                .toList();
    }

    /** Nothing was chosen: an address has it empty or not at all. */
    private static boolean isEmpty(String choice) {
        return choice == null || choice.isEmpty();
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

    public String getBenchmark() {
        return benchmark;
    }

    public void setBenchmark(String benchmark) {
        this.benchmark = benchmark;
    }
}
