package nl.benchmark.account;

import java.io.Serializable;

/**
 * That somebody of the benchmark organisation looks as a participant does (AUD-1): reads, and changes nothing.
 *
 * @param role the one that it really has, for the audit log
 * @param purpose why, in its own words; the participant reads it
 */
public record Looking(Role role, String purpose) implements Serializable {}
