package nl.benchmark.ui.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.benchmark.account.AccessGrant;
import nl.benchmark.account.AccessRow;
import nl.benchmark.account.AccountState;
import nl.benchmark.account.Caller;
import nl.benchmark.account.service.AccessReviewService;
import nl.benchmark.shared.service.RequestCaller;
import nl.benchmark.ui.ListPage;
import nl.benchmark.ui.ListState;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.OrganisationNames;
import nl.benchmark.ui.ShowsRuleViolations;

/** Toegangsrechten: who may do what, when somebody looked at it, and saying that it is right (L16). */
@Named
@ViewScoped
@ShowsRuleViolations
public class AccessView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private AccessReviewService access;

    @Inject
    private Messages messages;

    @Inject
    private OrganisationNames names;

    @Inject
    private RequestCaller caller;

    @Inject
    private Clock clock;

    private List<AccessRow> all = List.of();
    private final ListState order = new ListState("due", 50);
    private final AccessFilter filter = new AccessFilter();
    private ListPage<AccessRow> list;
    private List<AccessGrant> grants = List.of();
    private final Map<Long, Boolean> chosen = new HashMap<>();

    public void load() {
        all = access.overview();
        grants = access.grants();
        list = order.page(
                filter.apply(all, this::organisation, this::isOverdue), AccessFilter.orders(this::organisation));
    }

    public void review() {
        List<Long> ids = chosen.entrySet().stream()
                .filter(one -> Boolean.TRUE.equals(one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        if (ids.isEmpty()) {
            messages.info("access.none");
            return;
        }
        access.review(ids);
        chosen.clear();
        messages.info("access.reviewed.done", ids.size());
        load();
    }

    public boolean isOverdue(AccessRow row) {
        return row.isOverdue(LocalDate.now(clock));
    }

    public AccountState state(AccessRow row) {
        return row.account().state(LocalDate.now(clock), clock.instant());
    }

    /** Whether the caller may say that these rights are right: never of the own account. */
    public boolean isMine(AccessRow row) {
        return me().map(known -> known.accountId() == row.account().id()).orElse(false);
    }

    /** What the account may do: the rights of a participant, the scope of an auditor; staff is its role. */
    public String rights(AccessRow row) {
        return messages.labels(row.account().rights().in(Caller.WERK_EN_INKOMEN).stream()
                .sorted()
                .toList());
    }

    private Optional<Caller> me() {
        return caller.find();
    }

    /** Name of whose account it is; staff and auditors are of the benchmark organisation. */
    public String organisation(AccessRow row) {
        return row.account().organisation() == null
                ? messages.text("account.signIn.demonstration.organisation")
                : names.name(row.account().organisation());
    }

    public ListPage<AccessRow> getList() {
        return list;
    }

    public ListState getOrder() {
        return order;
    }

    public AccessFilter getFilter() {
        return filter;
    }

    public List<AccessGrant> getGrants() {
        return grants;
    }

    public int getOverdue() {
        return (int) all.stream().filter(this::isOverdue).count();
    }

    public int getTotal() {
        return all.size();
    }

    public Map<Long, Boolean> getChosen() {
        return chosen;
    }
}
