package nl.benchmark.conversation;

import java.io.Serializable;
import java.time.Instant;

/**
 * What was said about an explanation.
 *
 * @param participant whether the participant wrote it, and not staff
 */
public record ThreadNote(long thread, Instant at, boolean participant, String text) implements Serializable {}
