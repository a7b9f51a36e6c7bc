package nl.benchmark.consultation;

import java.io.Serializable;
import java.time.YearMonth;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.shared.RuleViolation;

/**
 * What a consultation or a removal is about.
 *
 * @param organisation CBS code
 */
public record Subject(String organisation, YearMonth month, DeliveryType file) implements Serializable {

    /** Refuses with {@code NO_ORGANISATION}, {@code FILE} and {@code MONTH}. */
    public void check(YearMonth lastOver) {
        if (organisation == null || organisation.isBlank()) {
            throw new RuleViolation(ConsultationRule.NO_ORGANISATION);
        }
        if (file == null) {
            throw new RuleViolation(ConsultationRule.FILE);
        }
        if (month == null || month.isAfter(lastOver)) {
            throw new RuleViolation(ConsultationRule.MONTH);
        }
    }
}
