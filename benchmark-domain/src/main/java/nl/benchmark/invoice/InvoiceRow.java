package nl.benchmark.invoice;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import nl.benchmark.fee.TariffPackage;

/**
 * An invoice in a list. Amounts of a credit note are positive.
 *
 * @param organisation code
 * @param number null without one
 * @param credits number of the invoice that a credit note takes back; otherwise null
 * @param heldBecause what the official rules say; null unless it is held back
 * @param paid what came in for it
 */
public record InvoiceRow(
        long id,
        String organisation,
        String organisationName,
        InvoiceKind kind,
        InvoiceOccasion occasion,
        InvoiceState state,
        Year feeYear,
        TariffPackage pack,
        String number,
        LocalDate issuedOn,
        LocalDate dueOn,
        String credits,
        boolean credited,
        BigDecimal net,
        BigDecimal vat,
        BigDecimal total,
        BigDecimal paid,
        String heldBecause)
        implements Serializable {

    public InvoiceStanding standing() {
        return InvoiceStanding.of(this);
    }

    /** What came in and is not asked: above the total, or for what is credited. */
    public BigDecimal overpaid() {
        return kind == InvoiceKind.CREDIT_NOTE
                ? BigDecimal.ZERO
                : paid.subtract(credited ? BigDecimal.ZERO : total).max(BigDecimal.ZERO);
    }

    /** Whether something is still to be paid and the last day for it is over. */
    public boolean isOverdue(LocalDate today) {
        return open().signum() > 0 && dueOn.isBefore(today);
    }

    /** What is still to be paid; nothing for a credit note and for what is credited. */
    public BigDecimal open() {
        boolean asks = kind == InvoiceKind.INVOICE
                && !credited
                && (state == InvoiceState.ISSUED || state == InvoiceState.SENT);
        return asks ? total.subtract(paid).max(BigDecimal.ZERO) : BigDecimal.ZERO;
    }
}
