package nl.benchmark.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Supplier;
import nl.benchmark.organisation.Geography;
import nl.benchmark.organisation.Organisation;
import nl.benchmark.organisation.service.Register;
import nl.benchmark.shared.FilterRule;
import nl.benchmark.shared.RuleViolation;

/**
 * Reads what somebody typed, or an address says, to filter a list by. Nothing typed filters nothing; what cannot be read is
 * refused ({@link FilterRule}).
 */
@ApplicationScoped
public class TypedFilters {

    private Supplier<Geography> geography;

    TypedFilters() {
        // for the proxy
    }

    @Inject
    public TypedFilters(Register register) {
        this(register::geography);
    }

    TypedFilters(Supplier<Geography> geography) {
        this.geography = geography;
    }

    public Optional<LocalDate> day(String text) {
        try {
            return given(text).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new RuleViolation(FilterRule.DAY, text);
        }
    }

    public Optional<YearMonth> month(String text) {
        try {
            return given(text).map(YearMonth::parse);
        } catch (DateTimeParseException e) {
            throw new RuleViolation(FilterRule.MONTH, text);
        }
    }

    /** Refuses a first day after the last; one that is missing is none. */
    public void inOrder(Optional<LocalDate> first, Optional<LocalDate> last) {
        if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
            throw new RuleViolation(FilterRule.ORDER);
        }
    }

    /** Number of an account. */
    public Optional<Long> account(String text) {
        Optional<String> number = given(text);
        if (number.filter(given -> !given.matches("\\d{1,18}")).isPresent()) {
            throw new RuleViolation(FilterRule.ACCOUNT, text);
        }
        return number.map(Long::valueOf);
    }

    /** Code of the organisation with this code or name, in capitals or not. */
    public Optional<String> organisation(String text) {
        return given(text).map(typed -> geography.get().organisations().stream()
                .filter(one -> one.code().equalsIgnoreCase(typed) || one.name().equalsIgnoreCase(typed))
                .map(Organisation::code)
                .findFirst()
                .orElseThrow(() -> new RuleViolation(FilterRule.ORGANISATION, text)));
    }

    private static Optional<String> given(String text) {
        return text == null || text.isBlank() ? Optional.empty() : Optional.of(text.strip());
    }
}
