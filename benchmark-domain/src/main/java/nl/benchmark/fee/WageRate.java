package nl.benchmark.fee;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Year;
import java.util.Locale;
import java.util.Objects;
import nl.benchmark.shared.RuleViolation;

/**
 * Loonvoet marktsector: by how much it changes in a year, as published by the bureau that the source names. Source: FEE-2,
 * information document 2024, 7.1.
 *
 * @param percent from -25 to 25, at most two decimals
 * @param source publication, table and date, so that somebody else finds the same figure
 */
public record WageRate(Year year, WageRateStatus status, BigDecimal percent, String source) implements Serializable {

    public static final int SHORTEST_SOURCE = 10;
    public static final int LONGEST_SOURCE = 300;
    public static final int MOST_PERCENT = 25;

    private static final int DECIMALS = 2;

    /** Refuses with {@code PERCENTAGE} and {@code SOURCE}. */
    public WageRate {
        Objects.requireNonNull(year, "year");
        Objects.requireNonNull(status, "status");
        if (percent == null
                || percent.stripTrailingZeros().scale() > DECIMALS
                || percent.abs().compareTo(BigDecimal.valueOf(MOST_PERCENT)) > 0) {
            throw RuleViolation.of(part(status), FeeRule.PERCENTAGE, -MOST_PERCENT, MOST_PERCENT);
        }
        percent = percent.setScale(DECIMALS);
        source = source == null ? "" : source.strip();
        if (source.length() < SHORTEST_SOURCE || source.length() > LONGEST_SOURCE) {
            throw RuleViolation.of(part(status) + "Source", FeeRule.SOURCE, SHORTEST_SOURCE, LONGEST_SOURCE);
        }
    }

    private static String part(WageRateStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
