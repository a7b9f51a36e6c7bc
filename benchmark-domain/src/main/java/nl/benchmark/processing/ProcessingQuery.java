package nl.benchmark.processing;

import java.time.Instant;
import nl.benchmark.shared.RuleViolation;

/**
 * Which lines are asked; what is null does not filter.
 *
 * @param traceId 32 hexadecimal digits
 * @param organisation code of the organisation whose people it was about
 * @param from earliest start, inclusive
 * @param to latest end, inclusive
 */
public record ProcessingQuery(String traceId, ActivityVersion activity, String organisation, Instant from, Instant to) {

    /** No answer has more lines; those before it are asked with an earlier end. */
    public static final int MOST = 1_000;

    /** Refuses with {@code QUESTION} what would ask for everything. */
    public ProcessingQuery {
        if (traceId == null && activity == null && organisation == null) {
            throw new RuleViolation(ProcessingRule.QUESTION);
        }
    }
}
