package nl.benchmark.consultation.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.benchmark.consultation.RemovalRow;
import nl.benchmark.consultation.RemovalState;
import nl.benchmark.consultation.service.RemovalDesk;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.ui.ListPage;
import nl.benchmark.ui.ListState;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.ShowsRuleViolations;

/** Files that do not count in the benchmark, or may not: proposed, confirmed by another, put back. */
@Named
@ViewScoped
@ShowsRuleViolations
public class RemovalsView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    static final Map<String, Comparator<RemovalRow>> ORDERS = Map.of(
            "proposed", Comparator.comparing(RemovalRow::proposedAt),
            "name", Comparator.comparing(RemovalRow::name).thenComparing(RemovalRow::proposedAt));

    @Inject
    private RemovalDesk desk;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    private final ListState order = new ListState("-proposed", 50);
    private final SubjectFields fields = new SubjectFields();
    private String state;
    private List<RemovalRow> rows = List.of();
    private List<RemovalRow> removed = List.of();
    private Set<Long> confirmable = Set.of();
    private ListPage<RemovalRow> list;
    private String reason;
    private Long chosen;
    private String putBackReason;

    public void load() {
        rows = desk.all();
        removed = rows.stream().filter(RemovalRow::isRemoved).toList();
        confirmable = rows.stream().filter(desk::mayConfirm).map(RemovalRow::id).collect(Collectors.toSet());
        list = order.page(ofState(rows, state), ORDERS);
    }

    /** @param state name of a state; null for all */
    static List<RemovalRow> ofState(List<RemovalRow> rows, String state) {
        return rows.stream()
                .filter(row ->
                        state == null || state.isEmpty() || row.state().name().equals(state))
                .toList();
    }

    public String propose() {
        desk.propose(fields.subject(), reason);
        messages.info("removal.proposed");
        return page();
    }

    public String confirm(RemovalRow row) {
        desk.confirm(row.id());
        messages.info("removal.confirmed", row.subject().month(), row.subject().file(), row.name());
        return page();
    }

    public String drop(RemovalRow row) {
        desk.drop(row.id());
        messages.info("removal.dropped");
        return page();
    }

    public String putBack() {
        if (chosen == null) {
            messages.warn("removal.choose");
            return null;
        }
        desk.putBack(chosen, putBackReason);
        messages.info("removal.putBack.done");
        return page();
    }

    private static String page() {
        return "/delivery/removals?faces-redirect=true";
    }

    public boolean mayConfirm(RemovalRow row) {
        return confirmable.contains(row.id());
    }

    public boolean isNothing() {
        return rows.isEmpty();
    }

    /** Those that may be put back. */
    public List<RemovalRow> getRemoved() {
        return removed;
    }

    public RemovalState[] getStates() {
        return RemovalState.values();
    }

    public List<YearMonth> getMonths() {
        return fields.months(YearMonth.now(clock).minusMonths(1));
    }

    public DeliveryType[] getTypes() {
        return DeliveryType.values();
    }

    public ListPage<RemovalRow> getList() {
        return list;
    }

    public ListState getOrder() {
        return order;
    }

    public SubjectFields getFields() {
        return fields;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Long getChosen() {
        return chosen;
    }

    public void setChosen(Long chosen) {
        this.chosen = chosen;
    }

    public String getPutBackReason() {
        return putBackReason;
    }

    public void setPutBackReason(String putBackReason) {
        this.putBackReason = putBackReason;
    }
}
