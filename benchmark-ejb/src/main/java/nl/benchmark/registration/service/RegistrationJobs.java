package nl.benchmark.registration.service;

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
import nl.benchmark.audit.NotAudited;
import nl.benchmark.shared.service.Rounds;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks every hour whether a refused registration was kept long enough. */
@NotAudited(reason = "runs the job; each erasure is a line where it is done")
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RegistrationJobs {

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final int MOST_IN_A_ROUND = 500;

    @Inject
    @ConfigProperty(name = "benchmark.registration.round.seconds", defaultValue = "3600")
    private int seconds;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @EJB
    private RegistrationErasing work;

    private Rounds rounds;

    @PostConstruct
    void begin() {
        rounds = new Rounds("Looking for refused registrations to erase", Duration.ofSeconds(seconds));
        rounds.begin(scheduler, FIRST, this::round);
    }

    @PreDestroy
    void end() {
        rounds.end();
    }

    private void round() {
        int done = 0;
        while (done < MOST_IN_A_ROUND && work.eraseNext()) {
            done++; // one transaction each
        }
    }
}
