package nl.benchmark.delivery.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.benchmark.account.Caller;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.delivery.DeliveryLimits;
import nl.benchmark.delivery.DeliveryReading.Form;
import nl.benchmark.delivery.KeptSource;
import nl.benchmark.delivery.LayoutField;
import nl.benchmark.pseudonym.PlatformPseudonym;
import nl.benchmark.retention.SourceFolder;
import nl.benchmark.shared.service.Activity;
import nl.benchmark.shared.service.CallerContext;
import nl.benchmark.shared.service.GivingWay;
import nl.benchmark.shared.service.Rounds;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps the source files of accepted deliveries (DEL-2): reads the encrypted waiting file again, replaces the bsn fields
 * and writes what is kept, then removes the waiting file. One at a time, only when no delivery has been read for some
 * seconds, and in small portions with rests between them, so that it slows nobody; what waits too long is done anyway. A
 * kill at any moment leaves the waiting file or the kept one, and the next round goes on.
 */
@NotAudited(reason = "keeps what DeliveryAcceptance accepted and wrote to the log")
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SourceJobs {

    private static final Logger LOG = Logger.getLogger(SourceJobs.class.getName());
    private static final Duration ROUND = Duration.ofSeconds(2);
    private static final int AT_ONCE = 200;
    /** A fifth of the time of one processor; less while others ask something. */
    private static final Duration PORTION = Duration.ofMillis(500);

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration SWEEP = Duration.ofHours(1);
    private static final Duration ORPHAN = Duration.ofDays(1);

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @EJB
    private SourceRegister register;

    @EJB
    private DeliveryRegister deliveries;

    @EJB
    private DeliveryJobs deliveryJobs;

    @Inject
    private Layouts layouts;

    @Inject
    private SourceFiles sources;

    @Inject
    private Spool spool;

    @Inject
    private CallerContext callers;

    @Inject
    private Activity activity;

    @Inject
    private Clock clock;

    @Inject
    private PseudonymKeys pseudonyms;

    @Inject
    @ConfigProperty(name = "benchmark.source.quiet.seconds", defaultValue = "10")
    private int quietSeconds;

    private final Rounds rounds = new Rounds("Looking for source files to keep", ROUND);
    private Instant doneAt = Instant.EPOCH;
    private Instant sweptAt = Instant.EPOCH;

    @PostConstruct
    void begin() {
        doneAt = clock.instant();
        rounds.begin(scheduler, ROUND, this::round);
    }

    @PreDestroy
    void end() {
        rounds.end();
    }

    private void round() throws IOException {
        if (isTime()) {
            long end = System.nanoTime() + PORTION.toNanos();
            List<Long> waiting = register.waiting(AT_ONCE);
            for (long delivery : waiting) {
                deliveries.owner(delivery).ifPresent(owner -> work(delivery, owner));
                if (!isTime() || System.nanoTime() - end > 0) {
                    return;
                }
            }
            doneAt = clock.instant();
        }
        if (clock.instant().isAfter(sweptAt.plus(SWEEP))) {
            sweptAt = clock.instant();
            sweep();
        }
    }

    /** Nothing was read for a while, or the files wait too long already. */
    private boolean isTime() {
        Instant now = clock.instant();
        return deliveryJobs.isQuietFor(Duration.ofSeconds(quietSeconds)) || now.isAfter(doneAt.plus(LONGEST_WAIT));
    }

    private boolean othersAsk() {
        return !activity.isQuietFor(ROUND);
    }

    private void work(long delivery, Caller owner) {
        try {
            callers.as(owner, () -> {
                var job = register.take(delivery);
                if (job.isPresent()) {
                    keep(job.get());
                }
                return null;
            });
        } catch (Exception e) { // one file must not stop the others; it is taken up again when its lease is over
            LOG.log(Level.SEVERE, "Keeping the source file of delivery " + delivery + " failed; it is tried again", e);
        }
    }

    private void keep(SourceJob job) throws IOException {
        if (!spool.holds(job.spool())) {
            LOG.log(
                    Level.SEVERE,
                    "The waiting file of delivery {0} is gone; no source file is kept",
                    Long.toString(job.delivery()));
            register.lost(job.delivery());
            return;
        }
        PlatformPseudonym rekeying = new PlatformPseudonym(pseudonyms.roots(), job.organisation());
        List<LayoutField> fields =
                layouts.history().layout(job.type(), job.layout()).fieldsIn(job.period());
        Form[] form = new Form[1];
        SourceFolder.Content content =
                (OutputStream out) -> form[0] = new KeptSource(job.type(), fields, DeliveryLimits.DEFAULTS, rekeying)
                        .write(() -> new GivingWay(spool.open(job.spool(), job.spoolKey()), this::othersAsk), out);
        SourceFolder.Kept kept = sources.keep(job.delivery(), content);
        if (!register.kept(job.delivery(), form[0], kept)) {
            sources.destroy(job.delivery()); // erased while it was written
        }
        spool.remove(job.spool());
    }

    /** Waiting files that a crash left behind, a day old and of no delivery (F12). */
    private void sweep() throws IOException {
        Set<String> old = spool.olderThan(clock.instant().minus(ORPHAN));
        if (!old.isEmpty()) {
            for (String name : register.unknown(old)) {
                spool.remove(name);
            }
        }
    }
}
