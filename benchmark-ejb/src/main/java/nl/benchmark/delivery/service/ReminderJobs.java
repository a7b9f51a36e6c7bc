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
import java.time.Duration;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.delivery.DueReminder;
import nl.benchmark.shared.service.Rounds;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks every hour who is to be reminded of a file that it owes. After a kill the next round goes on with who was not reminded yet. */
@NotAudited(reason = "reminds; what went out stands in the list of reminders")
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReminderJobs {

    private static final Duration FIRST = Duration.ofSeconds(15);

    @Inject
    @ConfigProperty(name = "benchmark.delivery.reminders", defaultValue = "true")
    private boolean on;

    @Inject
    @ConfigProperty(name = "benchmark.delivery.reminders.round.seconds", defaultValue = "3600")
    private int seconds;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @EJB
    private ReminderRounds work;

    private Rounds rounds;

    @PostConstruct
    void begin() {
        rounds = new Rounds("Reminding of deliveries", Duration.ofSeconds(seconds));
        if (on) {
            rounds.begin(scheduler, FIRST, this::round);
        }
    }

    @PreDestroy
    void end() {
        rounds.end();
    }

    private void round() {
        for (DueReminder reminder : work.due()) {
            work.remind(reminder); // one transaction each
        }
    }
}
