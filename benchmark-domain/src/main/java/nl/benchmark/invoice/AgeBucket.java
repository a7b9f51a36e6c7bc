package nl.benchmark.invoice;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How long ago the last day to pay was. */
public enum AgeBucket {
    NOT_DUE(0),
    TO_30(30),
    TO_60(60),
    TO_90(90),
    OVER_90(Long.MAX_VALUE);

    private final long lastDay;

    AgeBucket(long lastDay) {
        this.lastDay = lastDay;
    }

    /** The first day after the last one to pay is the first day of {@code TO_30}. */
    public static AgeBucket of(LocalDate dueOn, LocalDate today) {
        long days = ChronoUnit.DAYS.between(dueOn, today);
        for (AgeBucket bucket : values()) {
            if (days <= bucket.lastDay) {
                return bucket;
            }
        }
        throw new IllegalStateException();
    }
}
