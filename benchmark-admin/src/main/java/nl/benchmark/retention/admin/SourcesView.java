package nl.benchmark.retention.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Map;
import nl.benchmark.retention.SourceFileRow;
import nl.benchmark.retention.service.SourceFileService;
import nl.benchmark.ui.ListPage;
import nl.benchmark.ui.ListState;
import nl.benchmark.ui.ShowsRuleViolations;
import nl.benchmark.ui.TypedFilters;

/** The source files for the data officers, filtered by the address. */
@Named
@ViewScoped
@ShowsRuleViolations
public class SourcesView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Map<String, Comparator<SourceFileRow>> ORDERS =
            Map.of("received", Comparator.comparingLong(SourceFileRow::delivery));

    @Inject
    private SourceFileService sources;

    @Inject
    private TypedFilters typed;

    private final ListState state = new ListState("-received", 50);
    private String organisation;
    private String month;
    private ListPage<SourceFileRow> list;

    public void load() {
        list = state.page(
                sources.files(
                        typed.organisation(organisation).orElse(null),
                        typed.month(month).orElse(null)),
                ORDERS);
    }

    public ListPage<SourceFileRow> getList() {
        return list;
    }

    public ListState getState() {
        return state;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }
}
