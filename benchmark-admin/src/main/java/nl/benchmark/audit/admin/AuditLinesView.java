package nl.benchmark.audit.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import nl.benchmark.audit.AuditList;
import nl.benchmark.audit.AuditReach;
import nl.benchmark.audit.AuditRow;
import nl.benchmark.audit.service.AuditService;
import nl.benchmark.ui.ListPage;
import nl.benchmark.ui.ShowsRuleViolations;
import nl.benchmark.ui.TypedFilters;
import nl.benchmark.ui.audit.AuditFilter;
import nl.benchmark.ui.audit.AuditTexts;

/** The lines of the log that the auditor may see, searched and filtered by the address. */
@Named
@ViewScoped
@ShowsRuleViolations
public class AuditLinesView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int SIZE = 50;

    @Inject
    private AuditService service;

    @Inject
    private TypedFilters typed;

    private final AuditFilter filter = new AuditFilter();
    private String page;
    private AuditReach reach;
    private ListPage<AuditRow> list;
    private boolean more;

    public void load() {
        int number = AuditTexts.number(page, SIZE);
        reach = service.reach();
        AuditList lines = service.lines(filter.query(typed), number, SIZE);
        more = lines.hasMore();
        list = AuditTexts.page(lines, number, SIZE);
    }

    public AuditFilter getFilter() {
        return filter;
    }

    public AuditReach getReach() {
        return reach;
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
