package nl.benchmark.launcher.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A municipality of the demonstration set.
 *
 * @param code CBS code, GM0363
 * @param module package it takes part in
 * @param participatesFrom first day of participation, never after the first month delivered
 * @param firstMonth first month delivered
 * @param lastMonth last month delivered, inclusive
 * @param scale size of the simulated caseload as a share of the real size, 0.1 or 1
 */
public record Participant(
        String code,
        String name,
        ParticipationModule module,
        LocalDate participatesFrom,
        YearMonth firstMonth,
        YearMonth lastMonth,
        BigDecimal scale) {}
