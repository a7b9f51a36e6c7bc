package nl.benchmark.launcher.demo;

import java.time.LocalDate;

/** Reduction of the benefit for not meeting an obligation (afstemming): code of the reason, days inclusive, percent of the norm. */
record Sanction(String reason, LocalDate from, LocalDate until, int percent) {}
