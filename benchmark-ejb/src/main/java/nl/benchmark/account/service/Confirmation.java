package nl.benchmark.account.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import nl.benchmark.account.AccountRule;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.RequestCaller;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/**
 * Whether whoever sits behind the browser showed lately who it is: asked before address, second factor, rights and keys
 * are changed, so that an open browser is not enough (U12). A program with a token never did.
 */
@ApplicationScoped
class Confirmation {

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private RequestCaller request;

    @Inject
    @ConfigProperty(name = "benchmark.confirmation.minutes", defaultValue = "10")
    private int minutes;

    boolean isFresh() {
        Instant since = clock.instant().minus(Duration.ofMinutes(minutes));
        return request.sessionId()
                .flatMap(session -> jdbi.withHandle(handle -> handle.createQuery(
                                "select confirmed_at from account_session where id = :id and ended_at is null")
                        .bind("id", session)
                        .mapTo(OffsetDateTime.class)
                        .findOne()))
                .map(confirmed -> confirmed.toInstant().isAfter(since))
                .orElse(false);
    }

    /** Refuses with {@code CONFIRM_FIRST}. */
    void require() {
        if (!isFresh()) {
            throw new RuleViolation(AccountRule.CONFIRM_FIRST);
        }
    }

    void confirm() {
        jdbi.useHandle(handle -> handle.createUpdate("update account_session set confirmed_at = :now where id = :id")
                .bind("now", OffsetDateTime.now(clock))
                .bind("id", request.sessionId().orElseThrow())
                .execute());
    }
}
