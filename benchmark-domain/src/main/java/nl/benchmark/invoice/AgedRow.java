package nl.benchmark.invoice;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/**
 * What one organisation, or all together, still has to pay, by age.
 *
 * @param organisation code; null for all together
 * @param amounts of every bucket, zero where nothing is open
 */
public record AgedRow(String organisation, String name, Map<AgeBucket, BigDecimal> amounts) implements Serializable {

    static AgedRow empty(String organisation, String name) {
        Map<AgeBucket, BigDecimal> amounts = new EnumMap<>(AgeBucket.class);
        for (AgeBucket bucket : AgeBucket.values()) {
            amounts.put(bucket, BigDecimal.ZERO);
        }
        return new AgedRow(organisation, name, amounts);
    }

    void add(AgeBucket bucket, BigDecimal amount) {
        amounts.merge(bucket, amount, BigDecimal::add);
    }

    public BigDecimal amount(AgeBucket bucket) {
        return amounts.get(bucket);
    }

    public BigDecimal total() {
        return amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
