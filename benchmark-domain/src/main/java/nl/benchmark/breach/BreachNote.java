package nl.benchmark.breach;

import java.io.Serializable;
import java.time.Instant;

/**
 * What was found or done later.
 *
 * @param by name of whoever wrote it; null for a reader who is not told
 * @param told whether the organisations concerned were written to about it; else it is for the benchmark organisation and auditors
 */
public record BreachNote(Instant at, String by, String text, boolean told) implements Serializable {}
