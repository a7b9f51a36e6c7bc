package nl.benchmark.pseudonym;

/**
 * What became of a file.
 *
 * @param changed false when it held no plain number: then what was written is to be thrown away, and the file itself is
 *     what is sent
 * @param replaced plain numbers that were replaced
 * @param pseudonyms fields that held a pseudonym already
 * @param lines physical lines after unpacking
 */
public record Pseudonymised(boolean changed, long replaced, long pseudonyms, long lines) {}
