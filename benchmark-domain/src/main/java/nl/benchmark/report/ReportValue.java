package nl.benchmark.report;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * One figure as the disclosure gate let it through: an unrounded number, or none and the reason. Zero is a number; a
 * suppressed or missing figure never becomes one (SDC-1).
 *
 * @param number unrounded, in the unit of the indicator; null exactly when the status has no number
 */
public record ReportValue(BigDecimal number, ReportStatus status) {

    public static final ReportValue MISSING = new ReportValue(null, ReportStatus.MISSING);
    public static final ReportValue SUPPRESSED = new ReportValue(null, ReportStatus.SUPPRESSED);
    public static final ReportValue NOT_APPLICABLE = new ReportValue(null, ReportStatus.NOT_APPLICABLE);

    public ReportValue {
        Objects.requireNonNull(status, "status");
        if (status.hasNumber() != (number != null)) {
            throw new IllegalArgumentException("A figure that is " + status + " cannot have number " + number);
        }
    }

    public static ReportValue of(BigDecimal number) {
        return new ReportValue(number, ReportStatus.FINAL);
    }

    public static ReportValue provisional(BigDecimal number) {
        return new ReportValue(number, ReportStatus.PROVISIONAL);
    }

    public Optional<BigDecimal> asNumber() {
        return Optional.ofNullable(number);
    }

    public boolean hasNumber() {
        return number != null;
    }

    public boolean isProvisional() {
        return status == ReportStatus.PROVISIONAL;
    }
}
