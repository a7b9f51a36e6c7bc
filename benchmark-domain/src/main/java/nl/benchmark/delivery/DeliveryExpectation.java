package nl.benchmark.delivery;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What the sender said the file is.
 *
 * @param municipality code of four digits of Statistics Netherlands, {@code 0363}; {@code GM0363} is accepted
 * @param month the month the figures are about
 * @param today the day in Europe/Amsterdam on which the file is read; a month that is not over is refused
 */
public record DeliveryExpectation(String municipality, YearMonth month, LocalDate today) {

    public DeliveryExpectation {
        municipality = municipality.startsWith("GM") ? municipality.substring(2) : municipality;
        if (!municipality.matches("[0-9]{4}")) {
            throw new IllegalArgumentException("Not the code of a municipality: " + municipality);
        }
    }

    int municipalityNumber() {
        return Integer.parseInt(municipality);
    }

    /** From the first day of the next month on. */
    boolean monthIsOver() {
        return today.isAfter(month.atEndOfMonth());
    }

    /** Last day of the month, {@code jjjjmmdd}. */
    int ultimo() {
        return Days.of(month.atEndOfMonth());
    }
}
