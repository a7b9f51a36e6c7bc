package nl.benchmark.agreement.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import nl.benchmark.agreement.AgreementState;
import nl.benchmark.agreement.ProgressRow;
import nl.benchmark.agreement.service.AgreementDesk;
import nl.benchmark.ui.ListPage;
import nl.benchmark.ui.ListState;

/** Who signed which version, who did not, and since when. Source: DPA-1, DPA-3. */
@Named
@ViewScoped
public class AgreementsView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private AgreementDesk desk;

    private final ListState order = new ListState("state", 50);
    private final AgreementsFilter filter = new AgreementsFilter();
    private List<ProgressRow> rows = List.of();
    private ListPage<ProgressRow> list;
    private int newest;

    public void load() {
        rows = desk.progress();
        list = order.page(filter.apply(rows), AgreementsFilter.ORDERS);
        newest = desk.models().get(0).version();
    }

    /** Of all participants, in that state. */
    public long count(AgreementState state) {
        return rows.stream().filter(row -> row.standing().state() == state).count();
    }

    /** Of all participants, with an agreement in force. */
    public long getInForce() {
        return rows.stream().filter(row -> row.standing().mayDeliver()).count();
    }

    public int getTotal() {
        return rows.size();
    }

    public AgreementState[] getStates() {
        return AgreementState.values();
    }

    /** Version of the model that is offered. */
    public int getNewest() {
        return newest;
    }

    public ListPage<ProgressRow> getList() {
        return list;
    }

    public ListState getOrder() {
        return order;
    }

    public AgreementsFilter getFilter() {
        return filter;
    }
}
