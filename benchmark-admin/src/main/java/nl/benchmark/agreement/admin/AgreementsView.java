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
import nl.benchmark.ui.Chosen;
import nl.benchmark.ui.ListPage;
import nl.benchmark.ui.ListState;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.ShowsRuleViolations;

/** Who signed which version, who did not, and since when. Source: DPA-1, DPA-3. */
@Named
@ViewScoped
@ShowsRuleViolations
public class AgreementsView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private AgreementDesk desk;

    @Inject
    private Messages messages;

    private final ListState order = new ListState("state", 50);
    private final AgreementsFilter filter = new AgreementsFilter();
    private final Chosen<String> chosen = new Chosen<>();
    private List<ProgressRow> rows = List.of();
    private ListPage<ProgressRow> list;
    private int newest;

    public void load() {
        rows = desk.progress();
        list = order.page(filter.apply(rows), AgreementsFilter.ORDERS);
        newest = desk.models().get(0).version();
    }

    /** Tells the contact persons of those that are ticked once more. */
    public void remind() {
        if (chosen.isNothing()) {
            messages.warn("list.nothingChosen");
            return;
        }
        AgreementDesk.Reminded reminded = desk.remind(chosen.ids());
        if (reminded.mails() > 0) {
            messages.info("agreement.reminded", reminded.mails());
        }
        if (reminded.not() > 0) {
            messages.warn("agreement.reminded.not", reminded.not());
        }
        chosen.clear();
        load();
    }

    public Chosen<String> getChosen() {
        return chosen;
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
