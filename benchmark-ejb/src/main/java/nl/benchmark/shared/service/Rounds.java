package nl.benchmark.shared.service;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What a job does every so often for as long as the server runs. A round that fails, as while the database is away, does
 * not end them; the next ones come after a {@link GrowingPause}.
 */
public final class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class.getName());

    private final String what;
    private final Duration every;
    private final GrowingPause pause;
    private ScheduledFuture<?> scheduled;

    /** One round; what it throws stands in the server's log. */
    @FunctionalInterface
    public interface Round {

        void go() throws IOException;
    }

    /**
     * @param what for the log, as the beginning of a sentence
     * @param every after the end of the one before
     */
    public Rounds(String what, Duration every) {
        this(what, every, new GrowingPause(every));
    }

    private Rounds(String what, Duration every, GrowingPause pause) {
        this.what = what;
        this.every = every;
        this.pause = pause;
    }

    /** As often after a failure as before, for what others would miss. */
    public static Rounds steady(String what, Duration every) {
        return new Rounds(what, every, new GrowingPause(every, every, System::nanoTime));
    }

    public void begin(ManagedScheduledExecutorService scheduler, Duration first, Round round) {
        scheduled = scheduler.scheduleWithFixedDelay(
                () -> go(round), first.toSeconds(), every.toSeconds(), TimeUnit.SECONDS);
    }

    /** Also when they never began. */
    public void end() {
        if (scheduled != null) {
            scheduled.cancel(false);
        }
    }

    private void go(Round round) {
        if (!pause.isOver()) {
            return;
        }
        try {
            round.go();
            pause.worked();
        } catch (IOException | RuntimeException e) { // whatever it is, the next round may go well
            String text = what + " failed; tried again in " + pause.failed().toSeconds() + " seconds";
            if (Outage.isCauseOf(e)) { // its trace says nothing more
                LOG.log(Level.WARNING, "{0}: {1}", new Object[] {text, e});
            } else {
                LOG.log(Level.SEVERE, text, e);
            }
        }
    }
}
