package nl.benchmark.shared.service;

import java.time.Duration;

/** A server that does not run with what it was told: it ends with exit code 1, which who started it sees. */
public final class RefusedServer {

    private static final int REFUSED = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private RefusedServer() {}

    /** Returns at once, so that the bean that refuses can say why in an exception. */
    public static void end() {
        // In a thread of its own: the server waits for what is starting before it stops.
        Thread ending = new Thread(() -> Runtime.getRuntime().exit(REFUSED), "refused");
        ending.start();
        Thread watching = new Thread(() -> haltAfter(ending), "refused-watch");
        watching.setDaemon(true);
        watching.start();
    }

    /** Told to stop while it starts, the server now and then waits for itself for ever. */
    private static void haltAfter(Thread ending) {
        try {
            ending.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(REFUSED);
    }
}
