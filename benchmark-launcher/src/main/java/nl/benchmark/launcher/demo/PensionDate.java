package nl.benchmark.launcher.demo;

import java.time.LocalDate;
import java.time.YearMonth;

/** The day a simulated person reaches the pension age and leaves the caseload. Source: art. 7a AOW. */
final class PensionDate {

    private PensionDate() {}

    /** Born on a 31st, the age of years and months is reached on the 1st when the month has no 31st. */
    static LocalDate of(LocalDate born) {
        YearMonth month = YearMonth.from(born).plusMonths(ageInMonths(born));
        return month.isValidDay(born.getDayOfMonth())
                ? month.atDay(born.getDayOfMonth())
                : month.plusMonths(1).atDay(1);
    }

    private static int ageInMonths(LocalDate born) {
        if (born.isBefore(LocalDate.of(1953, 1, 1))) {
            return 66 * 12;
        } else if (born.isBefore(LocalDate.of(1955, 9, 1))) {
            return 66 * 12 + 4;
        } else if (born.isBefore(LocalDate.of(1956, 6, 1))) {
            return 66 * 12 + 7;
        } else if (born.isBefore(LocalDate.of(1957, 3, 1))) {
            return 66 * 12 + 10;
        } else if (born.isBefore(LocalDate.of(1961, 1, 1))) {
            return 67 * 12;
        }
        return 67 * 12 + 3;
    }
}
