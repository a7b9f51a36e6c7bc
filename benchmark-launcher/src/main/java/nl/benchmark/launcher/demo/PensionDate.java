package nl.benchmark.launcher.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import nl.benchmark.delivery.Days;
import nl.benchmark.delivery.PensionAge;

/** The day a simulated person reaches the pension age and leaves the caseload. Source: art. 7a AOW. */
final class PensionDate {

    private static final PensionAge AGE = PensionAge.shipped();

    private PensionDate() {}

    /** Born on a 31st, the age of years and months is reached on the 1st when the month has no 31st. */
    static LocalDate of(LocalDate born) {
        YearMonth month = YearMonth.from(born).plusMonths(AGE.months(Days.of(born)));
        return month.isValidDay(born.getDayOfMonth())
                ? month.atDay(born.getDayOfMonth())
                : month.plusMonths(1).atDay(1);
    }
}
