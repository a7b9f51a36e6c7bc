package nl.benchmark.audit.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import nl.benchmark.audit.AuditList;
import nl.benchmark.audit.AuditRow;
import nl.benchmark.audit.service.OwnAuditService;
import nl.benchmark.ui.ListPage;
import nl.benchmark.ui.ShowsRuleViolations;
import nl.benchmark.ui.TypedFilters;
import nl.benchmark.ui.audit.AuditFilter;
import nl.benchmark.ui.audit.AuditTexts;

/** Who did what with the data of the own organisation, and what its own accounts did. */
@Named
@ViewScoped
@ShowsRuleViolations
public class AuditView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int SIZE = 50;

    @Inject
    private OwnAuditService service;

    @Inject
    private TypedFilters typed;

    private final AuditFilter filter = new AuditFilter();
    private final Map<Long, String> names = new HashMap<>();
    private String page;
    private ListPage<AuditRow> list;
    private boolean more;

    public void load() {
        int number = AuditTexts.number(page, SIZE);
        AuditList lines = service.lines(filter.query(typed), number, SIZE);
        more = lines.hasMore();
        list = AuditTexts.page(lines, number, SIZE);
        lines.rows().stream().map(AuditRow::accountId).distinct().forEach(id -> names.put(id, service.name(id)));
    }

    /** Name of a colleague; of another's account its number, since names are not shown across organisations. */
    public String account(AuditRow row) {
        return names.getOrDefault(row.accountId(), "");
    }

    public AuditFilter getFilter() {
        return filter;
    }

    public ListPage<AuditRow> getList() {
        return list;
    }

    /** Whether there are more lines than can be paged. */
    public boolean isMore() {
        return more;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
