package nl.benchmark.delivery.service;

import jakarta.ejb.EJB;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import nl.benchmark.delivery.BusContent;
import nl.benchmark.delivery.BusReader;
import nl.benchmark.delivery.DeliveryHeader;
import nl.benchmark.delivery.DeliveryLimits;
import nl.benchmark.delivery.Finding;
import nl.benchmark.delivery.FindingRule;
import nl.benchmark.delivery.Findings;
import nl.benchmark.pseudonym.PlatformPseudonym;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads one delivery, without a transaction, and hands what it found to {@link DeliveryAcceptance}. */
@Stateless
@LocalBean
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
class DeliveryProcessor {

    private static final int KEY_VERSION = 1;
    private static final int LAST_ATTEMPT = 3;
    private static final int READ = 70;

    @Inject
    private Spool spool;

    @EJB
    private DeliveryAcceptance acceptance;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "benchmark.master.key")
    private String masterKey;

    @Inject
    @ConfigProperty(name = "benchmark.delivery.findings.kept", defaultValue = "10000")
    private int findingsKept;

    /** Ends with the delivery finished; when it throws, the delivery is taken up again later. */
    public void process(DeliveryJob job, AtomicInteger progress) {
        Findings findings = new Findings(findingsKept);
        if (job.attempts() > LAST_ATTEMPT || !spool.holds(job.spool())) {
            findings.add(Finding.of(FindingRule.JOB_001, 0, "", ""));
            acceptance.reject(job, null, findings);
        } else {
            acceptance.decide(job, read(job, findings, progress), findings);
        }
        progress.set(100);
        spool.remove(job.spool());
    }

    private BusContent read(DeliveryJob job, Findings findings, AtomicInteger progress) {
        byte[] key = Base64.getUrlDecoder().decode(masterKey);
        PlatformPseudonym rekeying = new PlatformPseudonym(key, job.organisation(), KEY_VERSION);
        DeliveryHeader header = new DeliveryHeader(job.organisation(), job.period(), LocalDate.now(clock));
        try {
            return new BusReader(DeliveryLimits.standard(), rekeying)
                    .read(() -> spool.open(job.spool(), job.spoolKey()), header, findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
