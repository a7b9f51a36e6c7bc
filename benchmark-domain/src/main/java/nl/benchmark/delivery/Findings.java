package nl.benchmark.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Collects what is found. Counts are exact; of the findings themselves only the first so many are kept, because a file
 * in which every line is wrong must not fill the memory. Refusals of the file are always kept.
 */
public final class Findings {

    private final int maxKept;
    private final List<Finding> kept = new ArrayList<>();
    private final int[] perRule = new int[FindingRule.values().length];
    private final int[] perSeverity = new int[Severity.values().length];
    private boolean truncated;

    public Findings(int maxKept) {
        this.maxKept = maxKept;
    }

    public void add(Finding finding) {
        perRule[finding.rule().ordinal()]++;
        perSeverity[finding.severity().ordinal()]++;
        if (kept.size() < maxKept || finding.rule().refusesFile()) {
            kept.add(finding);
        } else {
            noteTruncation();
        }
    }

    /** Takes over all of them in their order. */
    public void addAll(Collection<Finding> findings) {
        findings.forEach(this::add);
    }

    private void noteTruncation() {
        if (truncated) {
            return;
        }
        truncated = true;
        perRule[FindingRule.INFO_002.ordinal()]++;
        perSeverity[Severity.NOTE.ordinal()]++;
        kept.add(Finding.of(FindingRule.INFO_002, 0, "", "", Integer.toString(maxKept)));
    }

    /** Whether a finding would still be kept; when not, its texts need not be made. */
    boolean keepsMore() {
        return kept.size() < maxKept;
    }

    /** Counts a finding that {@link #keepsMore} said would not be kept. */
    void countOnly(FindingRule rule) {
        perRule[rule.ordinal()]++;
        perSeverity[rule.severity().ordinal()]++;
        noteTruncation();
    }

    /** Exact number, including those that are not kept. */
    public int count(FindingRule rule) {
        return perRule[rule.ordinal()];
    }

    /** Exact number, including those that are not kept. */
    public int count(Severity severity) {
        return perSeverity[severity.ordinal()];
    }

    public int errors() {
        return count(Severity.ERROR);
    }

    public int warnings() {
        return count(Severity.WARNING);
    }

    public int notes() {
        return count(Severity.NOTE);
    }

    /** Exact numbers of the rules that occurred. */
    public Map<FindingRule, Integer> countsPerRule() {
        Map<FindingRule, Integer> counts = new EnumMap<>(FindingRule.class);
        for (FindingRule rule : FindingRule.values()) {
            if (count(rule) > 0) {
                counts.put(rule, count(rule));
            }
        }
        return counts;
    }

    /** Whether there were more findings than are kept. */
    public boolean truncated() {
        return truncated;
    }

    /** Whether a FILE rule refused the file as a whole. */
    public boolean refuseFile() {
        for (FindingRule rule : FindingRule.values()) {
            if (rule.refusesFile() && count(rule) > 0) {
                return true;
            }
        }
        return false;
    }

    /** The kept findings by line; those about the delivery as a whole come first. */
    public List<Finding> list() {
        List<Finding> sorted = new ArrayList<>(kept);
        sorted.sort(Comparator.comparingInt(Finding::line));
        return List.copyOf(sorted);
    }
}
