package nl.benchmark.layout;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.delivery.Layout;
import nl.benchmark.delivery.LayoutCheck;
import nl.benchmark.delivery.LayoutDifference;
import nl.benchmark.delivery.LayoutFlaw;
import nl.benchmark.delivery.LayoutHistory;
import nl.benchmark.delivery.LayoutRefused;
import nl.benchmark.shared.RuleViolation;

/**
 * What a content expert writes: a layout of a type, and from which month on it holds. Source: DEL-1.
 *
 * @param first  first month of figures that is read by it, inclusive; null when none was given
 * @param fields table of fields, CSV
 * @param codes  table of codes, CSV
 * @param reason why it changes
 */
public record LayoutDraft(DeliveryType type, YearMonth first, String fields, String codes, String reason)
        implements Serializable {

    /** Months from the present one on in which a layout may begin. */
    public static final int MONTHS_AHEAD = 24;

    /** First month of all series. */
    public static final YearMonth EARLIEST = YearMonth.of(2015, 1);

    public static final int SHORTEST_REASON = 10;
    public static final int LONGEST_REASON = 500;

    public LayoutDraft {
        fields = fields == null ? "" : fields;
        codes = codes == null ? "" : codes;
    }

    /**
     * The layout. Refuses with the rules of {@link LayoutRule} that are about the draft itself.
     *
     * @param history what was approved, later months too
     */
    public Layout check(LayoutHistory history, LocalDate today) {
        checkFirst(history, today);
        List<LayoutFlaw> flaws = flaws(history);
        if (!flaws.isEmpty()) {
            throw new RuleViolation(LayoutRule.TABLES, flaws.size());
        }
        Layout layout = layout(history);
        if (LayoutDifference.between(before(history), layout, first, type.mayBeFixedWidth())
                .isEmpty()) {
            throw new RuleViolation(LayoutRule.SAME);
        }
        checkReason(reason);
        return layout;
    }

    /**
     * Versions follow each other, so that a code of one cannot mean something else in the next. In the first month of the newest another
     * may begin: it corrects that one, with the same care for what was stored by it.
     */
    private void checkFirst(LayoutHistory history, LocalDate today) {
        List<LayoutHistory.Version> versions = history.versions(type);
        LayoutHistory.Version last = versions.get(versions.size() - 1);
        YearMonth earliest = last.number() == 0 ? EARLIEST : last.first();
        YearMonth latest = YearMonth.from(today).plusMonths(MONTHS_AHEAD);
        if (first == null || first.isBefore(earliest) || first.isAfter(latest)) {
            throw new RuleViolation(LayoutRule.FIRST_MONTH, earliest, latest);
        }
    }

    /** Refuses with {@code REASON}. */
    public static void checkReason(String reason) {
        if (reason == null || reason.strip().length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            throw new RuleViolation(LayoutRule.REASON, SHORTEST_REASON, LONGEST_REASON);
        }
    }

    /** The layout that it would take the place of: the newest one. */
    public Layout before(LayoutHistory history) {
        List<LayoutHistory.Version> versions = history.versions(type);
        return versions.get(versions.size() - 1).layout();
    }

    /** Everything that is wrong with the tables; without a first month as if it held from the earliest one. */
    public List<LayoutFlaw> flaws(LayoutHistory history) {
        try {
            layout(history);
            return List.of();
        } catch (LayoutRefused refused) {
            return refused.flaws();
        }
    }

    private Layout layout(LayoutHistory history) {
        return LayoutCheck.check(type, before(history), first == null ? EARLIEST : first, fields, codes);
    }
}
