package nl.benchmark.breach.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.benchmark.breach.BreachRow;
import nl.benchmark.breach.ConcernedOrganisation;
import nl.benchmark.breach.service.BreachService;
import nl.benchmark.ui.ListPage;
import nl.benchmark.ui.ListState;

/** The register of breaches: what is open, and until when somebody has to be told. Source: DPA-4, V6. */
@Named
@ViewScoped
public class BreachesView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    /** By the key in the address. */
    static final Map<String, Comparator<BreachRow>> ORDERS = Map.of(
            "discovered", Comparator.comparing(row -> row.form().discoveredAt()),
            "title", Comparator.comparing(row -> row.form().title()));

    @Inject
    private BreachService service;

    @Inject
    private Clock clock;

    private final ListState order = new ListState("-discovered", 50);
    private ListPage<BreachRow> list;
    private List<ConcernedOrganisation> concerned = List.of();

    public void load() {
        concerned = service.concerned();
        list = order.page(service.breaches(), ORDERS);
    }

    public int concerned(BreachRow row) {
        return (int) concerned.stream().filter(one -> one.breach() == row.id()).count();
    }

    public int told(BreachRow row) {
        return (int) concerned.stream()
                .filter(one -> one.breach() == row.id() && one.isTold())
                .count();
    }

    /** The first last moment to tell somebody; null when everybody was told. */
    public Instant deadline(BreachRow row) {
        return concerned.stream()
                .filter(one -> one.breach() == row.id() && !one.isTold())
                .map(ConcernedOrganisation::deadline)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    public boolean isOver(Instant deadline) {
        return deadline != null && clock.instant().isAfter(deadline);
    }

    public ListPage<BreachRow> getList() {
        return list;
    }

    public ListState getOrder() {
        return order;
    }
}
