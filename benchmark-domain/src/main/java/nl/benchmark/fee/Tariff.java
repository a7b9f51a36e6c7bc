package nl.benchmark.fee;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Year;
import java.util.Objects;
import nl.benchmark.shared.RuleViolation;

/**
 * Tarief of a package in a year, excluding VAT, as it is published: what it is computed from for the next year is this
 * rounded one. Source: FEE-1, FEE-2.
 *
 * @param fixedAmount whole euros, for a municipality that takes part by itself
 * @param centsPerInhabitant eurocents, two decimals
 */
public record Tariff(TariffPackage pack, Year year, BigDecimal fixedAmount, BigDecimal centsPerInhabitant)
        implements Serializable {

    private static final int DECIMALS_OF_CENTS = 2;

    /** Refuses with {@code FIXED_AMOUNT} and {@code CENTS_PER_INHABITANT} what is not written as a tariff. */
    public Tariff {
        Objects.requireNonNull(pack, "pack");
        Objects.requireNonNull(year, "year");
        if (!isNumber(fixedAmount, 0)) {
            throw new RuleViolation(FeeRule.FIXED_AMOUNT);
        }
        if (!isNumber(centsPerInhabitant, DECIMALS_OF_CENTS)) {
            throw new RuleViolation(FeeRule.CENTS_PER_INHABITANT);
        }
        fixedAmount = fixedAmount.setScale(0);
        centsPerInhabitant = centsPerInhabitant.setScale(DECIMALS_OF_CENTS);
    }

    /** The tariff of the year after, rounded: the fixed amount to whole euros, cents to two decimals, half up. */
    Tariff indexed(Indexation indexation) {
        BigDecimal factor = indexation.factor();
        return new Tariff(
                pack,
                indexation.year(),
                fixedAmount.multiply(factor).setScale(0, RoundingMode.HALF_UP),
                centsPerInhabitant.multiply(factor).setScale(DECIMALS_OF_CENTS, RoundingMode.HALF_UP));
    }

    private static boolean isNumber(BigDecimal number, int decimals) {
        return number != null
                && number.signum() >= 0
                && number.stripTrailingZeros().scale() <= decimals;
    }
}
