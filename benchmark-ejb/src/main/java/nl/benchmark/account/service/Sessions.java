package nl.benchmark.account.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import nl.benchmark.account.Caller;
import nl.benchmark.account.SessionTerm;
import nl.benchmark.account.SignInPlace;
import nl.benchmark.shared.service.RequestOrigin;
import org.jdbi.v3.core.Jdbi;

/** The rows of sessions, from the password to the end. */
@ApplicationScoped
class Sessions {

    /** More often than this a session does not write that it was seen. */
    private static final Duration SEEN = Duration.ofSeconds(60);

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private RequestOrigin origin;

    /** Number of the new session; it opens nothing before {@link #complete}. */
    long begin(Caller caller, SignInPlace place, String factor) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                        """
                        insert into account_session (account_id, portal, factor, origin, browser, started_at, confirmed_at, last_seen_at)
                        values (:account, :portal, :factor, :origin, :browser, :now, :now, :now)
                        """)
                .bind("account", caller.accountId())
                .bind("portal", place.portal())
                .bind("factor", factor)
                .bind("origin", origin.origin())
                .bind("browser", place.browser())
                .bind("now", now())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
    }

    /** The second factor was shown: with the app, or with a recovery code. */
    void passSecondFactor(long sessionId, String factor) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update account_session set second_factor_at = :now, confirmed_at = :now, factor = factor || '+' || :factor where id = :id")
                .bind("now", now())
                .bind("factor", factor)
                .bind("id", sessionId)
                .execute());
    }

    void complete(long sessionId, long accountId) {
        jdbi.useHandle(handle -> {
            handle.createUpdate(
                            "update account_session set completed_at = :now, last_seen_at = :now, enrolling = null where id = :id")
                    .bind("now", now())
                    .bind("id", sessionId)
                    .execute();
            handle.createUpdate(
                            "update account set failed_attempts = 0, last_failed_at = null, locked_until = null, last_signed_in_at = :now where id = :id")
                    .bind("now", now())
                    .bind("id", accountId)
                    .execute();
        });
    }

    /** Whether it is a session that still lasts; if so it was seen now. */
    boolean isAlive(long sessionId, long accountId) {
        OffsetDateTime now = now();
        return jdbi.withHandle(handle -> {
            boolean alive = handle.createQuery(
                            """
                            select started_at, last_seen_at from account_session
                             where id = :id and account_id = :account and completed_at is not null and ended_at is null
                            """)
                    .bind("id", sessionId)
                    .bind("account", accountId)
                    .map((row, context) -> {
                        OffsetDateTime started = row.getObject("started_at", OffsetDateTime.class);
                        OffsetDateTime seen = row.getObject("last_seen_at", OffsetDateTime.class);
                        return SessionTerm.lasts(started.toInstant(), seen.toInstant(), now.toInstant());
                    })
                    .findOne()
                    .orElse(false);
            if (alive) {
                handle.createUpdate(
                                "update account_session set last_seen_at = :now where id = :id and last_seen_at < :before")
                        .bind("now", now)
                        .bind("before", now.minus(SEEN))
                        .bind("id", sessionId)
                        .execute();
            }
            return alive;
        });
    }

    void end(long sessionId, long accountId) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update account_session set ended_at = :now, enrolling = null where id = :id and account_id = :account and ended_at is null")
                .bind("now", now())
                .bind("id", sessionId)
                .bind("account", accountId)
                .execute());
    }

    /** @param but the session that stays; null when none does */
    int endAll(long accountId, Long but) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                        "update account_session set ended_at = :now, enrolling = null where account_id = :account and ended_at is null and id is distinct from :but")
                .bind("now", now())
                .bind("account", accountId)
                .bindBySqlType("but", but, java.sql.Types.BIGINT)
                .execute());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
