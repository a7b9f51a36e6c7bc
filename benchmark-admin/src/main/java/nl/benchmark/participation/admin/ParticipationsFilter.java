package nl.benchmark.participation.admin;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.benchmark.participation.ParticipationRow;

/** Which participations are shown, as the address says: words in the name, benchmark, and whether they run, end or are over. */
public class ParticipationsFilter implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    /** How a participation stands today. */
    public enum Standing {
        RENEWED,
        ENDING,
        PILOT,
        OVER,
        NEVER
    }

    /** By the key in the address. */
    static final Map<String, Comparator<ParticipationRow>> ORDERS = Map.of(
            "name", Comparator.comparing(ParticipationRow::name).thenComparing(ParticipationRow::title),
            "what", Comparator.comparing(ParticipationRow::title).thenComparing(ParticipationRow::name),
            "since", Comparator.comparing(ParticipationRow::startsOn).thenComparing(ParticipationRow::name),
            "until",
                    Comparator.comparing(ParticipationRow::endsOn, Comparator.nullsLast(Comparator.naturalOrder()))
                            .thenComparing(ParticipationRow::name));

    private String text;
    private String benchmark;
    private String standing;

    List<ParticipationRow> apply(List<ParticipationRow> rows, LocalDate today) {
        String words = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        return rows.stream()
                .filter(row -> row.name().toLowerCase(Locale.ROOT).contains(words)
                        || row.organisation().toLowerCase(Locale.ROOT).contains(words))
                .filter(row -> isEmpty(benchmark) || row.benchmark().name().equals(benchmark))
                .filter(row -> isEmpty(standing) || standing(row, today).name().equals(standing))
                .toList();
    }

    static Standing standing(ParticipationRow row, LocalDate today) {
        if (!row.isEverBegun()) {
            return Standing.NEVER;
        }
        if (row.isOver(today)) {
            return Standing.OVER;
        }
        if (row.pilot()) {
            return Standing.PILOT;
        }
        return row.endsOn() == null ? Standing.RENEWED : Standing.ENDING;
    }

    private static boolean isEmpty(String choice) {
        return choice == null || choice.isEmpty();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getBenchmark() {
        return benchmark;
    }

    public void setBenchmark(String benchmark) {
        this.benchmark = benchmark;
    }

    public String getStanding() {
        return standing;
    }

    public void setStanding(String standing) {
        this.standing = standing;
    }
}
