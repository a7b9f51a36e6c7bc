package nl.benchmark.invoice;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import nl.benchmark.fee.Euro;
import nl.benchmark.shared.RuleViolation;

/**
 * One line of an invoice.
 *
 * @param quantity negative for what is taken off
 * @param unitPrice euros, zero or more (BR-27), at most six decimals
 * @param amount quantity times unit price, rounded to cents
 */
public record InvoiceLine(String description, BigDecimal quantity, BigDecimal unitPrice, BigDecimal amount, Vat vat)
        implements Serializable {

    private static final int LONGEST = 200;
    private static final int MOST_DECIMALS_OF_PRICE = 6;
    private static final int MOST_DECIMALS_OF_QUANTITY = 4;

    /** Refuses with {@code TEXT} and {@code LINE}. */
    public InvoiceLine {
        description = Printable.required(description, LONGEST);
        Objects.requireNonNull(vat, "vat");
        if (unitPrice.signum() < 0
                || unitPrice.stripTrailingZeros().scale() > MOST_DECIMALS_OF_PRICE
                || quantity.stripTrailingZeros().scale() > MOST_DECIMALS_OF_QUANTITY
                || Euro.rounded(quantity.multiply(unitPrice)).compareTo(amount) != 0) {
            throw new RuleViolation(InvoiceRule.LINE);
        }
        amount = Euro.rounded(amount);
    }

    public static InvoiceLine of(String description, BigDecimal quantity, BigDecimal unitPrice, Vat vat) {
        return new InvoiceLine(description, quantity, unitPrice, Euro.rounded(quantity.multiply(unitPrice)), vat);
    }
}
