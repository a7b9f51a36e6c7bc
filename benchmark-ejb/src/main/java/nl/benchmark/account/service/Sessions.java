package nl.benchmark.account.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import nl.benchmark.account.Caller;
import nl.benchmark.account.SessionRow;
import nl.benchmark.account.SessionTerm;
import nl.benchmark.account.SignInPlace;
import nl.benchmark.shared.service.RequestOrigin;
import nl.benchmark.shared.service.Tenant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The rows of sessions, from the password to the end. */
@ApplicationScoped
class Sessions {

    /** More often than this a session does not write that it was seen. */
    private static final Duration SEEN = Duration.ofSeconds(60);

    /** Within which an administrator goes on in the other portal. */
    private static final Duration TO_FOLLOW = Duration.ofSeconds(60);

    @Inject
    private Jdbi jdbi;

    @Inject
    private Tenant tenant;

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

    private record Seen(OffsetDateTime startedAt, OffsetDateTime lastSeenAt) {}

    /** Whether it is a session that still lasts; if so it was seen now, which is written once in a while. */
    boolean isAlive(long sessionId, long accountId) {
        OffsetDateTime now = now();
        return jdbi.withHandle(handle -> {
            Optional<Seen> seen = find(handle, sessionId, accountId)
                    .filter(found -> SessionTerm.lasts(
                            found.startedAt().toInstant(), found.lastSeenAt().toInstant(), now.toInstant()));
            if (seen.isPresent() && seen.get().lastSeenAt().isBefore(now.minus(SEEN))) {
                handle.createUpdate(
                                "update account_session set last_seen_at = :now where id = :id and last_seen_at < :before")
                        .bind("now", now)
                        .bind("before", now.minus(SEEN))
                        .bind("id", sessionId)
                        .execute();
            }
            return seen.isPresent();
        });
    }

    private static Optional<Seen> find(Handle handle, long sessionId, long accountId) {
        return handle.createQuery(
                        """
                        select started_at, last_seen_at from account_session
                         where id = :id and account_id = :account and completed_at is not null and ended_at is null
                        """)
                .bind("id", sessionId)
                .bind("account", accountId)
                .map((row, context) -> new Seen(
                        row.getObject("started_at", OffsetDateTime.class),
                        row.getObject("last_seen_at", OffsetDateTime.class)))
                .findOne();
    }

    /** Those that somebody may still be working in, newest first. */
    List<SessionRow> lasting(long accountId, long asking) {
        OffsetDateTime now = now();
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select id, portal, origin, browser, started_at, last_seen_at from account_session
                         where account_id = :account and completed_at is not null and ended_at is null
                           and started_at > :started and last_seen_at > :seen
                         order by started_at desc
                        """)
                .bind("account", accountId)
                .bind("started", now.minus(SessionTerm.LONGEST))
                .bind("seen", now.minus(SessionTerm.IDLE))
                .map((row, context) -> new SessionRow(
                        row.getLong("id"),
                        row.getString("portal"),
                        row.getString("origin"),
                        row.getString("browser"),
                        AccountRows.moment(row, "started_at"),
                        AccountRows.moment(row, "last_seen_at"),
                        row.getLong("id") == asking))
                .list());
    }

    /** False when it is not there or ended before. */
    boolean end(long sessionId, long accountId) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "update account_session set ended_at = :now, enrolling = null where id = :id and account_id = :account and ended_at is null")
                        .bind("now", now())
                        .bind("id", sessionId)
                        .bind("account", accountId)
                        .execute())
                > 0;
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

    /** Whose session an administrator goes on in, in the portal of the participants. */
    record Look(long accountId, long sessionId) {}

    /** The session with this token, which opens nothing any more; empty when it is older than a minute. */
    Optional<Look> takeLook(byte[] hash, SignInPlace place) {
        OffsetDateTime now = now();
        Optional<Look> found = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select id, account_id from account_session
                         where look_hash = :hash and portal = :portal and started_at > :since and completed_at is null and ended_at is null
                        """)
                .bind("hash", hash)
                .bind("portal", place.portal())
                .bind("since", now.minus(TO_FOLLOW))
                .map((row, context) -> new Look(row.getLong("account_id"), row.getLong("id")))
                .findOne());
        found.ifPresent(look -> {
            tenant.set("benchmark.account", Long.toString(look.accountId()));
            jdbi.useHandle(handle -> handle.createUpdate(
                            "update account_session set look_hash = null, browser = :browser where id = :id")
                    .bind("browser", place.browser())
                    .bind("id", look.sessionId())
                    .execute());
        });
        return found;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
