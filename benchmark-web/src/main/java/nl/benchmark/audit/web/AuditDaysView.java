package nl.benchmark.audit.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.benchmark.audit.AuditDay;
import nl.benchmark.audit.AuditDayList;
import nl.benchmark.audit.service.OwnAuditService;
import nl.benchmark.ui.ListPage;
import nl.benchmark.ui.ShowsRuleViolations;
import nl.benchmark.ui.TypedFilters;
import nl.benchmark.ui.audit.AuditFilter;
import nl.benchmark.ui.audit.AuditTexts;

/** Who did what with the own data, counted per day, account and action; the last thirty days unless the address says otherwise. */
@Named
@ViewScoped
@ShowsRuleViolations
public class AuditDaysView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int SIZE = 50;
    private static final int DAYS = 30;

    @Inject
    private OwnAuditService service;

    @Inject
    private TypedFilters typed;

    @Inject
    private Clock clock;

    private final AuditFilter filter = new AuditFilter();
    private final Map<Long, String> names = new HashMap<>();
    private String page;
    private ListPage<AuditDay> list;

    public void load() {
        Optional<LocalDate> from = typed.day(filter.getFrom());
        Optional<LocalDate> to = typed.day(filter.getTo());
        LocalDate last = to.orElseGet(() -> LocalDate.now(clock));
        LocalDate first = from.orElseGet(() -> last.minusDays(DAYS - 1L));
        typed.inOrder(Optional.of(first), Optional.of(last));
        filter.setFrom(first.toString());
        filter.setTo(last.toString());
        int number = AuditTexts.number(page, SIZE);
        AuditDayList days = service.days(first, last, "true".equals(filter.getOthers()), number, SIZE);
        list = new ListPage<>(
                days.rows(),
                days.total(),
                number,
                Math.max(1, (days.total() + SIZE - 1) / SIZE),
                (number - 1) * SIZE + 1);
        days.rows().stream().map(AuditDay::accountId).distinct().forEach(id -> names.put(id, service.name(id)));
    }

    /** Name of a colleague; nothing of another's account, since names are not shown across organisations. */
    public String account(AuditDay row) {
        return names.getOrDefault(row.accountId(), "");
    }

    public AuditFilter getFilter() {
        return filter;
    }

    public ListPage<AuditDay> getList() {
        return list;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
