package nl.benchmark.account.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.benchmark.account.AccountRule;
import nl.benchmark.account.ApiToken;
import nl.benchmark.account.Caller;
import nl.benchmark.account.Enrolled;
import nl.benchmark.account.Enrolment;
import nl.benchmark.account.ForEveryArea;
import nl.benchmark.account.LinkToken;
import nl.benchmark.account.OpenIdIdentity;
import nl.benchmark.account.SessionTerm;
import nl.benchmark.account.SignIn;
import nl.benchmark.account.SignInPlace;
import nl.benchmark.account.SignInStep;
import nl.benchmark.account.WhileLooking;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.RequestCaller;
import nl.benchmark.shared.service.Tenant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/**
 * Finds out who asks: by address, password and second factor, by token, or again by a session. Open to everybody, since
 * nobody is known yet; the database shows it the one row that belongs to what was given, and no other. A {@link SignIn} is
 * kept by the server and never by the browser.
 */
@ForEveryArea(reason = "signing in")
@Stateless
@PermitAll
public class SignInService {

    @Inject
    private RequestCaller request;

    @Inject
    private Jdbi jdbi;

    @Inject
    private AuditFacts audit;

    @Inject
    private Tenant tenant;

    @Inject
    private Clock clock;

    @Inject
    private CredentialCheck check;

    @Inject
    private Standings standings;

    @Inject
    private Sessions sessions;

    @Inject
    private SecondFactors secondFactors;

    @Inject
    private Passwords passwords;

    @Inject
    @ConfigProperty(name = "benchmark.demonstration.accounts")
    private Optional<String> demonstration;

    /**
     * The same answer, after the same time, for an unknown address, a wrong password and an account that is locked for a
     * while. Refuses with {@code OTHER_PORTAL} who is right but has none of the roles that the portal is for.
     */
    @Audited(action = AuditAction.SIGN_IN, object = "portal")
    public Optional<SignIn> byPassword(String email, String password, SignInPlace place) {
        audit.detail("factor", "password");
        String address = email.strip().toLowerCase(Locale.ROOT);
        tenant.set("benchmark.sign_in", address);
        Optional<Credentials> found = check.find("lower(a.email) = :key", address);
        found.ifPresent(credentials -> {
            audit.actor(credentials.caller());
            tenant.set("benchmark.account", Long.toString(credentials.caller().accountId()));
        });
        boolean locked = found.isPresent() && found.get().lockout().isLocked(clock.instant());
        if (!check.isPassword(found, password)) {
            audit.denied(locked ? "locked" : "credentials");
            return Optional.empty();
        }
        if (!place.admits(found.get().caller().role())) {
            throw new RuleViolation(AccountRule.OTHER_PORTAL);
        }
        if (found.get().initial()) {
            passwords.useUp(found.get());
        }
        return Optional.of(proceed(found.get(), sessions.begin(found.get().caller(), place, "password"), false));
    }

    /**
     * By what an identity provider says; empty when its owner did not join that identity to an account. An address is never
     * looked at, so nobody who gets hold of one gets an account (U18). The own second factor is asked unless the provider
     * says that it asked one.
     */
    @Audited(action = AuditAction.SIGN_IN, object = "portal")
    public Optional<SignIn> byIdentity(OpenIdIdentity identity, SignInPlace place) {
        audit.detail("factor", identity.strong() ? "openid strong" : "openid");
        tenant.set("benchmark.identity", identity.key());
        Optional<Long> account = jdbi.withHandle(handle -> handle.createQuery(
                        "select account_id from account_identity where issuer = :issuer and subject = :subject and ended_at is null")
                .bind("issuer", identity.issuer())
                .bind("subject", identity.subject())
                .mapTo(Long.class)
                .findOne());
        account.ifPresent(id -> tenant.set("benchmark.account", Long.toString(id)));
        Optional<Credentials> found = account.flatMap(id -> check.find("a.id = :key", id));
        if (found.isEmpty()) {
            audit.denied("credentials");
            return Optional.empty();
        }
        Caller caller = found.get().caller();
        audit.actor(caller);
        if (!place.admits(caller.role())) {
            throw new RuleViolation(AccountRule.OTHER_PORTAL);
        }
        long session = sessions.begin(caller, place, "openid");
        if (identity.strong()) {
            sessions.passSecondFactor(session, "provider");
        }
        return Optional.of(proceed(found.get(), session, identity.strong()));
    }

