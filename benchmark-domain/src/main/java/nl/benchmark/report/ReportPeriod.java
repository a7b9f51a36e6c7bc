package nl.benchmark.report;

import java.time.Year;
import java.time.YearMonth;

/**
 * A month, quarter or calendar year in a report.
 *
 * @param lastMonth the last month in it, inclusive
 * @param months how many months it has: 1, 3 or 12
 */
public record ReportPeriod(YearMonth lastMonth, int months) {

    public ReportPeriod {
        if (months != 1 && months != 3 && months != 12) {
            throw new IllegalArgumentException("A period has 1, 3 or 12 months, not " + months);
        }
        if (lastMonth.getMonthValue() % months != 0) {
            throw new IllegalArgumentException(lastMonth + " does not end a period of " + months + " months");
        }
    }

    public static ReportPeriod of(YearMonth month) {
        return new ReportPeriod(month, 1);
    }

    public static ReportPeriod of(Year year) {
        return new ReportPeriod(year.atMonth(12), 12);
    }

    public ReportPeriod yearEarlier() {
        return new ReportPeriod(lastMonth.minusYears(1), months);
    }

    public boolean isYear() {
        return months == 12;
    }

    int year() {
        return lastMonth.getYear();
    }

    int quarter() {
        return (lastMonth.getMonthValue() + 2) / 3;
    }
}
