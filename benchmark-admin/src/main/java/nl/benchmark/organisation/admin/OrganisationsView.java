package nl.benchmark.organisation.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import nl.benchmark.organisation.OrganisationLine;
import nl.benchmark.organisation.service.OrganisationDesk;
import nl.benchmark.ui.ListPage;
import nl.benchmark.ui.ListState;

/** All organisations, whether they take part, and which mail domains are known of them. */
@Named("organisationListView")
@ViewScoped
public class OrganisationsView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private OrganisationDesk desk;

    private final ListState order = new ListState("name", 50);
    private final OrganisationsFilter filter = new OrganisationsFilter();
    private ListPage<OrganisationLine> list;

    public void load() {
        list = order.page(filter.apply(desk.organisations()), OrganisationsFilter.ORDERS);
    }

    public ListPage<OrganisationLine> getList() {
        return list;
    }

    public ListState getOrder() {
        return order;
    }

    public OrganisationsFilter getFilter() {
        return filter;
    }
}
