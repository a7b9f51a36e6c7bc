package nl.benchmark.invoice;

import java.io.Serializable;
import java.math.BigDecimal;
import nl.benchmark.fee.Price;
import nl.benchmark.shared.RuleViolation;

/**
 * How VAT is counted for a line.
 *
 * @param rate percent with two decimals; above zero for the standard category only
 * @param reason why there is none; null for the standard and the zero rate
 */
public record Vat(VatCategory category, BigDecimal rate, String reason) implements Serializable {

    /** What a participation is charged with. */
    public static final Vat GENERAL = new Vat(VatCategory.STANDARD, Price.VAT_RATE, null);

    private static final int LONGEST_REASON = 200;
    private static final int DECIMALS = 2;

    /** Refuses with {@code VAT} a rate or reason that does not belong to the category. */
    public Vat {
        boolean rated = rate != null && rate.signum() > 0;
        reason = Printable.optional(reason, LONGEST_REASON);
        if (rate == null
                || rate.signum() < 0
                || rate.stripTrailingZeros().scale() > DECIMALS
                || rated != (category == VatCategory.STANDARD)
                || category.needsReason() != (reason != null)) {
            throw new RuleViolation(InvoiceRule.VAT);
        }
        rate = rate.setScale(DECIMALS);
    }
}
