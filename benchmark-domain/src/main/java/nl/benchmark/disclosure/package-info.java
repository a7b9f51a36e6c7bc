/**
 * The gate through which every figure leaves, for one viewer: {@link nl.benchmark.disclosure.Figures}.
 *
 * <ul>
 *   <li>SDC-0 Others never see a figure with an operand of 1 to 4; an operand is tested after its functions and in its
 *       categories, a sum of euros by its count. Zero is shown.
 *   <li>SDC-0 Of a proportion, denominator − numerator is tested too.
 *   <li>SDC-0 The totals of INFLOW and OUTFLOW hide together, in a month and over twelve.
 *   <li>SDC-0 A group with exactly one member hidden to the viewer is hidden.
 *   <li>SDC-1 One's own figures are shown in full to oneself; data officers see all.
 * </ul>
 *
 * Not here yet: secondary suppression over linked groups and within a breakdown, and differencing of own selections
 * (the rest of SDC-1).
 */
package nl.benchmark.disclosure;
