package nl.benchmark.agreement.service;

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
import nl.benchmark.organisation.service.Register;
import nl.benchmark.shared.service.Rounds;

/** Looks every hour whether an agreement ends soon, and whether one that was signed elsewhere has no document yet. */
@NotAudited(reason = "warns and writes down what was signed; the signing has a line")
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AgreementJobs {

    private static final Duration FIRST = Duration.ofSeconds(20);
    private static final Duration ROUND = Duration.ofHours(1);
    private static final int MOST_IN_A_ROUND = 500;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @EJB
    private AgreementRounds work;

    @Inject
    private Register organisations;

    private final Rounds rounds = new Rounds("Looking for agreements that end", ROUND);

    @PostConstruct
    void begin() {
        rounds.begin(scheduler, FIRST, this::round);
    }

    @PreDestroy
    void end() {
        rounds.end();
    }

    private void round() {
        int done = 0;
        while (done < MOST_IN_A_ROUND && work.warnNext()) {
            done++; // one transaction each
        }
        while (done < MOST_IN_A_ROUND && work.completeNext(organisations.geography())) {
            done++;
        }
    }
}
