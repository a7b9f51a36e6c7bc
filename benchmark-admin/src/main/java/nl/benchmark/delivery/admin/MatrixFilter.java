package nl.benchmark.delivery.admin;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.benchmark.delivery.DeliveryMonth;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.delivery.MonthFiles;
import nl.benchmark.delivery.ParticipantDeliveries;
import nl.benchmark.shared.SearchWords;

/** Which lines of the matrix are shown, as the address says: words in the name, file, state and month. */
public class MatrixFilter implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    /** A line for each file of a participant, in the address. */
    static final String EACH = "EACH";

    /** In the address: anything that is too late, also when the last file was refused. */
    static final String OVERDUE = "OVERDUE";

    /** By the key in the address. */
    static final Map<String, Comparator<Row>> ORDERS = Map.of(
            "name",
                    Comparator.comparing(Row::name)
                            .thenComparing(
                                    row -> row.file() == null ? -1 : row.file().ordinal()),
            "late", Comparator.comparing(Row::late).thenComparing(Row::name, Comparator.reverseOrder()));

    private String text;
    private String file;
    private String state;
    private String month;

    /**
     * A line: a participant with one of its files, or with the month as a whole.
     *
     * @param file null for all files together
     * @param cells newest month first
     * @param late in how many of the months something is too late
     */
    public record Row(String organisation, String name, DeliveryType file, List<DeliveryMonth> cells, int late)
            implements Serializable {

        public Row {
            cells = List.copyOf(cells);
        }

        private static Row of(ParticipantDeliveries participant, DeliveryType file) {
            List<DeliveryMonth> cells = file == null
                    ? participant.months()
                    : participant.files().stream().map(one -> one.file(file)).toList();
            int late = (int) cells.stream().filter(DeliveryMonth::overdue).count();
            return new Row(participant.organisation(), participant.name(), file, cells, late);
        }
    }

    /** Lines of the participants that are looked for. */
    List<Row> apply(List<ParticipantDeliveries> participants) {
        SearchWords words = SearchWords.of(text);
        return participants.stream()
                .filter(row -> words.in(row.name(), row.organisation()))
                .flatMap(this::rows)
                .toList();
    }

    private Stream<Row> rows(ParticipantDeliveries participant) {
        if (EACH.equals(file) || one() != null) {
            return Arrays.stream(DeliveryType.values())
                    .filter(type -> EACH.equals(file) || type == one())
                    .filter(type -> state == null
                            ? EACH.equals(file)
                                            && participant.files().stream().anyMatch(month -> month.asked()
                                                    .contains(type))
                                    || type == one()
                            : participant.files().stream().anyMatch(month -> matches(month, List.of(month.file(type)))))
                    .map(type -> Row.of(participant, type));
        }
        boolean shown = state == null || participant.files().stream().anyMatch(month -> matches(month, month.files()));
        return shown ? Stream.of(Row.of(participant, null)) : Stream.empty();
    }

    private boolean matches(MonthFiles of, List<DeliveryMonth> files) {
        boolean inMonth = month == null || of.month().toString().equals(month);
        return inMonth
                && files.stream()
                        .anyMatch(one -> OVERDUE.equals(state)
                                ? one.overdue()
                                : one.state().name().equals(state));
    }

    /** The only file that is shown; null for all. */
    private DeliveryType one() {
        return Arrays.stream(DeliveryType.values())
                .filter(type -> type.name().equals(file))
                .findFirst()
                .orElse(null);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getFile() {
        return file;
    }

    public void setFile(String file) {
        this.file = file;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }
}