    /**
     * An administrator who goes on from its own portal to look as a participant does; empty when the token was used, or is
     * older than a minute. The account was believed there, with its second factor.
     */
    @WhileLooking
    @Audited(action = AuditAction.SIGN_IN, object = "portal")
    public Optional<SignIn> byLook(LinkToken token, SignInPlace place) {
        audit.detail("factor", "look");
        tenant.set("benchmark.look", token.hexHash());
        Optional<Sessions.Look> look = sessions.takeLook(token.hash(), place);
        Optional<Standing> standing = look.flatMap(found -> standings.ofSession(found.accountId(), found.sessionId()))
                .filter(Standing::mayBe);
        if (standing.isEmpty()) {
            audit.denied("credentials");
            return Optional.empty();
        }
        Caller caller = standing.get().forSession();
        audit.actor(caller);
        sessions.complete(look.get().sessionId(), caller.accountId());
        return Optional.of(new SignIn(caller.accountId(), look.get().sessionId(), SignInStep.DONE, caller.language()));
    }

    /** For the sign-in page of a demonstration, where a click takes the place of password and code; empty everywhere else. */
    @Audited(action = AuditAction.SIGN_IN, object = "portal")
    public Optional<SignIn> demonstrationAccount(String email, SignInPlace place) {
        audit.detail("factor", "demonstration");
        if (demonstration.isEmpty()) {
            audit.denied("demonstration");
            return Optional.empty();
        }
        String address = email.toLowerCase(Locale.ROOT);
        tenant.set("benchmark.sign_in", address);
        Optional<Caller> account = standings.ofAddress(address).map(Standing::home);
        if (account.isEmpty()) {
            audit.denied("credentials");
            return Optional.empty();
        }
        Caller caller = account.get();
        audit.actor(caller);
        if (!place.admits(caller.role())) {
            throw new RuleViolation(AccountRule.OTHER_PORTAL);
        }
        tenant.set("benchmark.account", Long.toString(caller.accountId()));
        long session = sessions.begin(caller, place, "demonstration");
        sessions.complete(session, caller.accountId());
        return Optional.of(new SignIn(caller.accountId(), session, SignInStep.DONE, caller.language()));
    }

    /** A code of the app or a recovery code; empty when it is wrong, was used before, or the account is locked for a while. */
    @Audited(action = AuditAction.SECOND_FACTOR, object = "portal")
    public Optional<SignIn> byCode(SignIn signIn, String code) {
        Credentials credentials = pending(signIn, SignInStep.CODE);
        Optional<CredentialCheck.Proof> proof = check.secondFactor(credentials, code);
        if (proof.isEmpty()) {
            audit.denied("credentials");
            return Optional.empty();
        }
        String factor = proof.get().name().toLowerCase(Locale.ROOT);
        audit.detail("factor", factor);
        sessions.passSecondFactor(signIn.sessionId(), factor);
        return Optional.of(proceed(credentials, signIn.sessionId(), true));
    }

    /** An own password in the place of the first one. Refuses with a {@code PasswordRule}. */
    @Audited(action = AuditAction.PASSWORD_CHANGE, object = "account")
    public SignIn choosePassword(SignIn signIn, String password, String repeated) {
        Credentials credentials = pending(signIn, SignInStep.NEW_PASSWORD);
        passwords.choose(credentials, password, repeated, signIn.sessionId());
        return proceed(pending(signIn, null), signIn.sessionId(), isSecondFactorPassed(signIn.sessionId()));
    }

    @NotAudited(reason = "shows what the page asks next; setting it up is a line")
    public Enrolment beginEnrolment(SignIn signIn) {
        return secondFactors.begin(pending(signIn, SignInStep.ENROL).caller(), signIn.sessionId());
    }

