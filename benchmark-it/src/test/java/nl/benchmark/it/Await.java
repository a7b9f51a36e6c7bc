package nl.benchmark.it;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for a condition, asked again and again, and not for a time. */
final class Await {

    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final int PAUSE_MILLIS = 10;

    private Await() {}

    /** Fails when it takes a minute and a half. */
    static void until(String what, BooleanSupplier there) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited too long for: " + what);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
