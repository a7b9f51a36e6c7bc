package nl.benchmark.invoice;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A bank statement that was taken in.
 *
 * @param recorded how many of its entries are kept
 * @param matched how many of those belong to an invoice by now
 */
public record StatementRow(
        long id,
        String iban,
        String identification,
        Instant importedAt,
        String importedBy,
        int entries,
        int recorded,
        int matched,
        BigDecimal amount)
        implements Serializable {}
