/**
 * Reports of participants: asked for, composed from the figures behind the disclosure gate, written as a Word document
 * by a job and kept as they were made.
 *
 * <ul>
 *   <li>REP-1 The standard report has all themes of Basis and the groups that the organisation lies in.
 *   <li>REP-2 Chapters, groups and a title of one's own belong to the deepening module.
 *   <li>REP-4 A report that is ready never changes; its figures are those of one moment.
 * </ul>
 */
package nl.benchmark.report.service;
