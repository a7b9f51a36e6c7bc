package nl.benchmark.audit.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.shared.service.Patience;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks every quarter of an hour whether today's head is signed, whether old months can go and whether the database refused somebody a log. */
@NotAudited(reason = "asks; what is done is written in AuditKeeping")
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditJobs {

    private static final Logger LOG = Logger.getLogger(AuditJobs.class.getName());
    private static final int FIRST_SECONDS = 20;

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

    private ScheduledFuture<?> rounds;

    @PostConstruct
    void begin() {
        if (!heads.isConfigured()) {
            LOG.warning("No folder or key for the heads of the audit log: nothing is signed");
        }
        rounds = scheduler.scheduleWithFixedDelay(this::round, FIRST_SECONDS, seconds, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        rounds.cancel(false);
    }

    private void round() {
        try {
            patience.ofJob(() -> {
                keeping.signHead();
                keeping.removeOld();
                keeping.watchDatabase();
                return null;
            });
        } catch (EJBException e) { // a database or folder that is away for a moment must not end the rounds
            LOG.log(Level.SEVERE, "Keeping the audit log failed; tried again in a quarter of an hour", e);
        }
    }
}
