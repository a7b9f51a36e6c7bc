package nl.benchmark.launcher.demo;

import java.time.YearMonth;

/** Somebody who left the caseload in a month and may come back. */
record FormerClient(Identity identity, String household, YearMonth left) {}
