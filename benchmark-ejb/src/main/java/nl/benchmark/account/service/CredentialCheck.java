package nl.benchmark.account.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import nl.benchmark.account.Lockout;
import nl.benchmark.account.Password;
import nl.benchmark.account.RecoveryCode;
import nl.benchmark.mail.MailKind;
import nl.benchmark.mail.service.Outbox;
import org.jdbi.v3.core.Jdbi;

/**
 * Whether a password, code or recovery code is that of an account. What is wrong is counted, and while the account is
 * locked nothing is right (U6). The answer for a password takes as long for an account that is not there.
 */
@ApplicationScoped
class CredentialCheck {

    /** One check of a password takes 46 MiB (standards 6.1); no more than these at once. */
    private static final Semaphore CHECKS = new Semaphore(4);

    /** Switched on, not before its first day and not past its last (ACC-4). */
    private static final String WORKING =
            "a.active and (a.ends_on is null or a.ends_on >= :today) and (a.external_from is null or a.external_from <= :today)";

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private Seals seals;

    @Inject
    private Outbox outbox;

    /** By which part of the second factor somebody was believed, as the audit log names it. */
    enum Proof {
        TOTP,
        RECOVERY
    }

    /** An account that works, locked until the end of the transaction. The database must have been told which it may show. */
    Optional<Credentials> find(String condition, Object key) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + Credentials.COLUMNS
                        + " from account a left join organisation o on o.id = a.organisation_id where " + WORKING
                        + " and " + condition + " for no key update of a")
                .bind("key", key)
                .bind("today", LocalDate.now(clock))
                .map(new Credentials.Mapper())
                .findOne());
    }

    boolean isPassword(Optional<Credentials> of, String password) {
        Instant now = clock.instant();
        boolean right = matches(password, of.map(one -> one.workingHash(now)).orElse(null));
        if (of.isEmpty() || of.get().lockout().isLocked(now)) {
            return false;
        }
        if (!right) {
            fail(of.get());
        } else if (Password.isOutdated(of.get().passwordHash())) {
            setHash(of.get().caller().accountId(), password);
        }
        return right;
    }

    /** With a limit on how many are checked at once. */
    boolean matches(String password, String hash) {
        CHECKS.acquireUninterruptibly();
        try {
            return Password.matches(password, hash);
        } finally {
            CHECKS.release();
        }
    }

    Optional<Proof> secondFactor(Credentials of, String typed) {
        Instant now = clock.instant();
        if (of.lockout().isLocked(now) || !of.hasSecondFactor()) {
            return Optional.empty();
        }
        Optional<Proof> proof =
                RecoveryCode.looksLike(typed) ? recoveryCode(of, new RecoveryCode(typed)) : totp(of, typed, now);
        if (proof.isEmpty()) {
            fail(of);
        }
        return proof;
    }

    private Optional<Proof> totp(Credentials of, String typed, Instant now) {
        long account = of.caller().accountId();
        OptionalLong step = seals.openOfAccount(of.totpSecret(), account)
                .match(typed.replaceAll("\\s", ""), now, of.totpLastStep());
        if (step.isEmpty()) {
            return Optional.empty();
        }
        jdbi.useHandle(handle -> handle.createUpdate("update account set totp_last_step = :step where id = :id")
                .bind("step", step.getAsLong())
                .bind("id", account)
                .execute());
        return Optional.of(Proof.TOTP);
    }

    private Optional<Proof> recoveryCode(Credentials of, RecoveryCode code) {
        long account = of.caller().accountId();
        int used = jdbi.withHandle(handle -> handle.createUpdate(
                        "update recovery_code set used_at = :now where account_id = :id and code_hash = :hash and used_at is null")
                .bind("now", OffsetDateTime.now(clock))
                .bind("id", account)
                .bind("hash", code.hash())
                .execute());
        if (used == 0) {
            return Optional.empty();
        }
        long left = jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from recovery_code where account_id = :id and used_at is null")
                .bind("id", account)
                .mapTo(Long.class)
                .one());
        outbox.put(MailKind.RECOVERY_CODE_USED, of.caller().email(), of.caller().language(), Long.toString(left));
        return Optional.of(Proof.RECOVERY);
    }

    private void fail(Credentials of) {
        Lockout lockout = of.lockout().failed(clock.instant());
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update account set failed_attempts = :failures, last_failed_at = :last, locked_until = :until where id = :id")
                .bind("failures", lockout.failures())
                .bind("last", lockout.lastFailureAt().atOffset(ZoneOffset.UTC))
                .bind(
                        "until",
                        lockout.lockedUntil() == null
                                ? null
                                : lockout.lockedUntil().atOffset(ZoneOffset.UTC))
                .bind("id", of.caller().accountId())
                .execute());
    }

    /** The same password under another salt or with today's parameters. */
    private void setHash(long accountId, String password) {
        jdbi.useHandle(handle -> handle.createUpdate("update account set password_hash = :hash where id = :id")
                .bind("hash", Password.hash(password))
                .bind("id", accountId)
                .execute());
    }
}
