package nl.benchmark.account.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import nl.benchmark.account.AccountRule;
import nl.benchmark.account.ActingRow;
import nl.benchmark.account.ApiToken;
import nl.benchmark.account.Caller;
import nl.benchmark.account.ForEveryArea;
import nl.benchmark.account.Grant;
import nl.benchmark.account.Roles;
import nl.benchmark.account.TokenRow;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.Concerns;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.mail.Mail;
import nl.benchmark.mail.MailKind;
import nl.benchmark.mail.service.Outbox;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.CallerContext;
import nl.benchmark.shared.service.RequestCaller;
import org.jdbi.v3.core.Jdbi;

/** The caller's own account: who am I, for which organisation do I work, and my tokens for the API. */
@ForEveryArea(reason = "the own account")
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
    private RequestCaller request;

    @Inject
    private Standings standings;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @NotAudited(reason = "who one is oneself")
    public Caller me() {
        return callers.get();
    }

    /** For which organisations the caller may work, the own one first (ACC-2); none for staff and auditors. */
    @NotAudited(reason = "what one may oneself")
    public List<ActingRow> organisations() {
        Caller me = callers.get();
        Standing standing = standing();
        List<ActingRow> rows = new ArrayList<>();
        if (standing.home().organisationCode() != null) {
            rows.add(row(standing.home(), null, me));
        }
        standing.grants().forEach(grant -> rows.add(row(grant.of(standing.home()), grant.endsOn(), me)));
        return rows;
    }

    private static ActingRow row(Caller there, LocalDate endsOn, Caller me) {
        return new ActingRow(
                there.organisationCode(),
                there.rights().in(Caller.WERK_EN_INKOMEN).stream().sorted().toList(),
                endsOn,
                me.belongsTo(there.organisationCode()));
    }

    /**
     * From the next request on the session works for this organisation: what it sees, does and leaves in the log. Refuses
     * with {@code ORGANISATION_CHOICE} an organisation for which the caller has no rights, and a token, which keeps the
     * organisation that it was made for.
     */
    @Audited(action = AuditAction.ORGANISATION_CHOOSE, object = "organisation")
    public void choose(@AuditedId @Concerns String organisation) {
        Long session = request.sessionId().orElseThrow(AccountService::noChoice);
        Standing standing = standing();
        Long chosen = standing.home().belongsTo(organisation)
                ? null
                : standing.grants().stream()
                        .filter(grant -> grant.organisation().equals(organisation))
                        .map(Grant::organisationId)
                        .findFirst()
                        .orElseThrow(AccountService::noChoice);
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update account_session set organisation_id = :chosen where id = :session and account_id = :account")
                .bindBySqlType("chosen", chosen, Types.BIGINT)
                .bind("session", session)
                .bind("account", callers.get().accountId())
                .execute());
    }

    private static RuleViolation noChoice() {
        return new RuleViolation(AccountRule.ORGANISATION_CHOICE);
    }

    /** The caller at home, with what others gave. */
    private Standing standing() {
        return standings.ofAccount(callers.get().accountId()).orElseThrow(AccountService::noChoice);
    }

    /** The caller's tokens, newest first, those that ended as well. */
    @NotAudited(reason = "names of one's own tokens")
    public List<TokenRow> tokens() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select t.id, t.name, o.code, t.created_at, t.expires_on, t.revoked_at
                          from api_token t join account a on a.id = t.account_id
                          left join organisation o on o.id = coalesce(t.organisation_id, a.organisation_id)
                         where t.account_id = :account order by t.id desc
                        """)
                .bind("account", callers.get().accountId())
                .map((row, context) -> new TokenRow(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("code"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getObject("expires_on", LocalDate.class),
                        row.getObject("revoked_at") == null
                                ? null
                                : row.getObject("revoked_at", OffsetDateTime.class)
                                        .toInstant()))
                .list());
    }

    /**
     * Makes a token that can do what the account can do for the chosen organisation, and for no other. The value is
     * returned once and never again, and the owner is mailed. Refuses with {@code CONFIRM_FIRST}.
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
                        "insert into api_token (account_id, organisation_id, name, token_hash, created_at, expires_on) values (:account, :organisation, :name, :hash, :now, :expiresOn)")
                .bindBySqlType(
                        "organisation", callers.get().isAway() ? callers.get().organisationId() : null, Types.BIGINT)
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
