package nl.benchmark.delivery.service;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.delivery.BusExpectation;
import nl.benchmark.delivery.BusReader;
import nl.benchmark.delivery.BusReading;
import nl.benchmark.delivery.DeliveryLimits;
import nl.benchmark.pseudonym.PlatformPseudonym;
import nl.benchmark.shared.service.PlatformKeys;

/** Reads one delivery, without a transaction, and hands what it found to {@link DeliveryAcceptance}. */
@NotAudited(reason = "a job that reads; DeliveryAcceptance writes what was decided")
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeliveryProcessor {

    private static final int KEY_VERSION = 1;
    private static final int LAST_ATTEMPT = 3;
    private static final int DONE = 100;

    @Inject
    private Spool spool;

    @EJB
    private DeliveryAcceptance acceptance;

    @EJB
    private PseudonymRootCheck root;

    @Inject
    private Clock clock;

    @Inject
    private PlatformKeys keys;

    /** Ends with the delivery finished; when it throws, the delivery is taken up again later. */
    public void process(DeliveryJob job, AtomicInteger progress) {
        boolean kept = false;
        if (job.attempts() > LAST_ATTEMPT || !spool.holds(job.spool())) {
            acceptance.giveUp(job);
        } else {
            kept = acceptance.decide(job, read(job, progress));
        }
        progress.set(DONE);
        if (!kept) {
            spool.remove(job.spool());
        }
    }

    private BusReading read(DeliveryJob job, AtomicInteger progress) {
        root.require();
        PlatformPseudonym rekeying = new PlatformPseudonym(keys.pseudonymRoot(), job.organisation(), KEY_VERSION);
        BusExpectation expectation = new BusExpectation(job.organisation(), job.period(), LocalDate.now(clock));
        try {
            return new BusReader(DeliveryLimits.DEFAULTS, rekeying)
                    .read(
                            () -> new ReadingProgress(
                                    spool.open(job.spool(), job.spoolKey()), job.sizeBytes(), progress),
                            expectation);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
