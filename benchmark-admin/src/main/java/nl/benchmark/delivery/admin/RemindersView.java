package nl.benchmark.delivery.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.delivery.ReminderKind;
import nl.benchmark.delivery.ReminderRow;
import nl.benchmark.delivery.service.CalendarDesk;
import nl.benchmark.ui.ListPage;
import nl.benchmark.ui.ListState;

/** Who was reminded of which file, and when; also of whom nobody could be written to. */
@Named
@ViewScoped
public class RemindersView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private CalendarDesk desk;

    private final ListState order = new ListState("-sent", 50);
    private final RemindersFilter filter = new RemindersFilter();
    private List<ReminderRow> reminders = List.of();
    private ListPage<ReminderRow> list;

    public void load() {
        reminders = desk.reminders();
        list = order.page(filter.apply(reminders), RemindersFilter.ORDERS);
    }

    /** Months with a reminder, newest first. */
    public List<YearMonth> getMonths() {
        return reminders.stream()
                .map(ReminderRow::month)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    public DeliveryType[] getTypes() {
        return DeliveryType.values();
    }

    public ReminderKind[] getKinds() {
        return ReminderKind.values();
    }

    public boolean isNothing() {
        return reminders.isEmpty();
    }

    public ListPage<ReminderRow> getList() {
        return list;
    }

    public ListState getOrder() {
        return order;
    }

    public RemindersFilter getFilter() {
        return filter;
    }
}
