package nl.benchmark.account.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many passwords, codes and requests for a reset one address of the network may send in a minute, whoever they are
 * about, and how many tokens that are none: one who tries many accounts meets this, where the wait of an account does not
 * help (U7). Of this node.
 */
@ApplicationScoped
public class AttemptLimit {

    /** Somebody who corrects a form sends it again; more is no person. */
    private static final int MOST_REGISTRATIONS = 5;

    private PerMinute signIns;
    private PerMinute tokens;
    private PerMinute registrations;

    protected AttemptLimit() {}

    @Inject
    public AttemptLimit(
            Clock clock,
            @ConfigProperty(name = "benchmark.sign.in.attempts.per.minute", defaultValue = "30") int perMinute) {
        this.signIns = new PerMinute(clock, perMinute);
        this.tokens = new PerMinute(clock, perMinute);
        this.registrations = new PerMinute(clock, MOST_REGISTRATIONS);
    }

    /** Counts one attempt to sign in. */
    public boolean allows(String origin) {
        return signIns.allows(origin);
    }

    /** Counts one token that was refused; on its own, so that a program with an old token keeps nobody from signing in. */
    public boolean allowsRefusedToken(String origin) {
        return tokens.allows(origin);
    }

    /** Counts one registration that is sent, each of which mails somebody (REG-1). */
    public boolean allowsRegistration(String origin) {
        return registrations.allows(origin);
    }

    /** Seconds until the next minute. */
    public long retryAfter() {
        return signIns.retryAfter();
    }
}
