package nl.benchmark.mail.service;

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
import nl.benchmark.shared.service.Rounds;

/** Looks every few seconds whether there is mail to send. Without a mail server it all stays in the outbox. */
@NotAudited(reason = "asks; what is mailed was decided by an action that has a line")
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxJobs {

    private static final Logger LOG = Logger.getLogger(OutboxJobs.class.getName());
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final int MOST_IN_A_ROUND = 100;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @EJB
    private OutboxSender sender;

    @Inject
    private MailTransport transport;

    private final Rounds rounds = new Rounds("Sending mail", ROUND);

    @PostConstruct
    void begin() {
        if (transport.isConfigured()) {
            rounds.begin(scheduler, ROUND, this::round);
        } else {
            LOG.warning("No mail server: mail stays in the outbox");
        }
    }

    @PreDestroy
    void end() {
        rounds.end();
    }

    private void round() {
        for (int sent = 0; sent < MOST_IN_A_ROUND && sender.sendNext(); sent++) {
            // one transaction each
        }
    }
}
