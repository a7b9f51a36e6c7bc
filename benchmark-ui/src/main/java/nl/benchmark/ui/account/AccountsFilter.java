package nl.benchmark.ui.account;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import nl.benchmark.account.AccountRow;
import nl.benchmark.account.AccountState;
import nl.benchmark.shared.SearchWords;

/** Which accounts are shown, as the address says: staff or participants, words in name, address or organisation, stand. */
public class AccountsFilter implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Of staff and auditors, with a last day that comes soon. */
    private static final String ENDING = "ending";

    /** Of somebody of a supplier. */
    private static final String EXTERNAL = "external";

    private String kind = "";
    private String text;
    private String state;

    /** By the key in the address. */
    static Map<String, Comparator<AccountRow>> orders(Function<AccountRow, String> organisation) {
        Comparator<AccountRow> byName =
                Comparator.comparing((AccountRow row) -> lower(row.name())).thenComparing(AccountRow::id);
        return Map.of(
                "name", byName,
                "organisation",
                        Comparator.comparing((AccountRow row) -> lower(organisation.apply(row)))
                                .thenComparing(byName),
                "role", Comparator.comparing(AccountRow::role).thenComparing(byName),
                "lastSignedIn",
                        Comparator.comparing(
                                        AccountRow::lastSignedInAt, Comparator.nullsFirst(Comparator.naturalOrder()))
                                .thenComparing(byName));
    }

    List<AccountRow> apply(
            List<AccountRow> rows,
            Function<AccountRow, String> organisation,
            Function<AccountRow, AccountState> stateOf,
            LocalDate today) {
        SearchWords words = SearchWords.of(text);
        return rows.stream()
                .filter(row -> isOfKind(row, today))
                .filter(row -> words.in(row.name(), row.email(), organisation.apply(row)))
                .filter(row -> state == null
                        || state.isEmpty()
                        || stateOf.apply(row).name().equals(state))
                .toList();
    }

    private boolean isOfKind(AccountRow row, LocalDate today) {
        return switch (kind == null ? "" : kind) {
            case "staff" -> row.organisation() == null;
            case "participants" -> row.organisation() != null;
            case ENDING -> row.endsSoon(today);
            case EXTERNAL -> row.external() != null;
            default -> true;
        };
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
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
