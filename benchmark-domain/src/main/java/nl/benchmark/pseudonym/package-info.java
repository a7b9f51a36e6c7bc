/**
 * Pseudonyms (DEL-2). At the municipality {@link nl.benchmark.pseudonym.Pseudonymiser} replaces the citizen service
 * numbers of a file with a {@link nl.benchmark.pseudonym.PseudonymisationKey} that stays there; on arrival the platform
 * keys them again ({@link nl.benchmark.pseudonym.PlatformPseudonym}) and stores nothing as submitted. The first half
 * depends on nothing but the JDK, so that the client can use it.
 */
package nl.benchmark.pseudonym;
