package nl.benchmark.delivery.service;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.pseudonym.PseudonymRoots;
import nl.benchmark.shared.service.Outage;
import nl.benchmark.shared.service.RefusedServer;
import org.jdbi.v3.core.Jdbi;

/**
 * Ends a server that would derive other pseudonyms than the deliveries in its database have: of whoever changed the master key
 * and forgot to say what the first one was, and as long as a rotation of the pseudonyms is not at its end (P4). Asked at the start, and once more before the first delivery is read when
 * the database was away then.
 */
@Singleton
@Startup
@Lock(LockType.READ)
public class PseudonymRootCheck {

    /** What the database says as long as a rotation is under way. */
    private static final String UNFINISHED = "unfinished";

    private static final Logger LOG = Logger.getLogger(PseudonymRootCheck.class.getName());

    @Inject
    private PseudonymKeys keys;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    private volatile boolean right;

    @PostConstruct
    void atStart() {
        try {
            compare();
        } catch (RuntimeException failure) { // a database that is away must not end a server that waits for it
            if (!Outage.isCauseOf(failure)) {
                throw failure;
            }
            LOG.log(Level.WARNING, "The root of the pseudonyms is compared when the database is there");
        }
    }

    /** Throws {@code IllegalStateException} when the root is another. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    @NotAudited(reason = "compares a setting")
    public void require() {
        if (!right) {
            compare();
        }
    }

    private void compare() {
        PseudonymRoots roots = keys.roots();
        String own = roots.fingerprint();
        String known = jdbi.withHandle(handle -> handle.createQuery("select pseudonym_root_known(:own, :now)")
                .bind("own", own)
                .bind("now", OffsetDateTime.now(clock))
                .mapTo(String.class)
                .one());
        right = own.equals(known);
        if (!right) {
            IllegalStateException refused = new IllegalStateException(refusal(roots, known));
            LOG.log(Level.SEVERE, "The server does not start: {0}", refused.getMessage());
            RefusedServer.end();
            throw refused;
        }
    }

    private static String refusal(PseudonymRoots roots, String known) {
        boolean ofTheVersionBefore = roots.before()
                .map(PseudonymRoots::fingerprint)
                .filter(known::equals)
                .isPresent();
        if (ofTheVersionBefore || UNFINISHED.equals(known)) {
            return "the pseudonyms are not, or not all, of version " + roots.version()
                    + " yet: run ./benchmark keys rotate-pseudonyms";
        }
        return roots.version() == 1
                ? "BENCHMARK_PSEUDONYM_KEY is not the first master key of this installation, so new deliveries would join nobody"
                : "BENCHMARK_PSEUDONYM_KEY does not hold the keys of the pseudonyms of this installation, oldest first, so new deliveries would join nobody";
    }
}
