package nl.benchmark.invoice;

import java.io.Serializable;
import java.math.BigDecimal;
import nl.benchmark.fee.Euro;

/**
 * VAT of all lines that are counted alike.
 *
 * @param taxable sum of their amounts
 */
public record VatSubtotal(Vat vat, BigDecimal taxable) implements Serializable {

    /** Rounded once, on the sum (BR-CO-17). */
    public BigDecimal tax() {
        return Euro.percentage(taxable, vat.rate());
    }
}
