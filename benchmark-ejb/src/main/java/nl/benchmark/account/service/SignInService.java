package nl.benchmark.account.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import nl.benchmark.account.AccountRule;
import nl.benchmark.account.ApiToken;
import nl.benchmark.account.Caller;
import nl.benchmark.account.Password;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.Tenant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * Finds out who asks: by address and password, by token, or again by the account of a session. Open to everybody, since
 * nobody is known yet; the database shows it the one row that belongs to what was given, and no other.
 */
@Stateless
@PermitAll
public class SignInService {

    /** One check of a password takes 46 MiB (standards 6.1); no more than these at once. */
    private static final Semaphore CHECKS = new Semaphore(4);

    /** Switched on and not past its last day (ACC-4). */
    private static final String WORKING = "a.active and (a.ends_on is null or a.ends_on >= :today)";

    private static final String CALLER =
            """
            select a.id as account_id, a.email, a.name, a.role, a.organisation_id, o.code, a.language
              from account a left join organisation o on o.id = a.organisation_id
             where %s and %s
            """;

    @Inject
    private Jdbi jdbi;

    @Inject
    private AuditFacts audit;

    @Inject
    private Tenant tenant;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "benchmark.demonstration.accounts")
    private Optional<String> demonstration;

    /**
     * The same answer, after the same time, for an unknown address and a wrong password. Refuses with
     * {@code OTHER_PORTAL} who is right but has none of the roles that the portal is for.
     *
     * @param portal roles or groups of roles, as in {@code Roles}
     */
    @Audited(action = AuditAction.SIGN_IN, object = "portal")
    public Optional<Caller> byPassword(String email, String password, Collection<String> portal) {
        String address = email.strip().toLowerCase(Locale.ROOT);
        audit.detail("factor", "password");
        tenant.set("benchmark.sign_in", address);
        Optional<Caller> account = caller("lower(a.email) = :key", address);
        account.ifPresent(audit::actor);
        Optional<String> hash = jdbi.withHandle(handle -> handle.createQuery(
                        "select password_hash from account a where " + WORKING + " and lower(email) = :email")
                .bind("email", address)
                .bind("today", LocalDate.now(clock))
                .mapTo(String.class)
                .findOne());
        CHECKS.acquireUninterruptibly();
        try {
            boolean right =
                    hash.isPresent() ? Password.matches(password, hash.get()) : Password.matchesNobody(password);
            return admitted(right ? account : Optional.empty(), portal);
        } finally {
            CHECKS.release();
        }
    }

    /** For the sign-in page of a demonstration, where a click takes the place of the password; empty everywhere else. */
    @Audited(action = AuditAction.SIGN_IN, object = "portal")
    public Optional<Caller> demonstrationAccount(String email, Collection<String> portal) {
        audit.detail("factor", "demonstration");
        if (demonstration.isEmpty()) {
            audit.denied("demonstration");
            return Optional.empty();
        }
        String address = email.toLowerCase(Locale.ROOT);
        tenant.set("benchmark.sign_in", address);
        Optional<Caller> account = caller("lower(a.email) = :key", address);
        account.ifPresent(audit::actor);
        return admitted(account, portal);
    }

    private Optional<Caller> admitted(Optional<Caller> account, Collection<String> portal) {
        if (account.isEmpty()) {
            audit.denied("credentials");
        } else if (account.get().role().groups().stream().noneMatch(portal::contains)) {
            throw new RuleViolation(AccountRule.OTHER_PORTAL);
        }
        return account;
    }

    /** Empty when the token is unknown, revoked or past its last day, or its account is switched off. */
    @NotAudited(reason = "with every call of the API; what the call does or is refused is a line")
    public Optional<Caller> byToken(ApiToken token) {
        tenant.set("benchmark.token", token.hexHash());
        Optional<Long> account = jdbi.withHandle(handle -> handle.createQuery(
                        "select account_id from api_token where token_hash = :hash and revoked_at is null and expires_on >= :today")
                .bind("hash", token.hash())
                .bind("today", LocalDate.now(clock))
                .mapTo(Long.class)
                .findOne());
        return account.flatMap(this::byAccount);
    }

    /** Who an account is now: a session asks each request, so that a change of rights holds at once. */
    @NotAudited(reason = "with every request of a session; what the request does or is refused is a line")
    public Optional<Caller> byAccount(long accountId) {
        tenant.set("benchmark.account", Long.toString(accountId));
        return caller("a.id = :key", accountId);
    }

    private Optional<Caller> caller(String condition, Object key) {
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery(CALLER.formatted(WORKING, condition))
                    .bind("key", key)
                    .bind("today", LocalDate.now(clock));
            return query.map(new CallerMapper()).findOne();
        });
    }
}
