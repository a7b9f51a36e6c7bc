package nl.benchmark.retention.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Map;
import nl.benchmark.account.Caller;
import nl.benchmark.retention.ItemRow;
import nl.benchmark.retention.RunRow;
import nl.benchmark.retention.RunState;
import nl.benchmark.retention.service.RetentionService;
import nl.benchmark.shared.service.RequestCaller;
import nl.benchmark.ui.ListPage;
import nl.benchmark.ui.ListState;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.PageNotFound;
import nl.benchmark.ui.ShowsRuleViolations;

/** One run: its dry run, who proposed it, and for another than that person the approval. */
@Named
@ViewScoped
@ShowsRuleViolations
public class RunView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Map<String, Comparator<ItemRow>> ORDERS = Map.of(
            "organisation",
            Comparator.comparing(ItemRow::organisation)
                    .thenComparing(ItemRow::receivedOn)
                    .thenComparing(ItemRow::delivery));

    @Inject
    private RetentionService retention;

    @Inject
    private RequestCaller caller;

    @Inject
    private Messages messages;

    private final ListState state = new ListState("organisation", 100);
    private String id;
    private RunRow run;
    private ListPage<ItemRow> items;

    public void load() {
        if (id == null || !id.matches("\\d{1,18}")) {
            throw new PageNotFound();
        }
        run = retention.findRun(Long.parseLong(id)).orElseThrow(PageNotFound::new);
        items = state.page(retention.items(run.id()), ORDERS);
    }

    public String approve() {
        retention.approve(run.id());
        messages.info("retention.approved");
        return self();
    }

    public String withdraw() {
        retention.withdraw(run.id());
        messages.info("retention.withdrawn");
        return self();
    }

    private String self() {
        return "/retention/run?faces-redirect=true&id=" + run.id();
    }

    /** It waits for approval, and whoever looks may change something. */
    public boolean isProposed() {
        return run.state() == RunState.PROPOSED
                && caller.find().map(known -> known.role().isStaff()).orElse(false);
    }

    /** Whoever proposed it looks at it. */
    public boolean isOwn() {
        return caller.find()
                .map(Caller::accountId)
                .filter(known -> known == run.proposedById())
                .isPresent();
    }

    public boolean isRunning() {
        return run.state() == RunState.RUNNING;
    }

    public boolean isDone() {
        return run.state() == RunState.DONE;
    }

    public RunRow getRun() {
        return run;
    }

    public ListPage<ItemRow> getItems() {
        return items;
    }

    public ListState getState() {
        return state;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
