package nl.benchmark.launcher.demo;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A municipality of a set, and what it delivers.
 *
 * @param code CBS code, GM0363
 * @param module package it takes part in
 * @param participatesFrom first day of participation, never after the first month delivered
 * @param firstMonth first month delivered
 * @param lastMonth last month delivered, inclusive
 * @param benefits running benefits of the simulated caseload at the end of 2025
 */
public record Participant(
        String code,
        String name,
        ParticipationModule module,
        LocalDate participatesFrom,
        YearMonth firstMonth,
        YearMonth lastMonth,
        double benefits) {}
