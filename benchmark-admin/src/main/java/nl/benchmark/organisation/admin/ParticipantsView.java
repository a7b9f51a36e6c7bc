package nl.benchmark.organisation.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.benchmark.delivery.MonthState;
import nl.benchmark.delivery.ParticipantDeliveries;
import nl.benchmark.delivery.service.DeliveryCalendarService;
import nl.benchmark.indicator.Module;
import nl.benchmark.ui.ListPage;
import nl.benchmark.ui.ListState;

/** Who takes part, since when, in which module, and how they stand with delivering. */
@Named
@ViewScoped
public class ParticipantsView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private DeliveryCalendarService calendar;

    private final ListState state = new ListState("name", 50);
    private final ParticipantsFilter filter = new ParticipantsFilter();
    private List<ParticipantDeliveries> participants = List.of();
    private ListPage<ParticipantDeliveries> list;

    public void load() {
        participants = calendar.participants();
        list = state.page(filter.apply(participants), ParticipantsFilter.ORDERS);
    }

    /** Codes by name of the provinces with a participant. */
    public Map<String, String> getProvinces() {
        Map<String, String> provinces = new TreeMap<>();
        participants.forEach(row -> provinces.put(row.province(), row.provinceCode()));
        return provinces;
    }

    /** The month whose state is shown. */
    public YearMonth getMonth() {
        return calendar.lastMonth();
    }

    public Module[] getModules() {
        return Module.values();
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

    public ParticipantsFilter getFilter() {
        return filter;
    }
}
