package nl.benchmark.delivery.service;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.delivery.DeliveryReading;

/** Reads one delivery, without a transaction, and hands what it found to {@link DeliveryAcceptance}. */
@NotAudited(reason = "a job that reads; DeliveryAcceptance writes what was decided")
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeliveryProcessor {

    private static final int LAST_ATTEMPT = 3;
    private static final int DONE = 100;

    @Inject
    private Spool spool;

    @EJB
    private DeliveryAcceptance acceptance;

    @Inject
    private ReadingAhead ahead;

    @Inject
    private DeliveryReader reader;

    /** Ends with the delivery finished; when it throws, the delivery is taken up again later. */
    public void process(DeliveryJob job, AtomicInteger progress) {
        boolean kept = false;
        if (job.attempts() > LAST_ATTEMPT || !spool.holds(job.spool())) {
            acceptance.giveUp(job);
        } else {
            DeliveryReading reading = read(job, progress);
            progress.set(ReadingProgress.SHARE); // also when it was read while it came in, which nobody counted
            kept = acceptance.decide(job, reading);
        }
        progress.set(DONE);
        if (!kept) {
            spool.remove(job.spool());
        }
    }

    private DeliveryReading read(DeliveryJob job, AtomicInteger progress) {
        return ahead.take(job.spool()).orElseGet(() -> readSpooled(job, progress));
    }

    private DeliveryReading readSpooled(DeliveryJob job, AtomicInteger progress) {
        try {
            return reader.read(
                    job.type(),
                    job.organisation(),
                    job.period(),
                    () -> new ReadingProgress(spool.open(job.spool(), job.spoolKey()), job.sizeBytes(), progress));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
