package nl.benchmark.participation.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.benchmark.participation.CancellationWay;
import nl.benchmark.participation.Departure;
import nl.benchmark.participation.service.ParticipationDesk;
import nl.benchmark.ui.ListPage;
import nl.benchmark.ui.ListState;

/** Wie vertrekt: who leaves in a year, what, how it came, and the fee that falls away. Source: REG-3. */
@Named
@ViewScoped
public class LeavingView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int YEARS_BACK = 2;

    @Inject
    private ParticipationDesk desk;

    @Inject
    private Clock clock;

    private final ListState order = new ListState("name", 50);
    private final LeavingFilter filter = new LeavingFilter();
    private List<Departure> rows = List.of();
    private ListPage<Departure> list;
    private int year;

    public void load() {
        year = filter.year(LocalDate.now(clock));
        filter.setYear(Integer.toString(year));
        rows = desk.leaving(year);
        list = order.page(filter.apply(rows), LeavingFilter.ORDERS);
    }

    /** That leave a benchmark altogether, without pilots. */
    public long getLeaving() {
        return rows.stream()
                .filter(row -> !row.pilot() && !row.isOnlyDeepening())
                .count();
    }

    /** That leave Verdiepend only. */
    public long getDeepening() {
        return rows.stream().filter(Departure::isOnlyDeepening).count();
    }

    public long getPilots() {
        return rows.stream().filter(Departure::pilot).count();
    }

    public long getByPortal() {
        return ways(CancellationWay.PORTAL);
    }

    public long getByLetter() {
        return ways(CancellationWay.LETTER);
    }

    private long ways(CancellationWay way) {
        return rows.stream()
                .filter(row -> row.cancellation() != null && row.cancellation().way() == way)
                .count();
    }

    /** A year, excluding VAT, of those whose fee is known. */
    public BigDecimal getFee() {
        return rows.stream().map(Departure::fee).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Years that can be chosen. */
    public List<Integer> getYears() {
        int now = Year.now(clock).getValue();
        return IntStream.rangeClosed(now - YEARS_BACK, now + YEARS_BACK).boxed().toList();
    }

    public Year getShownYear() {
        return Year.of(year);
    }

    /** The first year without them. */
    public Year getAfter() {
        return Year.of(year).plusYears(1);
    }

    public int getTotal() {
        return rows.size();
    }

    public ListPage<Departure> getList() {
        return list;
    }

    public ListState getOrder() {
        return order;
    }

    public LeavingFilter getFilter() {
        return filter;
    }
}
