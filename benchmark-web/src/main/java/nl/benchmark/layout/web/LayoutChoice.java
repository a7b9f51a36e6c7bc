package nl.benchmark.layout.web;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.delivery.LayoutHistory;

/** Which layout an address asks for: without a type the first, without a month the present one. */
record LayoutChoice(DeliveryType type, YearMonth month) {

    /** Empty when there is no such type, or no such month since {@link LayoutHistory#BEGINNING}. */
    static Optional<LayoutChoice> of(String type, String month, YearMonth present) {
        Optional<YearMonth> asked = month(month, present).filter(one -> !one.isBefore(LayoutHistory.BEGINNING));
        return Arrays.stream(DeliveryType.values())
                .filter(one -> type == null || type.isEmpty() || one.name().equals(type))
                .findFirst()
                .flatMap(one -> asked.map(two -> new LayoutChoice(one, two)));
    }

    private static Optional<YearMonth> month(String month, YearMonth present) {
        if (month == null || month.isEmpty()) {
            return Optional.of(present);
        }
        try {
            return month.matches("\\d{4}-\\d{2}") ? Optional.of(YearMonth.parse(month)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
