package nl.benchmark.indicator;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.benchmark.shared.RuleViolation;

/**
 * The period a figure is about: a calendar month ({@code 2025-03}) or a calendar year ({@code 2025}). In a list a
 * year stands before its months.
 *
 * @param year  four digits
 * @param month 1 to 12, or 0 for the whole year
 */
public record Period(int year, int month) implements Comparable<Period>, Serializable {

    private static final Pattern TEXT = Pattern.compile("(\\d{4})(?:-(0[1-9]|1[0-2]))?");

    public Period {
        if (year < 0 || year > 9999 || month < 0 || month > 12) {
            throw new RuleViolation(PeriodRule.NOT_A_PERIOD, year + "-" + month);
        }
    }

    public static Period of(YearMonth month) {
        return new Period(month.getYear(), month.getMonthValue());
    }

    public static Period of(Year year) {
        return new Period(year.getValue(), 0);
    }

    public static Period ofMonth(int year, int month) {
        return of(YearMonth.of(year, month));
    }

    public static Period ofYear(int year) {
        return new Period(year, 0);
    }

    /** {@code 2025-03} or {@code 2025}. Refuses everything else with {@link PeriodRule#NOT_A_PERIOD}. */
    public static Period parse(String text) {
        Matcher matcher = TEXT.matcher(text == null ? "" : text);
        if (!matcher.matches()) {
            throw new RuleViolation(PeriodRule.NOT_A_PERIOD, text);
        }
        String month = matcher.group(2);
        return new Period(Integer.parseInt(matcher.group(1)), month == null ? 0 : Integer.parseInt(month));
    }

    public boolean isYear() {
        return month == 0;
    }

    public Periodicity periodicity() {
        return isYear() ? Periodicity.YEAR : Periodicity.MONTH;
    }

    /** The month itself; of a year its December. */
    public YearMonth yearMonth() {
        return YearMonth.of(year, isYear() ? 12 : month);
    }

    /** So many months later, or years when this is a year; negative is earlier. */
    public Period plus(int periods) {
        return isYear() ? new Period(year + periods, 0) : of(yearMonth().plusMonths(periods));
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, isYear() ? 1 : month, 1);
    }

    public LocalDate lastDay() {
        return yearMonth().atEndOfMonth();
    }

    /** This period up to and including {@code last}; empty when {@code last} is earlier. */
    public List<Period> to(Period last) {
        if (isYear() != last.isYear()) {
            throw new RuleViolation(PeriodRule.MONTHS_AND_YEARS_MIXED, this, last);
        }
        List<Period> periods = new ArrayList<>();
        for (Period period = this; period.compareTo(last) <= 0; period = period.plus(1)) {
            periods.add(period);
        }
        return periods;
    }

    @Override
    public int compareTo(Period other) {
        return year == other.year ? Integer.compare(month, other.month) : Integer.compare(year, other.year);
    }

    /** As that of every record; written out, since tables ask it by the ten thousands before the compiler gets to it. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Period period && period.year == year && period.month == month;
    }

    @Override
    public int hashCode() {
        return year * 13 + month;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(7);
        text.append(year / 1000).append(year / 100 % 10).append(year / 10 % 10).append(year % 10);
        if (!isYear()) {
            text.append('-').append(month / 10).append(month % 10);
        }
        return text.toString();
    }
}
