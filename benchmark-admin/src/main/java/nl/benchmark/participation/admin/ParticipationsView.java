package nl.benchmark.participation.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.benchmark.participation.Benchmark;
import nl.benchmark.participation.ParticipationRow;
import nl.benchmark.participation.service.ParticipationDesk;
import nl.benchmark.ui.ListPage;
import nl.benchmark.ui.ListState;

/** Who takes part in what, since when and until when. Source: REG-3. */
@Named
@ViewScoped
public class ParticipationsView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private ParticipationDesk desk;

    @Inject
    private Clock clock;

    private final ListState order = new ListState("name", 50);
    private final ParticipationsFilter filter = new ParticipationsFilter();
    private List<ParticipationRow> rows = List.of();
    private ListPage<ParticipationRow> list;

    public void load() {
        rows = desk.participations();
        list = order.page(filter.apply(rows, today()), ParticipationsFilter.ORDERS);
    }

    public ParticipationsFilter.Standing standing(ParticipationRow row) {
        return ParticipationsFilter.standing(row, today());
    }

    /** Of everybody, however the list is filtered. */
    public long count(ParticipationsFilter.Standing standing) {
        return rows.stream().filter(row -> standing(row) == standing).count();
    }

    /** The running year. */
    public int getYear() {
        return today().getYear();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    public Benchmark[] getBenchmarks() {
        return Benchmark.values();
    }

    public ParticipationsFilter.Standing[] getStandings() {
        return ParticipationsFilter.Standing.values();
    }

    public ListPage<ParticipationRow> getList() {
        return list;
    }

    public ListState getOrder() {
        return order;
    }

    public ParticipationsFilter getFilter() {
        return filter;
    }
}
