package nl.benchmark.account.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import nl.benchmark.account.AccountRow;
import nl.benchmark.account.AccountRule;
import nl.benchmark.account.Caller;
import nl.benchmark.account.EmailAddress;
import nl.benchmark.account.Enrolment;
import nl.benchmark.account.ForEveryArea;
import nl.benchmark.account.Gender;
import nl.benchmark.account.OpenIdIdentity;
import nl.benchmark.account.Profile;
import nl.benchmark.account.Roles;
import nl.benchmark.account.SessionRow;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.mail.MailKind;
import nl.benchmark.mail.service.Outbox;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.CallerContext;
import nl.benchmark.shared.service.RequestCaller;
import nl.benchmark.shared.service.Tenant;
import org.jdbi.v3.core.Jdbi;

/** The caller's own person, password, second factor and sessions (ACC-2, U4, U5, U11, U12). */
@ForEveryArea(reason = "the own account")
@Stateless
@RolesAllowed(Roles.SIGNED_IN)
public class ProfileService {

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private AuditFacts audit;

    @Inject
    private CallerContext callers;

    @Inject
    private RequestCaller request;

    @Inject
    private Tenant tenant;

    @Inject
    private CredentialCheck check;

    @Inject
    private Confirmation confirmation;

    @Inject
    private Passwords passwords;

    @Inject
    private SecondFactors secondFactors;

    @Inject
    private Sessions sessions;

    @Inject
    private Links links;

    @Inject
    private Outbox outbox;

    @Inject
    private AccountList list;

