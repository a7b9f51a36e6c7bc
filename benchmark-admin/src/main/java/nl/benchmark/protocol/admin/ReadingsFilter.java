package nl.benchmark.protocol.admin;

import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.benchmark.protocol.ProtocolReading;
import nl.benchmark.shared.SearchWords;

/** Which participants are shown, as the address says: words in code or name, how far they are. */
public class ReadingsFilter implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    /** By the key in the address. */
    static final Map<String, Comparator<ProtocolReading>> ORDERS = Map.of(
            "name", Comparator.comparing(ProtocolReading::name).thenComparing(ProtocolReading::organisation),
            "state",
                    Comparator.comparing(ProtocolReading::progress)
                            .thenComparing(ProtocolReading::name)
                            .thenComparing(ProtocolReading::organisation),
            "read", moment(ProtocolReading::readAt),
            "accepted", moment(ProtocolReading::acceptedAt));

    private String text;
    private String state;

    private static Comparator<ProtocolReading> moment(Function<ProtocolReading, Instant> of) {
        return Comparator.comparing(of, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(ProtocolReading::name)
                .thenComparing(ProtocolReading::organisation);
    }

    List<ProtocolReading> apply(List<ProtocolReading> readings) {
        SearchWords words = SearchWords.of(text);
        return readings.stream()
                .filter(row -> words.in(row.name(), row.organisation()))
                .filter(row -> state == null
                        || state.isEmpty()
                        || row.progress().name().equals(state))
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