    /** The second factor is set up with its first code. Refuses with {@code CODE_REFUSED}. */
    @Audited(action = AuditAction.SECOND_FACTOR_CHANGE, object = "account")
    public Enrolled finishEnrolment(SignIn signIn, String code) {
        Credentials credentials = pending(signIn, SignInStep.ENROL);
        List<String> recoveryCodes = secondFactors.finish(credentials.caller(), signIn.sessionId(), code);
        sessions.passSecondFactor(signIn.sessionId(), "totp");
        return new Enrolled(proceed(credentials, signIn.sessionId(), true), recoveryCodes);
    }

    /** Where the sign-in stands now. Refuses with {@code SIGN_IN_ENDED} one that is too old or was ended. */
    @NotAudited(reason = "asks what the page should show")
    public SignInStep step(SignIn signIn) {
        return step(pending(signIn, null), isSecondFactorPassed(signIn.sessionId()));
    }

    /** Ends the session for good, on every node. */
    @WhileLooking
    @Audited(action = AuditAction.SIGN_OUT)
    public void signOut(long accountId, long sessionId) {
        tenant.set("benchmark.account", Long.toString(accountId));
        sessions.end(sessionId, accountId);
        audit.detail("by", "request");
    }

    private SignIn proceed(Credentials credentials, long sessionId, boolean passed) {
        SignInStep next = step(credentials, passed);
        if (next == SignInStep.DONE) {
            sessions.complete(sessionId, credentials.caller().accountId());
        }
        return new SignIn(
                credentials.caller().accountId(),
                sessionId,
                next,
                credentials.caller().language());
    }

    private SignInStep step(Credentials credentials, boolean passed) {
        return SignInStep.next(
                credentials.hasSecondFactor(),
                passed,
                credentials.initial(),
                credentials.caller().role(),
                credentials.secondFactorBy(),
                LocalDate.now(clock));
    }

    /** @param expected what the sign-in must wait for; null when that does not matter */
    private Credentials pending(SignIn signIn, SignInStep expected) {
        tenant.set("benchmark.account", Long.toString(signIn.accountId()));
        boolean open = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select started_at from account_session
                         where id = :id and account_id = :account and completed_at is null and ended_at is null
                        """)
                .bind("id", signIn.sessionId())
                .bind("account", signIn.accountId())
                .mapTo(OffsetDateTime.class)
                .findOne()
                .map(started -> SessionTerm.mayFinish(started.toInstant(), clock.instant()))
                .orElse(false));
        Optional<Credentials> found = open ? check.find("a.id = :key", signIn.accountId()) : Optional.empty();
        if (found.isEmpty()) {
            throw new RuleViolation(AccountRule.SIGN_IN_ENDED);
        }
        audit.actor(found.get().caller());
        audit.id(signIn.accountId());
        if (expected != null && step(found.get(), isSecondFactorPassed(signIn.sessionId())) != expected) {
            throw new RuleViolation(AccountRule.SIGN_IN_ENDED);
        }
        return found.get();
    }

    private boolean isSecondFactorPassed(long sessionId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select second_factor_at is not null from account_session where id = :id")
                        .bind("id", sessionId)
                        .mapTo(Boolean.class)
                        .one());
    }

    /**
     * Empty when the token is unknown, revoked or past its last day, its account is switched off, or may no longer do
     * anything for the organisation that it was made for (ACC-2).
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @NotAudited(reason = "with every call of the API; what the call does or is refused is a line")
    public Optional<Caller> byToken(ApiToken token) {
        return standings.ofToken(token).flatMap(found -> {
            request.callsWith(found.token());
            return found.standing().forToken();
        });
    }

    /**
     * Who a session belongs to now: each request asks, so that a change of rights, an account that is switched off and a
     * session that is ended hold at once (U11, U17). Empty when it ended, idled out or is twelve hours old.
     */
    @NotAudited(reason = "with every request of a session; what the request does or is refused is a line")
    public Optional<Caller> bySession(long accountId, long sessionId) {
        tenant.set("benchmark.account", Long.toString(accountId));
        Optional<Standing> found = standings.ofSession(accountId, sessionId).filter(Standing::mayBe);
        return found.isPresent() && sessions.isAlive(sessionId, accountId)
                ? found.map(Standing::forSession)
                : Optional.empty();
    }
}
