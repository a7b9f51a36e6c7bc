package nl.benchmark.account.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import nl.benchmark.account.GeneratedPassword;
import nl.benchmark.account.Password;
import nl.benchmark.account.PasswordPolicy;
import nl.benchmark.account.PasswordRule;
import nl.benchmark.mail.MailKind;
import nl.benchmark.mail.service.Outbox;
import nl.benchmark.shared.RuleViolation;
import org.jdbi.v3.core.Jdbi;

/** Choosing an own password, wherever that is done: the same rules, and everything that hung on the old one ends (U3, U4, U8). */
@ApplicationScoped
class Passwords {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private CredentialCheck check;

    @Inject
    private Sessions sessions;

    @Inject
    private Outbox outbox;

    /** A first password signs in once: whoever does not choose an own one then asks for another link. */
    void useUp(Credentials of) {
        jdbi.useHandle(handle -> handle.createUpdate("update account set initial_until = :now where id = :id")
                .bind("now", OffsetDateTime.now(clock))
                .bind("id", of.caller().accountId())
                .execute());
    }

    /** A first password, shown to whoever opened the invitation and kept as a hash only. */
    String makeFirst(long accountId, Instant until) {
        String password = GeneratedPassword.draw(RANDOM);
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update account set password_hash = :hash, password_initial = true, initial_until = :until, password_changed_at = :now where id = :id")
                .bind("hash", Password.hash(password))
                .bind("until", until.atOffset(ZoneOffset.UTC))
                .bind("now", OffsetDateTime.now(clock))
                .bind("id", accountId)
                .execute());
        return password;
    }

    /**
     * Refuses with a {@link PasswordRule}. Ends all sessions but one, and every link for a reset.
     *
     * @param session that stays; null when none does
     */
    void choose(Credentials of, String password, String repeated, Long session) {
        if (!password.equals(repeated)) {
            throw new RuleViolation(PasswordRule.NOT_REPEATED);
        }
        PasswordPolicy.check(
                password,
                Stream.of(
                                of.caller().name(),
                                of.caller().email(),
                                of.organisationName() == null ? "" : of.organisationName())
                        .toList());
        if (of.passwordHash() != null && check.matches(password, of.passwordHash())) {
            throw new RuleViolation(PasswordRule.SAME);
        }
        long account = of.caller().accountId();
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbi.useHandle(handle -> {
            handle.createUpdate(
                            "update account set password_hash = :hash, password_initial = false, initial_until = null, failed_attempts = 0, last_failed_at = null, locked_until = null, password_changed_at = :now where id = :id")
                    .bind("hash", Password.hash(password))
                    .bind("now", now)
                    .bind("id", account)
                    .execute();
            handle.createUpdate(
                            "update account_link set used_at = :now where account_id = :id and purpose in ('RESET', 'INVITATION') and used_at is null")
                    .bind("now", now)
                    .bind("id", account)
                    .execute();
        });
        sessions.endAll(account, session);
        outbox.put(MailKind.PASSWORD_CHANGED, of.caller().email(), of.caller().language());
    }
}
