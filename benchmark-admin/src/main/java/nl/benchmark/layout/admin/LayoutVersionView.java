package nl.benchmark.layout.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.benchmark.account.Caller;
import nl.benchmark.delivery.LayoutDifference;
import nl.benchmark.layout.LayoutTrialChoice;
import nl.benchmark.layout.LayoutTrialRow;
import nl.benchmark.layout.LayoutVersion;
import nl.benchmark.layout.service.LayoutDesk;
import nl.benchmark.shared.service.RequestCaller;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.PageNotFound;
import nl.benchmark.ui.ShowsRuleViolations;

/** One layout that was written: what differs, tried on which files with what, and decided as long as it waits. Source: DEL-1. */
@Named
@ViewScoped
@ShowsRuleViolations
public class LayoutVersionView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Pattern CONDITION = Pattern.compile("(\\d+)(<=ultimo|=(.+))?");
    private static final Pattern PERIOD = Pattern.compile("(.*, )?(\\d{4}-\\d{2}) – (\\d{4}-\\d{2})?");

    @Inject
    private LayoutDesk desk;

    @Inject
    private RequestCaller caller;

    @Inject
    private Messages messages;

    /** As it stands in the address, which may be anything. */
    private String id;

    private LayoutVersion version;
    private List<LayoutDifference> differences;
    private List<LayoutTrialChoice> choices;
    private List<LayoutTrialRow> rows;
    private List<String> chosen;
    private String reason;

    /** What is not there is not found. */
    public void load() {
        version = desk.versions().stream()
                .filter(one -> Long.toString(one.id()).equals(id))
                .findFirst()
                .orElseThrow(PageNotFound::new);
        differences = desk.differences(version.id());
        rows = desk.trial(version.id());
        choices = version.isOpen() ? desk.choices(version.type()) : List.of();
        if (chosen == null) {
            chosen = version.isOpen()
                    ? new ArrayList<>(desk.proposed(version.type()).stream()
                            .map(String::valueOf)
                            .toList())
                    : List.of();
        }
    }

    public String tryOut() {
        Set<Long> deliveries = chosen.stream()
                .filter(one -> one.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
        desk.tryOut(version.id(), deliveries);
        return self();
    }

    /** How far it is. */
    public void refresh() {
        rows = desk.trial(version.id());
    }

    public String propose() {
        desk.propose(version.id());
        messages.info("layout.proposed");
        return self();
    }

    public String approve() {
        desk.approve(version.id());
        messages.info("layout.approved", version.draft().first());
        return self();
    }

    public String refuse() {
        desk.refuse(version.id(), reason);
        messages.info("layout.refused");
        return self();
    }

    public String withdraw() {
        desk.withdraw(version.id());
        messages.info("layout.withdrawn");
        return self();
    }

    private String self() {
        return "/layout/version?faces-redirect=true&id=" + version.id();
    }

    /** Whoever wrote it looks at it. */
    public boolean isOwn() {
        return caller.find()
                .map(Caller::accountId)
                .filter(known -> known == version.writtenById())
                .isPresent();
    }

    /** A trial runs. */
    public boolean isBusy() {
        return rows.stream().anyMatch(LayoutTrialRow::isWaiting);
    }

    public long getDone() {
        return rows.stream().filter(row -> !row.isWaiting()).count();
    }

    /** Whether it can be put forward: it was tried, or there is nothing on which it can be. */
    public boolean isTried() {
        return !isBusy() && (choices.isEmpty() || rows.stream().anyMatch(LayoutTrialRow::isDone));
    }

    /** Verdicts that would be worse or better. */
    public long getOtherVerdicts() {
        return rows.stream()
                .filter(row -> row.isDone() && row.verdictBefore() != row.verdictAfter())
                .count();
    }

    /** A value of a property, in words. */
    public String words(LayoutDifference difference, String value) {
        if (value == null) {
            return "–";
        }
        if (difference.property().equals("required") || difference.property().equals("applies")) {
            return condition(value);
        }
        Matcher period = PERIOD.matcher(value);
        if (period.matches()) {
            String label = period.group(1) == null ? "" : period.group(1);
            return label
                    + (period.group(3) == null
                            ? messages.text("layout.from", period.group(2))
                            : messages.text("layout.fromTo", period.group(2), period.group(3)));
        }
        return value.isEmpty() ? "–" : value;
    }

    private String condition(String value) {
        Matcher matcher = CONDITION.matcher(value);
        if (!matcher.matches()) {
            return messages.text("layout.condition." + value);
        }
        if (matcher.group(2) == null) {
            return messages.text("layout.condition.filled", matcher.group(1));
        }
        return matcher.group(3) == null
                ? messages.text("layout.condition.ultimo", matcher.group(1))
                : messages.text(
                        "layout.condition.oneOf",
                        matcher.group(1),
                        matcher.group(3).replace("|", ", "));
    }

    public LayoutVersion getVersion() {
        return version;
    }

    public List<LayoutDifference> getDifferences() {
        return differences;
    }

    public List<LayoutTrialChoice> getChoices() {
        return choices;
    }

    public List<LayoutTrialRow> getRows() {
        return rows;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public List<String> getChosen() {
        return chosen;
    }

    public void setChosen(List<String> chosen) {
        this.chosen = chosen;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
