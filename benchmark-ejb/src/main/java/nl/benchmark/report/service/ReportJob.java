package nl.benchmark.report.service;

import nl.benchmark.report.ReportRow;

/** A report as its worker needs it. {@code attempts} counts this one. */
public record ReportJob(ReportRow row, int attempts) {}
