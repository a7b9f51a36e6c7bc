/**
 * Beside whom, and how one does there.
 *
 * <ul>
 *   <li>CMP-2 Mean, median and quartiles (type 7) of the members' values.
 *   <li>CMP-3 Proportions are judged by Wilson limits at z = 1.96 around the group's value without the organisation itself,
 *       with its own denominator; others by q1 and q3 of the group; on a limit is SIMILAR; totals have neither rank nor
 *       verdict. The trend is a seasonal Mann-Kendall test over 36 months.
 * </ul>
 *
 * Where the rule leaves room: the value of the others is Σ numerators ÷ Σ denominators over the members but the own one, as
 * every value of a group is. "Own organisation excluded" stands with the proportions only, so the quartiles are q1 and q3
 * as they are shown beside the verdict, the own value among them when it is a member. Without any other member with a value
 * nothing is compared, and neither is what has a share outside 0 to 1, which only imported numbers can have.
 *
 * <p>Pure arithmetic; which figures may be used and shown is decided by package {@code disclosure}.
 */
package nl.benchmark.comparison;
