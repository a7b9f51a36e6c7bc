package nl.benchmark.account.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import nl.benchmark.account.AccountRule;
import nl.benchmark.account.ApiToken;
import nl.benchmark.account.Caller;
import nl.benchmark.account.Roles;
import nl.benchmark.account.TokenRow;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.mail.Mail;
import nl.benchmark.mail.MailKind;
import nl.benchmark.mail.service.Outbox;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.CallerContext;
import org.jdbi.v3.core.Jdbi;

/** The caller's own account: who am I, and my tokens for the API. */
@Stateless
@RolesAllowed(Roles.SIGNED_IN)
public class AccountService {

    private static final int LONGEST_NAME = 80;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private CallerContext callers;

    @Inject
    private AuditFacts audit;

    @Inject
    private Confirmation confirmation;

    @Inject
    private Outbox outbox;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @NotAudited(reason = "who one is oneself")
    public Caller me() {
        return callers.get();
    }

    /** The caller's tokens, newest first, those that ended as well. */
    @NotAudited(reason = "names of one's own tokens")
    public List<TokenRow> tokens() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id, name, created_at, expires_on, revoked_at from api_token where account_id = :account order by id desc")
                .bind("account", callers.get().accountId())
                .map((row, context) -> new TokenRow(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getObject("expires_on", LocalDate.class),
                        row.getObject("revoked_at") == null
                                ? null
                                : row.getObject("revoked_at", OffsetDateTime.class)
                                        .toInstant()))
                .list());
    }

    /**
     * Makes a token that can do what the account can do. The value is returned once and never again, and the owner is
     * mailed. Refuses with {@code CONFIRM_FIRST}.
     *
     * @param expiresOn last day it works, Europe/Amsterdam; from tomorrow to two years from now
     */
    @Audited(action = AuditAction.TOKEN_CREATE, object = "token")
    public ApiToken createToken(String name, LocalDate expiresOn) {
        LocalDate today = LocalDate.now(clock);
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw new RuleViolation(AccountRule.TOKEN_NAME, LONGEST_NAME);
        }
        if (expiresOn == null || !expiresOn.isAfter(today) || expiresOn.isAfter(today.plusYears(2))) {
            throw new RuleViolation(AccountRule.TOKEN_EXPIRY, today.plusDays(1), today.plusYears(2));
        }
        confirmation.require();
        ApiToken token = ApiToken.random(RANDOM);
        long id = jdbi.withHandle(handle -> handle.createUpdate(
                        "insert into api_token (account_id, name, token_hash, created_at, expires_on) values (:account, :name, :hash, :now, :expiresOn)")
                .bind("account", callers.get().accountId())
                .bind("name", name.strip())
                .bind("hash", token.hash())
                .bind("now", OffsetDateTime.now(clock))
                .bind("expiresOn", expiresOn)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
        audit.id(id);
        audit.detail("expiresOn", expiresOn);
        Caller me = callers.get();
        outbox.put(MailKind.TOKEN_CREATED, me.email(), me.language(), name.strip(), Mail.day(expiresOn, me.language()));
        return token;
    }

    /** Ends a token at once. Another's token is not there. */
    @Audited(action = AuditAction.TOKEN_REVOKE, object = "token")
    public void revokeToken(@AuditedId long id) {
        int ended = jdbi.withHandle(handle -> handle.createUpdate(
                        "update api_token set revoked_at = :now where id = :id and account_id = :account and revoked_at is null")
                .bind("now", OffsetDateTime.now(clock))
                .bind("id", id)
                .bind("account", callers.get().accountId())
                .execute());
        if (ended == 0) {
            throw new RuleViolation(AccountRule.NO_RIGHT);
        }
    }
}
