package nl.benchmark.delivery.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import nl.benchmark.delivery.DeliveryMonth;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.delivery.MonthState;
import nl.benchmark.delivery.ParticipantDeliveries;
import nl.benchmark.delivery.service.DeliveryCalendarService;
import nl.benchmark.ui.ListPage;
import nl.benchmark.ui.ListState;

/** The last twelve months of every participant, a cell a month: of all files together, of one, or a line for each. */
@Named
@ViewScoped
public class DeliveriesView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    static final int MONTHS = 12;

    @Inject
    private DeliveryCalendarService calendar;

    private final ListState state = new ListState("name", 50);
    private final MatrixFilter filter = new MatrixFilter();
    private List<ParticipantDeliveries> participants = List.of();
    private ListPage<MatrixFilter.Row> list;

    public void load() {
        participants = calendar.participants(MONTHS);
        list = state.page(filter.apply(participants), MatrixFilter.ORDERS);
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
    public List<DeliveryMonth> cells(MatrixFilter.Row row) {
        return row.cells().stream()
                .sorted(Comparator.comparing(DeliveryMonth::month))
                .toList();
    }

    /** Whether lines are about one file. */
    public boolean isByFile() {
        return filter.getFile() != null;
    }

    public MonthState[] getStates() {
        return MonthState.values();
    }

    public DeliveryType[] getTypes() {
        return DeliveryType.values();
    }

    public boolean isNobody() {
        return participants.isEmpty();
    }

    public ListPage<MatrixFilter.Row> getList() {
        return list;
    }

    public ListState getState() {
        return state;
    }

    public MatrixFilter getFilter() {
        return filter;
    }
}