    @NotAudited(reason = "who one is oneself")
    public Profile profile() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select a.*, (select count(*) from recovery_code r where r.account_id = a.id and r.used_at is null) as recovery_codes
                          from account a where a.id = :id
                        """)
                .bind("id", me().accountId())
                .map((row, context) -> new Profile(
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("phone"),
                        row.getString("job_title"),
                        row.getString("gender") == null ? null : Gender.valueOf(row.getString("gender")),
                        row.getString("language"),
                        AccountRows.moment(row, "password_changed_at"),
                        AccountRows.moment(row, "totp_since"),
                        row.getObject("second_factor_by", LocalDate.class),
                        row.getInt("recovery_codes")))
                .one());
    }

    /** The own line of the list of accounts: role, last day, and under what somebody of a supplier works (ACC-4). */
    @NotAudited(reason = "who one is oneself")
    public AccountRow account() {
        return list.rows("a.id = :id", me().accountId()).get(0);
    }

    /** Whether the caller showed lately who it is, so that pages can ask before something is typed in vain. */
    @NotAudited(reason = "asks what the page should show")
    public boolean isConfirmed() {
        return confirmation.isFresh();
    }

    /** By the password or a code of the app; false when it is wrong, which is counted. */
    @Audited(action = AuditAction.CONFIRM, object = "account")
    public boolean confirm(String passwordOrCode) {
        Credentials own = own();
        boolean right = own.hasSecondFactor() && passwordOrCode.strip().matches("\\d{3} ?\\d{3}")
                ? check.secondFactor(own, passwordOrCode).isPresent()
                : check.isPassword(Optional.of(own), passwordOrCode);
        if (right) {
            confirmation.confirm();
        } else {
            audit.denied("credentials");
        }
        return right;
    }

    /** Refuses with {@code NAME} or {@code DETAIL}. */
    @Audited(action = AuditAction.ACCOUNT_CHANGE, object = "account")
    public void changeDetails(String name, String phone, String jobTitle, Gender gender, String language) {
        Profile.check(name, phone, jobTitle);
        audit.id(me().accountId());
        audit.detail("changed", "details");
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update account set name = :name, phone = :phone, job_title = :jobTitle, gender = :gender, language = :language where id = :id")
                .bind("name", name.strip())
                .bind("phone", phone)
                .bind("jobTitle", jobTitle)
                .bind("gender", gender == null ? null : gender.name())
                .bind("language", "en".equals(language) ? "en" : "nl")
                .bind("id", me().accountId())
                .execute());
    }

    /** Mails a link to the new address; the old one holds until it is opened. Refuses with {@code CONFIRM_FIRST}, {@code EMAIL} or {@code EMAIL_TAKEN}. */
    @Audited(action = AuditAction.ACCOUNT_CHANGE, object = "account")
    public void requestEmail(String email) {
        confirmation.require();
        String address = EmailAddress.checked(email);
        audit.id(me().accountId());
        audit.detail("changed", "email asked");
        if (AccountRows.isTaken(jdbi, tenant, address)) {
            throw new RuleViolation(AccountRule.EMAIL_TAKEN);
        }
        links.confirmEmail(me(), address);
    }

    /** False when the current password is wrong, which is counted. Ends all other sessions. Refuses with a {@code PasswordRule}. */
    @Audited(action = AuditAction.PASSWORD_CHANGE, object = "account")
    public boolean changePassword(String current, String password, String repeated) {
        audit.id(me().accountId());
        if (!check.isPassword(Optional.of(own()), current)) {
            audit.denied("credentials");
            return false;
        }
        passwords.choose(own(), password, repeated, request.sessionId().orElse(null));
        return true;
    }

    /** Refuses with {@code CONFIRM_FIRST}. */
    @NotAudited(reason = "shows what to scan; setting it up is a line")
    public Enrolment beginSecondFactor() {
        confirmation.require();
        return secondFactors.begin(me(), session());
    }

    /** The recovery codes, which are shown this once. Refuses with {@code CONFIRM_FIRST} or {@code CODE_REFUSED}. */
    @Audited(action = AuditAction.SECOND_FACTOR_CHANGE, object = "account")
    public List<String> finishSecondFactor(String code) {
        confirmation.require();
        audit.id(me().accountId());
        return secondFactors.finish(me(), session(), code);
    }

    /** Others in the place of the recovery codes there were. Refuses with {@code CONFIRM_FIRST}. */
    @Audited(action = AuditAction.SECOND_FACTOR_CHANGE, object = "account")
    public List<String> renewRecoveryCodes() {
        confirmation.require();
        audit.id(me().accountId());
        audit.detail("changed", "recovery codes");
        outbox.put(MailKind.RECOVERY_CODES_RENEWED, me().email(), me().language());
        return secondFactors.renewRecoveryCodes(me().accountId());
    }

    /** Whether an identity of the provider is joined to the account. */
    @NotAudited(reason = "one's own")
    public boolean isJoined() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select from account_identity where account_id = :id and ended_at is null)")
                .bind("id", me().accountId())
                .mapTo(Boolean.class)
                .one());
    }

    /** Joins an identity to the account; one that was joined before ends. Refuses with {@code CONFIRM_FIRST} and {@code OPEN_ID_TAKEN}. */
    @Audited(action = AuditAction.SECOND_FACTOR_CHANGE, object = "account")
    public void join(OpenIdIdentity identity) {
        confirmation.require();
        audit.id(me().accountId());
        audit.detail("changed", "identity joined");
        tenant.set("benchmark.identity", identity.key());
        boolean taken = jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select from account_identity where issuer = :issuer and subject = :subject and ended_at is null and account_id <> :id)")
                .bind("issuer", identity.issuer())
                .bind("subject", identity.subject())
                .bind("id", me().accountId())
                .mapTo(Boolean.class)
                .one());
        if (taken) {
            throw new RuleViolation(AccountRule.OPEN_ID_TAKEN);
        }
        endIdentities();
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into account_identity (account_id, issuer, subject, joined_at) values (:id, :issuer, :subject, :now)")
                .bind("id", me().accountId())
                .bind("issuer", identity.issuer())
                .bind("subject", identity.subject())
                .bind("now", OffsetDateTime.now(clock))
                .execute());
        outbox.put(MailKind.IDENTITY_CHANGED, me().email(), me().language());
    }

    /** Signing in with the provider works no longer. Refuses with {@code CONFIRM_FIRST}. */
    @Audited(action = AuditAction.SECOND_FACTOR_CHANGE, object = "account")
    public void part() {
        confirmation.require();
        audit.id(me().accountId());
        audit.detail("changed", "identity parted");
        endIdentities();
        outbox.put(MailKind.IDENTITY_CHANGED, me().email(), me().language());
    }

    private void endIdentities() {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update account_identity set ended_at = :now where account_id = :id and ended_at is null")
                .bind("now", OffsetDateTime.now(clock))
                .bind("id", me().accountId())
                .execute());
    }

    /** The caller's sessions that still last, newest first. */
    @NotAudited(reason = "one's own sessions")
    public List<SessionRow> sessions() {
        return sessions.lasting(me().accountId(), request.sessionId().orElse(0L));
    }

    /** Another's session is not there. */
    @Audited(action = AuditAction.SESSION_END, object = "session")
    public void endSession(@AuditedId long id) {
        sessions.end(id, me().accountId());
    }

    /** All but the one that asks. */
    @Audited(action = AuditAction.SESSION_END, object = "session")
    public int endOtherSessions() {
        int ended = sessions.endAll(me().accountId(), request.sessionId().orElse(null));
        audit.rows(ended);
        return ended;
    }

    private Caller me() {
        return callers.get();
    }

    private Credentials own() {
        return check.find("a.id = :key", me().accountId()).orElseThrow(() -> new RuleViolation(AccountRule.NO_RIGHT));
    }

    private long session() {
        return request.sessionId().orElseThrow(() -> new RuleViolation(AccountRule.CONFIRM_FIRST));
    }
}
