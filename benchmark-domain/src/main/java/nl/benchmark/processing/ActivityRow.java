package nl.benchmark.processing;

import java.io.Serializable;
import java.time.Instant;

/**
 * A version of an activity, as the register describes it (AVG article 30).
 *
 * @param since from when on lines are written under it
 * @param inForce whether there is no later version
 */
public record ActivityRow(ActivityVersion id, ActivityText text, Instant since, boolean inForce)
        implements Serializable {}
