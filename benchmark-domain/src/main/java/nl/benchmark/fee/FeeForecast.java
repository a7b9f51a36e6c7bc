package nl.benchmark.fee;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import nl.benchmark.shared.RuleViolation;

/**
 * What participants would pay in a year compared with the year before, with approved or proposed tariffs.
 *
 * @param changes in order of code
 * @param unpriced those for whom a figure is missing, in order of code
 */
public record FeeForecast(Year year, List<PriceChange> changes, List<FeeLiability> unpriced) implements Serializable {

    public FeeForecast {
        changes = List.copyOf(changes);
        unpriced = List.copyOf(unpriced);
    }

    /** Refuses with {@code NO_TARIFFS} when one of both years has none. */
    public static FeeForecast of(Year year, List<FeeLiability> liabilities, PriceList prices) {
        Year before = year.minusYears(1);
        for (Year needed : List.of(before, year)) {
            if (prices.tariffs(needed).isEmpty()) {
                throw new RuleViolation(FeeRule.NO_TARIFFS, needed);
            }
        }
        List<PriceChange> changes = new ArrayList<>();
        List<FeeLiability> unpriced = new ArrayList<>();
        for (FeeLiability liability : liabilities) {
            if (prices.isKnown(liability.payer(), before) && prices.isKnown(liability.payer(), year)) {
                changes.add(PriceChange.of(
                        prices,
                        prices.price(liability.pack(), liability.payer(), before),
                        prices.price(liability.pack(), liability.payer(), year)));
            } else {
                unpriced.add(liability);
            }
        }
        return new FeeForecast(year, changes, unpriced);
    }

    /** Of all together, the year before, excluding VAT. */
    public BigDecimal totalBefore() {
        return changes.stream().map(change -> change.before().net()).reduce(Euro.ZERO, BigDecimal::add);
    }

    /** Of all together, excluding VAT. */
    public BigDecimal total() {
        return changes.stream().map(change -> change.after().net()).reduce(Euro.ZERO, BigDecimal::add);
    }
}
