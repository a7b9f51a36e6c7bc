/**
 * Werkvoorraad: what waits for whom of the benchmark organisation, one line a kind, with the number and the oldest.
 *
 * <p>Every feature offers its own counts; nothing here knows what is counted. Whose work a kind is follows the rights on the
 * service that the list behind it asks. What is beyond its term stands first, then in the order of {@code WorkKind}.
 *
 * <p>Out of scope: dividing work among persons, and what participants have to do themselves.
 */
package nl.benchmark.worklist;
