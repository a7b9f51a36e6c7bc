package nl.benchmark.consultation;

import java.io.Serializable;
import java.time.Instant;

/**
 * What was said in a consultation.
 *
 * @param participant whether the participant wrote it, and not staff
 */
public record ConsultationNote(Instant at, boolean participant, String text) implements Serializable {}
