/**
 * Beside whom, and how one does there.
 *
 * <ul>
 *   <li>CMP-2 Mean, median and quartiles (type 7) of the members' values.
 *   <li>CMP-3 Proportions are judged by Wilson limits around the group's value, others by the group's quartiles, both
 *       without the organisation itself; on a limit is SIMILAR; totals have neither rank nor verdict.
 * </ul>
 *
 * Pure arithmetic; which figures may be used and shown is decided by package {@code disclosure}.
 */
package nl.benchmark.comparison;
