package nl.benchmark.participation.service;

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
import java.util.function.BooleanSupplier;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.shared.service.Rounds;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Looks every quarter of an hour whether a participation has a new contract year, whether somebody left, and whether its
 * accounts close: within that time after midnight of 1 January, or after the next start when the server was down then.
 */
@NotAudited(reason = "runs the job; each step that changes something is a line of its own")
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RenewalJobs {

    private static final Duration FIRST = Duration.ofSeconds(25);
    private static final int MOST_IN_A_ROUND = 5_000;

    @Inject
    @ConfigProperty(name = "benchmark.participation.round.seconds", defaultValue = "900")
    private int seconds;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @EJB
    private RenewalRounds work;

    private Rounds rounds;

    @PostConstruct
    void begin() {
        rounds = new Rounds("Looking for contract years and ends of access", Duration.ofSeconds(seconds));
        rounds.begin(scheduler, FIRST, this::round);
    }

    @PreDestroy
    void end() {
        rounds.end();
    }

    private void round() {
        repeat(work::renewNext);
        repeat(work::announceNext);
        repeat(work::closeNext);
        repeat(work::endGrantNext);
        repeat(work::endAgreementNext);
        repeat(work::tellEndedNext);
        repeat(work::mailNoticeNext);
    }

    /** One transaction each. */
    private static void repeat(BooleanSupplier step) {
        int done = 0;
        while (done < MOST_IN_A_ROUND && step.getAsBoolean()) {
            done++;
        }
    }
}
