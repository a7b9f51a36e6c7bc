/**
 * The report of a participant as a Word document: chapters, sentences, editable charts, tables and their legend.
 *
 * <p>Everything here is told what to write. The figures in {@link nl.benchmark.report.ReportContent} have passed the
 * disclosure gate before they come in; this package formats them and states the difference between two of them in a
 * sentence, and computes nothing else. What was suppressed arrives without a value and leaves without one.
 *
 * <ul>
 *   <li>REP-1 The report is a Word document with real charts, tables, table of contents, alternative texts and
 *       generated sentences.
 *   <li>REP-4 It is a frozen snapshot with an id by which its figures can be checked.
 *   <li>REG-7 Every report says that the figures are for learning, not for accountability.
 * </ul>
 *
 * <p>Out of scope: which figures a reader may see (disclosure), which chapters and groups are chosen (the service),
 * own text that is carried to the next month.
 */
package nl.benchmark.report;
