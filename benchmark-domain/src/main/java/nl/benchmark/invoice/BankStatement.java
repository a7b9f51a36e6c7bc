package nl.benchmark.invoice;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * Bankafschrift: what came in and went out on an account.
 *
 * @param identification the bank's; the same statement has the same one
 */
public record BankStatement(String identification, Iban account, List<BankEntry> entries) implements Serializable {

    public BankStatement {
        entries = List.copyOf(entries);
    }

    /** All entries together. */
    public BigDecimal total() {
        return entries.stream().map(BankEntry::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
