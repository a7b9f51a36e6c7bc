package nl.benchmark.account;

import java.io.Serializable;
import java.time.Instant;

/**
 * A line of the list of sessions.
 *
 * @param origin address of the network from which it was begun
 * @param browser what the browser said of itself
 * @param own whether it is the one that asks
 */
public record SessionRow(
        long id, String portal, String origin, String browser, Instant startedAt, Instant lastSeenAt, boolean own)
        implements Serializable {}
