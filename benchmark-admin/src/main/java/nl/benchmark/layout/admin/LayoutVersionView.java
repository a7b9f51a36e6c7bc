package nl.benchmark.layout.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.benchmark.account.Caller;
import nl.benchmark.delivery.LayoutDifference;
import nl.benchmark.layout.LayoutReading;
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

    /** Deliveries that are named on the page. */
    private static final int MOST_READ_BEFORE = 100;

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
    private List<LayoutReading> readBefore;
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
        readBefore = version.isOpen() || version.isApproved() ? desk.readBefore(version.id()) : List.of();
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
        int told = desk.approve(version.id());
        messages.info("layout.approved", version.draft().first(), told);
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

    /** How many files were read both ways; those that could not be read say nothing. */
    public long getRead() {
        return rows.stream().filter(LayoutTrialRow::isDone).count();
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

    /** Deliveries that stay as an earlier layout read them; none for one that was turned down. */
    public List<LayoutReading> getReadBefore() {
        return readBefore.stream().limit(MOST_READ_BEFORE).toList();
    }

    /** One sentence for each layout that read some, lowest first. */
    public List<String> getReadBeforeSentences() {
        Map<Integer, List<LayoutReading>> byNumber = readBefore.stream()
                .collect(Collectors.groupingBy(LayoutReading::number, TreeMap::new, Collectors.toList()));
        return byNumber.entrySet().stream()
                .map(entry -> messages.text(
                        "layout.readBefore",
                        version.draft().first(),
                        entry.getValue().size(),
                        entry.getKey() == 0
                                ? messages.text("layout.readBefore.shipped")
                                : messages.text("layout.version", entry.getKey()),
                        entry.getValue().stream()
                                .map(LayoutReading::organisation)
                                .distinct()
                                .count()))
                .toList();
    }

    /** Of these, how many are not named on the page. */
    public int getReadBeforeMore() {
        return Math.max(0, readBefore.size() - MOST_READ_BEFORE);
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
