package nl.benchmark.fee;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * One line of a price, excluding VAT.
 *
 * @param percent of a discount: how much; otherwise null
 * @param amount quantity times unit price, rounded to cents; negative for a discount
 */
public record PriceLine(
        PriceLineKind kind, BigDecimal quantity, BigDecimal unitPrice, BigDecimal percent, BigDecimal amount)
        implements Serializable {

    static PriceLine of(PriceLineKind kind, BigDecimal quantity, BigDecimal unitPrice) {
        return new PriceLine(kind, quantity, unitPrice, null, Euro.rounded(quantity.multiply(unitPrice)));
    }

    static PriceLine lessened(PriceLineKind kind, BigDecimal amount, BigDecimal percent) {
        return new PriceLine(kind, BigDecimal.ONE.negate(), amount, percent, amount.negate());
    }
}
