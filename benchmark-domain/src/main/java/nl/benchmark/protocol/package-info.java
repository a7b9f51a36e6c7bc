/**
 * Protocol: the terms of taking part in editions, chapter by chapter, in Dutch and English.
 *
 * <p>REG-7 An edition is written by one administrator and approved by another, is announced to the contact persons of all
 * participants, and holds from its first day on for everybody who takes part. Who read and who accepted it is kept; nobody is
 * kept from working by not having done so. Source of the first edition: information documents 2019 and 2024.
 *
 * <p>Out of scope: the data processing agreement, which is signed (package {@code agreement}).
 */
package nl.benchmark.protocol;
