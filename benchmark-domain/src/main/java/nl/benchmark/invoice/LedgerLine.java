package nl.benchmark.invoice;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Journaalregel of an invoice or credit note: three together are in balance.
 *
 * @param debit zero or more, as is credit; one of both is zero
 */
public record LedgerLine(
        LocalDate date,
        String document,
        String organisation,
        String name,
        String account,
        String description,
        BigDecimal debit,
        BigDecimal credit)
        implements Serializable {

    /** What is asked to the debtors, revenue and VAT against it; a credit note the other way round. */
    public static List<LedgerLine> of(InvoiceRow row, LedgerAccounts accounts) {
        boolean asks = row.kind() == InvoiceKind.INVOICE;
        return List.of(
                line(row, accounts.debtors(), row.total(), asks),
                line(row, accounts.revenue(), row.net(), !asks),
                line(row, accounts.vat(), row.vat(), !asks));
    }

    private static LedgerLine line(InvoiceRow row, String account, BigDecimal amount, boolean debit) {
        return new LedgerLine(
                row.issuedOn(),
                row.number(),
                row.organisation(),
                row.organisationName(),
                account,
                InvoiceLines.name(row.pack()) + " " + row.feeYear(),
                debit ? amount : BigDecimal.ZERO,
                debit ? BigDecimal.ZERO : amount);
    }
}
