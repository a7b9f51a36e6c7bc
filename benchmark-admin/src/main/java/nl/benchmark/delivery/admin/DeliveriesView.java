package nl.benchmark.delivery.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.benchmark.delivery.DeliveryMonth;
import nl.benchmark.delivery.MonthState;
import nl.benchmark.delivery.ParticipantDeliveries;
import nl.benchmark.delivery.service.DeliveryCalendarService;
import nl.benchmark.shared.SearchWords;
import nl.benchmark.ui.ListPage;
import nl.benchmark.ui.ListState;

/** The last twelve months of every participant, a cell a month. */
@Named
@ViewScoped
public class DeliveriesView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MONTHS = 12;
    private static final Map<String, Comparator<ParticipantDeliveries>> ORDERS = Map.of(
            "name", Comparator.comparing(ParticipantDeliveries::name),
            "late",
                    Comparator.comparing((ParticipantDeliveries row) ->
                                    row.lateMonths().size())
                            .thenComparing(ParticipantDeliveries::name, Comparator.reverseOrder()));

    @Inject
    private DeliveryCalendarService calendar;

    private final ListState state = new ListState("name", 50);
    private String text;
    private String month;
    private List<ParticipantDeliveries> participants = List.of();
    private ListPage<ParticipantDeliveries> list;
    private String stateShown;

    public void load() {
        participants = calendar.participants(MONTHS);
        SearchWords words = SearchWords.of(text);
        list = state.page(
                participants.stream()
                        .filter(row -> words.in(row.name(), row.organisation()))
                        .filter(row ->
                                stateShown == null || row.months().stream().anyMatch(this::matches))
                        .toList(),
                ORDERS);
    }

    private boolean matches(DeliveryMonth one) {
        boolean inMonth = month == null || one.month().toString().equals(month);
        boolean inState = "OVERDUE".equals(stateShown)
                ? one.overdue()
                : one.state().name().equals(stateShown);
        return inMonth && inState;
    }

    /** Heads of the columns, oldest first. */
    public List<YearMonth> getMonths() {
        return participants.isEmpty()
                ? List.of()
                : participants.get(0).months().stream()
                        .map(DeliveryMonth::month)
                        .sorted()
                        .toList();
    }

    /** The cells of a row in the order of the columns. */
    public List<DeliveryMonth> cells(ParticipantDeliveries row) {
        return row.months().stream()
                .sorted(Comparator.comparing(DeliveryMonth::month))
                .toList();
    }

    public MonthState[] getStates() {
        return MonthState.values();
    }

    public boolean isNobody() {
        return participants.isEmpty();
    }

    public ListPage<ParticipantDeliveries> getList() {
        return list;
    }

    public ListState getState() {
        return state;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }

    public String getStateShown() {
        return stateShown;
    }

    public void setStateShown(String stateShown) {
        this.stateShown = stateShown;
    }
}
