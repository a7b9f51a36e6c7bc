package nl.benchmark.audit.service;

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
import java.time.Duration;
import java.util.logging.Logger;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.shared.service.Patience;
import nl.benchmark.shared.service.Rounds;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks every quarter of an hour whether today's head is signed, whether old months can go and whether the database refused somebody a log. */
@NotAudited(reason = "asks; what is done is written in AuditKeeping")
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditJobs {

    private static final Logger LOG = Logger.getLogger(AuditJobs.class.getName());
    private static final Duration FIRST = Duration.ofSeconds(20);

    @Inject
    @ConfigProperty(name = "benchmark.audit.round.seconds", defaultValue = "900")
    private int seconds;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @EJB
    private AuditKeeping keeping;

    @Inject
    private AuditHeadFolder heads;

    @Inject
    private Patience patience;

    private Rounds rounds;

    @PostConstruct
    void begin() {
        if (!heads.isConfigured()) {
            LOG.warning("No folder or key for the heads of the audit log: nothing is signed");
        }
        rounds = new Rounds("Keeping the audit log", Duration.ofSeconds(seconds));
        rounds.begin(scheduler, FIRST, this::round);
    }

    @PreDestroy
    void end() {
        rounds.end();
    }

    private void round() {
        patience.ofJob(() -> {
            keeping.signHead();
            keeping.removeOld();
            keeping.watchDatabase();
            return null;
        });
    }
}
