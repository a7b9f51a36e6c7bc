package nl.benchmark.consultation.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.benchmark.consultation.ConsultationRow;
import nl.benchmark.consultation.ConsultationState;
import nl.benchmark.consultation.service.ConsultationDesk;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.ui.ListPage;
import nl.benchmark.ui.ListState;

/** What was agreed with whom about which file, and until when. */
@Named
@ViewScoped
public class ConsultationsView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private ConsultationDesk desk;

    @Inject
    private Clock clock;

    private final ListState order = new ListState("-changed", 50);
    private final ConsultationsFilter filter = new ConsultationsFilter();
    private List<ConsultationRow> rows = List.of();
    private ListPage<ConsultationRow> list;

    public void load() {
        rows = desk.all();
        list = order.page(filter.apply(rows, LocalDate.now(clock)), ConsultationsFilter.ORDERS);
    }

    public boolean isOverdue(ConsultationRow row) {
        return row.isOverdue(LocalDate.now(clock));
    }

    public boolean isNothing() {
        return rows.isEmpty();
    }

    public ConsultationState[] getStates() {
        return ConsultationState.values();
    }

    public DeliveryType[] getTypes() {
        return DeliveryType.values();
    }

    public ListPage<ConsultationRow> getList() {
        return list;
    }

    public ListState getOrder() {
        return order;
    }

    public ConsultationsFilter getFilter() {
        return filter;
    }
}
