/**
 * What is counted and computed: the catalogue of indicators, the formulas, and the measures in force.
 *
 * <ul>
 *   <li>IND-1 The catalogue is data; a formula is parsed by one grammar and checked against the known measures.
 *   <li>IND-2 An accepted delivery replaces the measures of one organisation in the {@link
 *       nl.benchmark.indicator.MeasureStore}; nothing else is recomputed.
 *   <li>IND-3 Every number explains itself: {@link nl.benchmark.indicator.Explanation}.
 *   <li>A missing operand makes a figure MISSING; denominator 0 makes it NOT_APPLICABLE; missing is never 0.
 *   <li>A month is PROVISIONAL up to and including the 28th of M+3 ({@link
 *       nl.benchmark.indicator.DeliveryCalendar}).
 * </ul>
 *
 * Figures are computed here but leave through package {@code disclosure} only, which holds the key ({@link
 * nl.benchmark.indicator.RawAccess}). How measures are counted from a file is no part of this feature.
 */
package nl.benchmark.indicator;
