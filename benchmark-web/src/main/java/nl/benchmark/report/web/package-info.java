/** The page Rapporten: the monthly report one click away, a report of one's own composition, and everything made before (REP-1, REP-2). */
package nl.benchmark.report.web;
