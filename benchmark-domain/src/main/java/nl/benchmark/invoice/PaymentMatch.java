package nl.benchmark.invoice;

import java.io.Serializable;

/**
 * An entry of a bank statement with the invoice it is for.
 *
 * @param invoice null unless it is matched, or credited
 */
public record PaymentMatch(BankEntry entry, InvoiceRow invoice, PaymentMatchKind kind) implements Serializable {

    public boolean isMatched() {
        return kind.isMatched();
    }

    /** Data of others is not kept: only what came in, and what was taken back of an invoice. */
    public boolean isKept() {
        return kind != PaymentMatchKind.NOT_OURS;
    }
}
