package nl.benchmark.conversation;

import java.io.Serializable;
import java.time.Instant;
import java.time.YearMonth;
import nl.benchmark.delivery.DeliveryType;

/**
 * The explanation of the warnings of one rule in one delivery.
 *
 * @param id 0 as long as it is {@link ThreadState#OPEN}
 * @param organisation CBS code
 * @param rule id of the rule
 * @param text the explanation as it was written last; null as long as it is open
 */
public record ThreadRow(
        long id,
        long delivery,
        String organisation,
        String name,
        DeliveryType file,
        YearMonth month,
        String rule,
        ThreadState state,
        String text,
        Instant changedAt)
        implements Serializable {

    public static final int SHORTEST = 5;
    public static final int LONGEST = 1_000;
}
