package nl.benchmark.account.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import nl.benchmark.account.ApiToken;
import nl.benchmark.account.Caller;
import nl.benchmark.account.Password;
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

    private static final String CALLER =
            """
            select a.id as account_id, a.email, a.name, a.role, a.organisation_id, o.code, a.language
              from account a left join organisation o on o.id = a.organisation_id
             where a.active and %s
            """;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Tenant tenant;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "benchmark.demonstration.accounts")
    private Optional<String> demonstration;

    /** The same answer, after the same time, for an unknown address and a wrong password. */
    public Optional<Caller> byPassword(String email, String password) {
        String address = email.strip().toLowerCase(Locale.ROOT);
        tenant.set("benchmark.sign_in", address);
        Optional<String> hash = jdbi.withHandle(
                handle -> handle.createQuery("select password_hash from account where active and lower(email) = :email")
                        .bind("email", address)
                        .mapTo(String.class)
                        .findOne());
        CHECKS.acquireUninterruptibly();
        try {
            boolean right =
                    hash.isPresent() ? Password.matches(password, hash.get()) : Password.matchesNobody(password);
            return right ? caller("lower(a.email) = :key", address) : Optional.empty();
        } finally {
            CHECKS.release();
        }
    }

    /** For the sign-in page of a demonstration, where a click takes the place of the password; empty everywhere else. */
    public Optional<Caller> demonstrationAccount(String email) {
        if (demonstration.isEmpty()) {
            return Optional.empty();
        }
        String address = email.toLowerCase(Locale.ROOT);
        tenant.set("benchmark.sign_in", address);
        return caller("lower(a.email) = :key", address);
    }

    /** Empty when the token is unknown, revoked or past its last day, or its account is switched off. */
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
    public Optional<Caller> byAccount(long accountId) {
        tenant.set("benchmark.account", Long.toString(accountId));
        return caller("a.id = :key", accountId);
    }

    private Optional<Caller> caller(String condition, Object key) {
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery(CALLER.formatted(condition)).bind("key", key);
            return query.map(new CallerMapper()).findOne();
        });
    }
}
