package nl.benchmark.delivery.admin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import nl.benchmark.delivery.DeliveryMonth;
import nl.benchmark.delivery.DeliveryRow;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.delivery.ParticipantDeliveries;
import nl.benchmark.delivery.service.DeliveryCalendarService;

/** What waits for the organisation: who is late, and what was refused in the last thirty days. */
@Named
@ViewScoped
public class WorkView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MONTHS = 12;
    private static final int DAYS = 30;

    @Inject
    private DeliveryCalendarService calendar;

    @Inject
    private Clock clock;

    private List<ParticipantDeliveries> participants = List.of();
    private List<ParticipantDeliveries> late = List.of();
    private List<DeliveryRow> rejected = List.of();

    @PostConstruct
    public void load() {
        participants = calendar.participants(MONTHS);
        late = participants.stream()
                .filter(ParticipantDeliveries::isLate)
                .sorted(Comparator.comparing(
                                (ParticipantDeliveries row) -> row.lateMonths().size())
                        .reversed()
                        .thenComparing(ParticipantDeliveries::name))
                .toList();
        rejected = calendar.rejectedSince(clock.instant().minus(DAYS, ChronoUnit.DAYS));
    }

    /** Newest month that can be delivered. */
    public YearMonth getMonth() {
        return calendar.lastMonth();
    }

    /** Last day on which the benefits of that month are in time, of whoever has no exception of its own. */
    public LocalDate getDueOn() {
        return participants.isEmpty() ? null : calendar.dueOn(DeliveryType.BUS);
    }

    /** How many that have to deliver that month did, all of their files. */
    public long getIn() {
        return participants.stream().filter(row -> row.newest().state().isIn()).count();
    }

    /** How many have to deliver that month. */
    public long getExpected() {
        return participants.stream()
                .map(ParticipantDeliveries::newest)
                .map(DeliveryMonth::state)
                .filter(state ->
                        state.isIn() || state.isOpen() || state == nl.benchmark.delivery.MonthState.IN_PROGRESS)
                .count();
    }

    public boolean isNobody() {
        return participants.isEmpty();
    }

    public List<ParticipantDeliveries> getLate() {
        return late;
    }

    public List<DeliveryRow> getRejected() {
        return rejected;
    }
}
