package nl.benchmark.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Whether anybody is asking something of this node, so that work that can wait gives way. */
@ApplicationScoped
public class Activity {

    private volatile long askedNanos = System.nanoTime();

    /** Somebody who is signed in asks a service something. */
    void noteRequest() {
        askedNanos = System.nanoTime();
    }

    /** Whether nobody asked anything for so long. */
    public boolean isQuietFor(Duration time) {
        return System.nanoTime() - askedNanos > time.toNanos();
    }
}
