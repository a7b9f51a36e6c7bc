package nl.benchmark.account.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.benchmark.account.AccountRule;
import nl.benchmark.account.Caller;
import nl.benchmark.account.Enrolment;
import nl.benchmark.account.RecoveryCode;
import nl.benchmark.account.Totp;
import nl.benchmark.mail.MailKind;
import nl.benchmark.mail.service.Outbox;
import nl.benchmark.shared.RuleViolation;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Setting up the second factor: a seed that waits in the session until its first code is right, then belongs to the account. */
@ApplicationScoped
class SecondFactors {

    private static final String ISSUER = "Gemeentelijke benchmark";
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private Seals seals;

    @Inject
    private Outbox outbox;

    /** The same each time until it is set up, so that a page that is loaded twice does not spoil what was scanned. */
    Enrolment begin(Caller caller, long sessionId) {
        Totp totp = waiting(sessionId).orElseGet(() -> {
            Totp made = Totp.random(RANDOM);
            jdbi.useHandle(handle -> handle.createUpdate("update account_session set enrolling = :seed where id = :id")
                    .bind("seed", seals.ofSession(made, sessionId))
                    .bind("id", sessionId)
                    .execute());
            return made;
        });
        return new Enrolment(totp.address(ISSUER, caller.email()), totp.base32());
    }

    /** Refuses with {@code CODE_REFUSED}. What was used before ends: the app and the recovery codes. */
    List<String> finish(Caller caller, long sessionId, String code) {
        Totp totp = waiting(sessionId).orElseThrow(() -> new RuleViolation(AccountRule.SIGN_IN_ENDED));
        OptionalLong step = totp.match(code.replaceAll("\\s", ""), clock.instant(), 0);
        if (step.isEmpty()) {
            throw new RuleViolation(AccountRule.CODE_REFUSED);
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbi.useHandle(handle -> {
            handle.createUpdate(
                            "update account set totp_secret = :seed, totp_last_step = :step, totp_since = :now, second_factor_by = null where id = :id")
                    .bind("seed", seals.ofAccount(totp, caller.accountId()))
                    .bind("step", step.getAsLong())
                    .bind("now", now)
                    .bind("id", caller.accountId())
                    .execute();
            handle.createUpdate("update account_session set enrolling = null where id = :id")
                    .bind("id", sessionId)
                    .execute();
        });
        outbox.put(MailKind.SECOND_FACTOR_CHANGED, caller.email(), caller.language());
        return renewRecoveryCodes(caller.accountId());
    }

    /** A new set; the old one works no longer. */
    List<String> renewRecoveryCodes(long accountId) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<RecoveryCode> codes = RecoveryCode.set(RANDOM);
        jdbi.useHandle(handle -> {
            handle.createUpdate("update recovery_code set used_at = :now where account_id = :id and used_at is null")
                    .bind("now", now)
                    .bind("id", accountId)
                    .execute();
            PreparedBatch batch = handle.prepareBatch(
                    "insert into recovery_code (account_id, code_hash, made_at) values (:id, :hash, :now)");
            codes.forEach(code -> batch.bind("id", accountId)
                    .bind("hash", code.hash())
                    .bind("now", now)
                    .add());
            batch.execute();
        });
        return codes.stream().map(RecoveryCode::value).toList();
    }

    private Optional<Totp> waiting(long sessionId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select enrolling from account_session where id = :id and enrolling is not null")
                .bind("id", sessionId)
                .mapTo(byte[].class)
                .findOne()
                .map(kept -> seals.openOfSession(kept, sessionId)));
    }
}
