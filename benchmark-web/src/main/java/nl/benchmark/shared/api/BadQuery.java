package nl.benchmark.shared.api;

import jakarta.ws.rs.BadRequestException;
import java.io.Serial;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** A query parameter that is missing or not what it should be; the message says which and what was expected. */
public class BadQuery extends BadRequestException {

    @Serial
    private static final long serialVersionUID = 1L;

    public BadQuery(String message) {
        super(message);
    }

    public static String required(String name, String value) {
        if (value == null || value.isBlank()) {
            throw new BadQuery("Query parameter '" + name + "' is required.");
        }
        return value;
    }

    public static YearMonth month(String name, String value) {
        return value == null ? null : parsed(name, value, "a month such as 2025-03", YearMonth::parse);
    }

    public static LocalDate date(String name, String value) {
        return value == null ? null : parsed(name, value, "a date such as 2025-03-31", LocalDate::parse);
    }

    public static Instant moment(String name, String value) {
        return value == null ? null : parsed(name, value, "a moment such as 2025-06-01T00:00:00Z", Instant::parse);
    }

    /** Values separated by commas, without blanks and doubles; empty when the parameter is absent. */
    public static List<String> list(String value) {
        return value == null
                ? List.of()
                : Arrays.stream(value.split(","))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .distinct()
                        .toList();
    }

    private static <T> T parsed(String name, String value, String expected, Function<String, T> parser) {
        try {
            return parser.apply(value);
        } catch (DateTimeException e) {
            throw new BadQuery("Query parameter '" + name + "' should be " + expected + ".");
        }
    }
}
