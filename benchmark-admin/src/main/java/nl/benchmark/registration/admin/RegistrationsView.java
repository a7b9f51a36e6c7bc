package nl.benchmark.registration.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import nl.benchmark.registration.RegistrationRow;
import nl.benchmark.registration.RegistrationState;
import nl.benchmark.registration.service.RegistrationDesk;
import nl.benchmark.ui.ListPage;
import nl.benchmark.ui.ListState;

/** All registrations, and how many wait. Source: REG-2. */
@Named
@ViewScoped
public class RegistrationsView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private RegistrationDesk desk;

    private final ListState order = new ListState("-sent", 50);
    private final RegistrationsFilter filter = new RegistrationsFilter();
    private List<RegistrationRow> registrations = List.of();
    private ListPage<RegistrationRow> list;

    public void load() {
        registrations = desk.registrations();
        list = order.page(filter.apply(registrations), RegistrationsFilter.ORDERS);
    }

    public long getWaiting() {
        return registrations.stream().filter(RegistrationRow::isWaiting).count();
    }

    public boolean isNothing() {
        return registrations.isEmpty();
    }

    public RegistrationState[] getStates() {
        return RegistrationState.values();
    }

    public List<String> getBenchmarks() {
        return List.of("WI", "AS", "SI");
    }

    public ListPage<RegistrationRow> getList() {
        return list;
    }

    public ListState getOrder() {
        return order;
    }

    public RegistrationsFilter getFilter() {
        return filter;
    }
}
