package nl.benchmark.organisation.admin;

import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.benchmark.delivery.ParticipantDeliveries;
import nl.benchmark.shared.SearchWords;

/** Which participants are shown, as the address says: words in the name, province, module, state of the last month. */
public class ParticipantsFilter implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    /** By the key in the address. */
    static final Map<String, Comparator<ParticipantDeliveries>> ORDERS = Map.of(
            "name", Comparator.comparing(ParticipantDeliveries::name),
            "province",
                    Comparator.comparing(ParticipantDeliveries::province).thenComparing(ParticipantDeliveries::name),
            "module", Comparator.comparing(ParticipantDeliveries::module).thenComparing(ParticipantDeliveries::name),
            "since", Comparator.comparing(ParticipantDeliveries::since).thenComparing(ParticipantDeliveries::name),
            "lastDelivered",
                    Comparator.comparing(
                                    ParticipantDeliveries::lastDelivered,
                                    Comparator.nullsFirst(Comparator.naturalOrder()))
                            .thenComparing(ParticipantDeliveries::name),
            "state",
                    Comparator.comparing(
                                    (ParticipantDeliveries row) -> row.newest().state())
                            .thenComparing(ParticipantDeliveries::name));

    private String text;
    private String province;
    private String module;
    private String state;

    List<ParticipantDeliveries> apply(List<ParticipantDeliveries> participants) {
        SearchWords words = SearchWords.of(text);
        return participants.stream()
                .filter(row -> words.in(row.name(), row.organisation()))
                .filter(row -> province == null || row.provinceCode().equals(province))
                .filter(row -> module == null || row.module().equals(module))
                .filter(row -> state == null || row.newest().state().name().equals(state))
                .toList();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getProvince() {
        return province;
    }

    public void setProvince(String province) {
        this.province = province;
    }

    public String getModule() {
        return module;
    }

    public void setModule(String module) {
        this.module = module;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }
}
