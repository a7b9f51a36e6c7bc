package nl.benchmark.fee;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Year;
import nl.benchmark.shared.RuleViolation;

/**
 * Indexatie: from the tariffs of a year to those of the next one, by what is expected for that year and what the year
 * before turned out to differ from what was expected of it. Source: FEE-2.
 *
 * @param expected of the year itself
 * @param definitiveBefore of the year before
 * @param expectedBefore of the year before, the figure its tariffs were made with
 */
public record Indexation(WageRate expected, WageRate definitiveBefore, WageRate expectedBefore)
        implements Serializable {

    /** Refuses with {@code OTHER_YEAR}, {@code NOT_EXPECTED} and {@code NOT_DEFINITIVE} figures of another kind or year. */
    public Indexation {
        Year before = expected.year().minusYears(1);
        about(before, definitiveBefore);
        about(before, expectedBefore);
        expected(expected);
        expected(expectedBefore);
        if (definitiveBefore.status() != WageRateStatus.DEFINITIVE) {
            throw new RuleViolation(FeeRule.NOT_DEFINITIVE, before);
        }
    }

    /** The year whose tariffs it makes. */
    public Year year() {
        return expected.year();
    }

    /** What definitive and expected figure of the year before differ, in percent. */
    public BigDecimal correction() {
        return definitiveBefore.percent().subtract(expectedBefore.percent());
    }

    /** In percent: expected and correction together. */
    public BigDecimal percent() {
        return expected.percent().add(correction());
    }

    /** Exact: 1.031 for 3.1 percent. */
    public BigDecimal factor() {
        return BigDecimal.ONE.add(percent().movePointLeft(2));
    }

    /**
     * Refuses with {@code NOT_AS_USED_THEN} when the tariffs of the year before were made with another expected figure
     * than the one that is corrected here.
     */
    public void follows(Indexation before) {
        BigDecimal used = before.expected().percent();
        if (!before.year().equals(expectedBefore.year())) {
            throw new RuleViolation(FeeRule.OTHER_YEAR, expectedBefore.year(), before.year());
        }
        if (used.compareTo(expectedBefore.percent()) != 0) {
            throw new RuleViolation(FeeRule.NOT_AS_USED_THEN, used, expectedBefore.percent());
        }
    }

    private static void about(Year year, WageRate figure) {
        if (!figure.year().equals(year)) {
            throw new RuleViolation(FeeRule.OTHER_YEAR, year, figure.year());
        }
    }

    private static void expected(WageRate figure) {
        if (figure.status() != WageRateStatus.EXPECTED) {
            throw new RuleViolation(FeeRule.NOT_EXPECTED, figure.year());
        }
    }
}
