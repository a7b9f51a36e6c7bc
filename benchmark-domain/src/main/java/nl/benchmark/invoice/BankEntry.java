package nl.benchmark.invoice;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One entry of a bank statement.
 *
 * @param seq from 1, in order of the statement
 * @param bookedOn the bank's day
 * @param amount euros; below zero for what was paid out
 * @param payerName of the other side; empty when the bank tells none
 * @param payerIban of the other side; empty when the bank tells none
 * @param remittance everything that the payer wrote
 * @param bankReference the bank's own; empty when there is none
 */
public record BankEntry(
        int seq,
        LocalDate bookedOn,
        BigDecimal amount,
        String payerName,
        String payerIban,
        String remittance,
        String bankReference)
        implements Serializable {

    /** The invoice that the payer mentions. */
    public Optional<InvoiceNumber> invoice() {
        return InvoiceNumber.in(remittance);
    }
}
