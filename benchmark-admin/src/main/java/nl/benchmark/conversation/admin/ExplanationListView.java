package nl.benchmark.conversation.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import nl.benchmark.conversation.ThreadRow;
import nl.benchmark.conversation.ThreadState;
import nl.benchmark.conversation.service.ConversationDesk;
import nl.benchmark.ui.ListPage;
import nl.benchmark.ui.ListState;

/** How participants explain their warnings. */
@Named
@ViewScoped
public class ExplanationListView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final List<ThreadState> STATES = List.of(
            ThreadState.EXPLAINED, ThreadState.ASKED, ThreadState.ANSWERED, ThreadState.ACCEPTED, ThreadState.GONE);

    @Inject
    private ConversationDesk desk;

    private final ListState order = new ListState("-changed", 50);
    private final ExplanationsFilter filter = new ExplanationsFilter();
    private List<ThreadRow> rows = List.of();
    private ListPage<ThreadRow> list;

    public void load() {
        rows = desk.all();
        list = order.page(filter.apply(rows), ExplanationsFilter.ORDERS);
    }

    public boolean isNothing() {
        return rows.isEmpty();
    }

    public List<ThreadState> getStates() {
        return STATES;
    }

    /** Rules with an explanation. */
    public List<String> getRules() {
        return rows.stream().map(ThreadRow::rule).distinct().sorted().toList();
    }

    public ListPage<ThreadRow> getList() {
        return list;
    }

    public ListState getOrder() {
        return order;
    }

    public ExplanationsFilter getFilter() {
        return filter;
    }
}
