/**
 * Parsers against whatever bytes there are (F11): what is wrong ends as a finding or the declared exception and nothing
 * else. A normal run replays the corpus in the resources; with {@code JAZZER_FUZZ=1} Jazzer looks for more.
 */
package nl.benchmark.fuzz;
