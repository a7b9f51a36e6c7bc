package nl.benchmark.invoice;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A recorded entry of a bank statement.
 *
 * @param amount euros; below zero for what was taken back
 * @param invoiceId null when it is not matched, as is the number
 */
public record PaymentRow(
        long id,
        String statement,
        LocalDate bookedOn,
        BigDecimal amount,
        String payerName,
        String payerIban,
        String remittance,
        Long invoiceId,
        String invoiceNumber)
        implements Serializable {}
