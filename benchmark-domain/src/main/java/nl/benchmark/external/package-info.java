/**
 * Bronnen: files with figures of others that the benchmark organisation imports; now the yearly figures of Werk &amp;
 * Inkomen (source WI-ANNUAL).
 *
 * <ul>
 *   <li>ANN-001 to ANN-004 refuse a file as a whole; nothing of it is kept.
 *   <li>ANN-005 to ANN-011 reject a row; the others still count. More than 1 % rejected rows, and at least five, refuse
 *       the file.
 *   <li>ANN-016 A provisional figure never takes the place of a definite one.
 * </ul>
 *
 * <p>What is written and when it holds is the service's. Out of scope: the sources of other benchmarks (CBS, COA, KIS).
 */
package nl.benchmark.external;
