package nl.benchmark.invoice;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.benchmark.fee.Euro;
import nl.benchmark.shared.RuleViolation;

/**
 * An invoice or credit note with everything that stands on it. Source: INV-1, standards 4.3.
 *
 * @param number as in {@link InvoiceNumber}
 * @param dueOn last day to pay; null for a credit note
 * @param credited the invoice that a credit note takes back; otherwise null
 */
public record Invoice(
        InvoiceKind kind,
        InvoiceNumber number,
        LocalDate issuedOn,
        LocalDate dueOn,
        Seller seller,
        Recipient recipient,
        List<InvoiceLine> lines,
        InvoiceReference credited)
        implements Serializable {

    /** Refuses with {@code NO_LINES}, {@code NEGATIVE}, {@code CREDITED} and {@code DUE}. */
    public Invoice {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(issuedOn, "issuedOn");
        Objects.requireNonNull(seller, "seller");
        Objects.requireNonNull(recipient, "recipient");
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new RuleViolation(InvoiceRule.NO_LINES);
        }
        if (net(lines).signum() < 0) {
            throw new RuleViolation(InvoiceRule.NEGATIVE);
        }
        if ((kind == InvoiceKind.CREDIT_NOTE) != (credited != null)) {
            throw new RuleViolation(InvoiceRule.CREDITED);
        }
        if ((kind == InvoiceKind.INVOICE) != (dueOn != null) || dueOn != null && dueOn.isBefore(issuedOn)) {
            throw new RuleViolation(InvoiceRule.DUE);
        }
    }

    /** A credit note over the whole of this invoice. */
    public Invoice credit(InvoiceNumber creditNumber, LocalDate creditedOn) {
        return new Invoice(
                InvoiceKind.CREDIT_NOTE,
                creditNumber,
                creditedOn,
                null,
                seller,
                recipient,
                lines,
                new InvoiceReference(number.text(), issuedOn));
    }

    /** Excluding VAT. */
    public BigDecimal net() {
        return net(lines);
    }

    public BigDecimal vat() {
        return vat(lines);
    }

    /** Including VAT. */
    public BigDecimal total() {
        return net().add(vat());
    }

    /** One for each way in which VAT is counted, in order of the lines. */
    public List<VatSubtotal> vatSubtotals() {
        return vatSubtotals(lines);
    }

    /** Of these lines together, excluding VAT. */
    public static BigDecimal net(List<InvoiceLine> lines) {
        return lines.stream().map(InvoiceLine::amount).reduce(Euro.ZERO, BigDecimal::add);
    }

    /** VAT of these lines together, rounded once for each rate. */
    public static BigDecimal vat(List<InvoiceLine> lines) {
        return vatSubtotals(lines).stream().map(VatSubtotal::tax).reduce(Euro.ZERO, BigDecimal::add);
    }

    private static List<VatSubtotal> vatSubtotals(List<InvoiceLine> lines) {
        Map<Vat, BigDecimal> taxable = new LinkedHashMap<>();
        lines.forEach(line -> taxable.merge(line.vat(), line.amount(), BigDecimal::add));
        return taxable.entrySet().stream()
                .map(entry -> new VatSubtotal(entry.getKey(), entry.getValue()))
                .toList();
    }
}
