package nl.benchmark.ui.delivery;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.benchmark.delivery.DeliveryChange;
import nl.benchmark.delivery.DeliveryRow;
import nl.benchmark.delivery.DeliveryStatus;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.delivery.FindingRow;
import nl.benchmark.delivery.Severity;
import nl.benchmark.delivery.service.DeliveryChangeService;
import nl.benchmark.delivery.service.DeliveryService;
import nl.benchmark.ui.Language;
import nl.benchmark.ui.ListPage;
import nl.benchmark.ui.ListState;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.PageNotFound;
import nl.benchmark.ui.account.PurposeView;

/** What was found in one delivery, and how to mend it. Another's delivery is not there (404). */
@Named
@ViewScoped
public class FindingsView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private DeliveryService deliveries;

    @Inject
    private DeliveryChangeService changes;

    @Inject
    private PurposeView purpose;

    @Inject
    private Language language;

    @Inject
    private Messages messages;

    private final ListState state = new ListState("severity", 50);
    private final FindingsFilter filter = new FindingsFilter();
    private String id;
    private DeliveryRow delivery;
    private DeliveryChange change;
    private List<RuleCount> rules = List.of();
    private List<String> fields = List.of();
    private int kept;
    private List<FindingRow> found = List.of();
    private ListPage<FindingRow> list;

    /** How often a rule was broken; the message is that of its first finding. */
    public record RuleCount(String rule, Severity severity, int count, String message) implements Serializable {}

    /** Staff says why first; until then nothing is read. */
    public void load() {
        long wanted = wanted();
        if (purpose.asks(deliveries.owner(wanted).orElseThrow(PageNotFound::new))) {
            return;
        }
        delivery = deliveries.findDelivery(wanted).orElseThrow(PageNotFound::new);
        change = changes.find(delivery.id()).orElse(null);
        List<FindingRow> findings = deliveries.findings(delivery.id());
        found = findings;
        kept = findings.size();
        rules = count(findings);
        fields = findings.stream()
                .map(FindingRow::field)
                .filter(field -> !field.isEmpty())
                .distinct()
                .sorted(Comparator.comparingInt(FindingsView::number).thenComparing(Comparator.naturalOrder()))
                .toList();
        list = state.page(filter.apply(findings, language.getTag()), FindingsFilter.ORDERS);
    }

    private long wanted() {
        if (id == null || !id.matches("\\d{1,18}")) {
            throw new PageNotFound();
        }
        return Long.parseLong(id);
    }

    private List<RuleCount> count(List<FindingRow> findings) {
        Map<String, List<FindingRow>> byRule = findings.stream().collect(Collectors.groupingBy(FindingRow::rule));
        List<RuleCount> counts = new ArrayList<>();
        byRule.forEach((rule, rows) -> counts.add(new RuleCount(
                rule, rows.get(0).severity(), rows.size(), rows.get(0).message(language.getTag()))));
        counts.sort(Comparator.comparing(RuleCount::severity)
                .thenComparing(RuleCount::count, Comparator.reverseOrder())
                .thenComparing(RuleCount::rule));
        return counts;
    }

    /** Fields are named by the number of their kenmerk first. */
    private static int number(String field) {
        String digits = field.replaceAll("\\D.*", "");
        return digits.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    /** Why the file as a whole was not accepted, in words; empty when it was. */
    public String getRefusal() {
        if (delivery.status() != DeliveryStatus.REJECTED) {
            return "";
        }
        return rules.stream()
                .filter(count -> count.rule().startsWith("FILE") || count.rule().startsWith("JOB"))
                .map(count -> messages.text("delivery.findings.refused.file", count.message()))
                .findFirst()
                .orElseGet(() -> messages.text(
                        "delivery.findings.refused.records",
                        orZero(delivery.rejectedRecords()),
                        orZero(delivery.records())));
    }

    /** More was found than is kept. */
    public boolean isCutOff() {
        return delivery.status().isFinished() && total() > kept;
    }

    private int total() {
        return orZero(delivery.errors()) + orZero(delivery.warnings()) + orZero(delivery.notes());
    }

    private static int orZero(Integer number) {
        return number == null ? 0 : number;
    }

    public DeliveryType getType() {
        return DeliveryType.valueOf(delivery.type());
    }

    /** What it changed or would change, for its own organisation; null when nothing was laid beside it. */
    public DeliveryChange getChange() {
        return change;
    }

    public DeliveryRow getDelivery() {
        return delivery;
    }

    public List<RuleCount> getRules() {
        return rules;
    }

    public List<String> getFields() {
        return fields;
    }

    /** All that are kept, whatever the filter. */
    public List<FindingRow> getFound() {
        return found;
    }

    public Severity[] getSeverities() {
        return Severity.values();
    }

    public int getKept() {
        return kept;
    }

    public ListPage<FindingRow> getList() {
        return list;
    }

    public ListState getState() {
        return state;
    }

    public FindingsFilter getFilter() {
        return filter;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
