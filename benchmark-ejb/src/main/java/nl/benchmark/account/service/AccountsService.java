package nl.benchmark.account.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.benchmark.account.AccountRow;
import nl.benchmark.account.AccountRule;
import nl.benchmark.account.Caller;
import nl.benchmark.account.EmailAddress;
import nl.benchmark.account.ExternalWork;
import nl.benchmark.account.LinkPurpose;
import nl.benchmark.account.NewAccount;
import nl.benchmark.account.OrganisationDetails;
import nl.benchmark.account.Profile;
import nl.benchmark.account.ReviewTerm;
import nl.benchmark.account.Right;
import nl.benchmark.account.Rights;
import nl.benchmark.account.Role;
import nl.benchmark.account.Roles;
import nl.benchmark.account.SessionRow;
import nl.benchmark.account.WorkArea;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.AuditReach;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.Concerns;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.mail.MailKind;
import nl.benchmark.mail.service.Outbox;
import nl.benchmark.organisation.service.EmailDomains;
import nl.benchmark.organisation.service.Register;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.CallerContext;
import nl.benchmark.shared.service.RequestCaller;
import nl.benchmark.shared.service.Tenant;
import org.jdbi.v3.core.Jdbi;

/**
 * Accounts of others: an account manager those of the own organisation, an administrator all. Nobody learns or chooses
 * another's password (U9), nobody gives rights that one does not have, and whoever changes something showed lately who it
 * is (U12). What is changed holds with the next request of whom it is about (U17).
 */
@Stateless
@RolesAllowed(Roles.ACCOUNT_MANAGER)
public class AccountsService {

    private static final int MONTHS_WITHOUT_SECOND_FACTOR = 3;
    private static final int MOST_YEARS_OF_AUDITOR = 2;

    @Inject
    private DataOfficerSeats officers;

    @Inject
    private EmailDomains domains;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private AuditFacts audit;

    @Inject
    private CallerContext callers;

    @Inject
    private Tenant tenant;

    @Inject
    private RequestCaller request;

    @Inject
    private Confirmation confirmation;

    @Inject
    private Links links;

    @Inject
    private Sessions sessions;

    @Inject
    private Outbox outbox;

    @Inject
    private Register register;

    @Inject
    private AccountList list;

    /** Of the own organisation; for an administrator all, staff first. By organisation and name. */
    @Audited(action = AuditAction.ACCOUNTS_READ, object = "account")
    public List<AccountRow> accounts() {
        return rows("(:id = 0 or a.id = :id)", 0);
    }

    /** Refuses with {@code NO_RIGHT} what is not there for the caller. */
    @NotAudited(reason = "one line of the list, whose reading is a line")
    public AccountRow account(long id) {
        return rows("a.id = :id", id).stream().findFirst().orElseThrow(AccountsService::noRight);
    }

    private List<AccountRow> rows(String condition, long id) {
        return list.rows(condition, id);
    }

    /**
     * Makes an account without a password and mails its invitation. Refuses with {@code NAME}, {@code EMAIL}, {@code
     * EMAIL_TAKEN}, {@code ROLE} and {@code NO_RIGHT} for another organisation or a role that may do more than the caller.
     */
    @Audited(action = AuditAction.ACCOUNT_INVITE, object = "account")
    public long invite(NewAccount invited) {
        confirmation.require();
        Caller me = callers.get();
        String email = EmailAddress.checked(invited.email());
        Profile.check(invited.name(), null, null);
        if (invited.role().isParticipant() != (invited.organisation() != null)) {
            throw new RuleViolation(AccountRule.ROLE);
        }
        if (me.role().isParticipant() && !me.belongsTo(invited.organisation())) {
            throw noRight();
        }
        refuseMoreThanOwn(Rights.ofRole(invited.role()));
        if (me.isExternal()
                && invited.role() != Role.CONTACT_PERSON) { // who admits a registration lets its contact person in
            throw noRight();
        }
        if (AccountRows.isTaken(jdbi, tenant, email)) {
            throw new RuleViolation(AccountRule.EMAIL_TAKEN);
        }
        officers.refuseThird(invited.role(), 0);
        String language = "en".equals(invited.language()) ? "en" : "nl";
        long id = jdbi.withHandle(handle -> handle.createUpdate(
                        """
                        insert into account (email, name, role, organisation_id, language, created_at)
                        values (:email, :name, :role, (select id from organisation where code = :organisation), :language, :now)
                        """)
                .bind("email", email)
                .bind("name", invited.name().strip())
                .bind("role", invited.role().name())
                .bind("organisation", invited.organisation())
                .bind("language", language)
                .bind("now", OffsetDateTime.now(clock))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
        audit.id(id);
        audit.detail("role", invited.role());
        concerns(invited.organisation());
        links.invite(
                new Caller(id, email, invited.name().strip(), invited.role(), null, invited.organisation(), language),
                me.name(),
                organisationName(invited.organisation(), language));
        tellOthers(invited.role(), invited.name().strip());
        return id;
    }

    /** Whether the address has another domain than is known of the organisation: a warning, no refusal. False for staff. */
    @NotAudited(reason = "keeps nothing of what was typed")
    public boolean isOtherDomain(String organisation, String email) {
        return organisation != null && email != null && domains.isOther(List.of(organisation), email);
    }

    /** Another invitation, for who did not open the first in time, or did not finish. The one before works no longer. */
    @Audited(action = AuditAction.ACCOUNT_INVITE, object = "account")
    public void inviteAgain(@AuditedId long id) {
        confirmation.require();
        AccountRow row = manageable(id);
        if (row.password()) {
            throw noRight();
        }
        Caller invited = caller(row);
        links.invite(invited, callers.get().name(), organisationName(row.organisation(), invited.language()));
    }

    /** Mails a link with which the owner chooses another password; nobody else learns it (U9). */
    @Audited(action = AuditAction.PASSWORD_RESET_REQUEST, object = "account")
    public void sendReset(@AuditedId long id) {
        AccountRow row = manageable(id);
        if (!row.password() || !row.active()) {
            throw noRight();
        }
        if (links.made(id, LinkPurpose.RESET, clock.instant().minusSeconds(60)) == 0) {
            links.reset(caller(row));
        }
    }

    /** From the next request on nobody is signed in with it, and its tokens work no longer. Refuses with {@code OWN_ACCOUNT} and {@code LAST_ADMINISTRATOR}. */
    @Audited(action = AuditAction.ACCOUNT_SWITCH, object = "account")
    public void switchOff(@AuditedId long id) {
        confirmation.require();
        AccountRow row = manageable(id);
        refuseOwn(id);
        refuseLastAdministrator(row);
        setActive(id, false);
        sessions.endAll(id, null);
        tellOthers(row.role(), row.name());
    }

    @Audited(action = AuditAction.ACCOUNT_SWITCH, object = "account")
    public void switchOn(@AuditedId long id) {
        confirmation.require();
        AccountRow row = manageable(id);
        officers.refuseThird(row.role(), id);
        setActive(id, true);
        tellOthers(row.role(), row.name());
    }

    private void setActive(long id, boolean active) {
        audit.detail("active", active);
        jdbi.useHandle(handle -> handle.createUpdate("update account set active = :active where id = :id")
                .bind("active", active)
                .bind("id", id)
                .execute());
    }

    /** In which sessions somebody works with the account now, newest first. Refuses with {@code NO_RIGHT} what is not managed. */
    @Audited(action = AuditAction.ACCOUNTS_READ, object = "session")
    public List<SessionRow> sessions(@AuditedId long id) {
        manageable(id);
        return sessions.lasting(id, request.sessionId().orElse(0L));
    }

    /**
     * Ends one session of another (U11): its next request is nobody's. Its owner is mailed. Refuses with {@code NO_RIGHT}
     * a session that is not there, and with {@code OWN_ACCOUNT} one's own, which have a page of their own.
     */
    @Audited(action = AuditAction.SESSION_END, object = "session")
    public void endSession(long id, @AuditedId long session) {
        AccountRow row = manageable(id);
        refuseOwn(id);
        audit.detail("account", id);
        if (!sessions.end(session, id)) {
            throw noRight();
        }
        Caller owner = caller(row);
        outbox.put(
                MailKind.SESSION_ENDED,
                owner.email(),
                owner.language(),
                callers.get().name());
    }

    /** For who lost telephone and recovery codes: at the next sign-in an app is set up again. Tell the person first, by telephone. */
    @Audited(action = AuditAction.SECOND_FACTOR_CHANGE, object = "account")
    public void removeSecondFactor(@AuditedId long id) {
        confirmation.require();
        AccountRow row = manageable(id);
        refuseOwn(id);
        audit.detail("changed", "removed");
        jdbi.useHandle(
                handle -> handle.createUpdate("update account set totp_secret = null, totp_since = null where id = :id")
                        .bind("id", id)
                        .execute());
        Caller owner = caller(row);
        outbox.put(
                MailKind.SECOND_FACTOR_REMOVED,
                owner.email(),
                owner.language(),
                callers.get().name());
    }

    /**
     * Lets a participant sign in without a second factor until that day, included; null asks for it at once. Refuses with
     * {@code SECOND_FACTOR_TIME} for staff and auditors, who has one, and a day that is past or more than three months away.
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Audited(action = AuditAction.SECOND_FACTOR_CHANGE, object = "account")
    public void giveTime(@AuditedId long id, LocalDate until) {
        confirmation.require();
        AccountRow row = manageable(id);
        LocalDate today = LocalDate.now(clock);
        LocalDate last = today.plusMonths(MONTHS_WITHOUT_SECOND_FACTOR);
        boolean allowed = row.role().isParticipant() && !row.secondFactor();
        if (!allowed || until != null && (until.isBefore(today) || until.isAfter(last))) {
            throw new RuleViolation(AccountRule.SECOND_FACTOR_TIME, last);
        }
        audit.detail("until", until);
        jdbi.useHandle(handle -> handle.createUpdate("update account set second_factor_by = :until where id = :id")
                .bind("until", until)
                .bind("id", id)
                .execute());
    }

    /** The rights of a participant's account in one benchmark, in the place of those of its role. Refuses with {@code OWN_ACCOUNT} and {@code NO_RIGHT}. */
    @Audited(action = AuditAction.RIGHTS_CHANGE, object = "account")
    public void changeRights(@AuditedId long id, String benchmark, Collection<Right> rights) {
        confirmation.require();
        AccountRow row = manageable(id);
        refuseOwn(id);
        if (!row.role().isParticipant()) {
            throw new RuleViolation(AccountRule.ROLE);
        }
        refuseMoreThanOwn(rights);
        audit.detail("benchmark", benchmark);
        audit.detail("rights", rights);
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        insert into account_right (account_id, benchmark, rights, changed_at, changed_by)
                        values (:id, :benchmark, :rights, :now, :me)
                        on conflict (account_id, benchmark) do update set rights = excluded.rights, changed_at = excluded.changed_at, changed_by = excluded.changed_by
                        """)
                .bind("id", id)
                .bind("benchmark", benchmark)
                .bindArray(
                        "rights", String.class, rights.stream().map(Right::name).toList())
                .bind("now", OffsetDateTime.now(clock))
                .bind("me", callers.get().accountId())
                .execute());
        Caller owner = caller(row);
        outbox.put(
                MailKind.RIGHTS_CHANGED,
                owner.email(),
                owner.language(),
                callers.get().name());
    }

    /**
     * The last day on which the account works (Europe/Amsterdam); null is no end. Refuses with {@code OWN_ACCOUNT}, {@code
     * LAST_ADMINISTRATOR} and {@code END}: a day that is past, or for an auditor or external administrator none or one more than two years away.
     */
    @Audited(action = AuditAction.ACCOUNT_SWITCH, object = "account")
    public void endOn(@AuditedId long id, LocalDate last) {
        confirmation.require();
        AccountRow row = manageable(id);
        refuseOwn(id);
        if (last != null) {
            refuseLastAdministrator(row);
        }
        LocalDate today = LocalDate.now(clock);
        boolean tooLong = (row.role() == Role.AUDITOR || row.external() != null)
                && (last == null || last.isAfter(today.plusYears(MOST_YEARS_OF_AUDITOR)));
        boolean beforeFirst = last != null
                && row.external() != null
                && row.external().from() != null
                && last.isBefore(row.external().from());
        if (tooLong || beforeFirst || last != null && last.isBefore(today)) {
            throw new RuleViolation(AccountRule.END, MOST_YEARS_OF_AUDITOR);
        }
        if (row.active()) { // one that had ended works again
            officers.refuseThird(row.role(), id);
        }
        audit.detail("endsOn", last == null ? "none" : last);
        jdbi.useHandle(handle -> handle.createUpdate("update account set ends_on = :last where id = :id")
                .bind("last", last)
                .bind("id", id)
                .execute());
        tellOthers(row.role(), row.name());
    }

    /**
     * Makes it the account of somebody of a supplier, under an agreement, for something, in areas of work, from a day until a day; null
     * makes it one of the own staff again, and the last day stays. Holds with the next request of the account. Refuses with {@code OWN_ACCOUNT}, {@code LAST_ADMINISTRATOR}, {@code ROLE} participants and
     * auditors, who have a scope of their own, and as {@link ExternalWork#check}. Source: ACC-4.
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Audited(action = AuditAction.RIGHTS_CHANGE, object = "account")
    public void giveExternalWork(@AuditedId long id, ExternalWork work, LocalDate last) {
        confirmation.require();
        AccountRow row = manageable(id);
        refuseOwn(id);
        if (!row.role().isStaff()) {
            throw new RuleViolation(AccountRule.ROLE);
        }
        if (work != null) {
            work.check(last, LocalDate.now(clock));
            refuseLastAdministrator(row);
        }
        audit.detail("external", work == null ? "none" : work.agreement());
        audit.detail("areas", names(work));
        audit.detail("areasBefore", names(row.external()));
        audit.detail("from", work == null ? "none" : work.from());
        audit.detail("endsOn", last == null ? "none" : last);
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        update account set external_employer = :employer, external_agreement = :agreement, external_scope = :scope,
                               external_areas = string_to_array(:areas, ' '), external_from = :from, ends_on = :last where id = :id
                        """)
                .bind("employer", work == null ? null : work.employer())
                .bind("agreement", work == null ? null : work.agreement())
                .bind("scope", work == null ? null : work.scope())
                .bind("areas", work == null ? null : names(work))
                .bind("from", work == null ? null : work.from())
                .bind("last", work == null ? row.endsOn() : last)
                .bind("id", id)
                .execute());
        Caller owner = caller(row);
        outbox.put(
                MailKind.RIGHTS_CHANGED,
                owner.email(),
                owner.language(),
                callers.get().name());
        tellOthers(row.role(), row.name());
    }

    private static String names(ExternalWork work) {
        return work == null ? "none" : work.areas().stream().map(WorkArea::name).collect(Collectors.joining(" "));
    }

    /**
     * What an auditor may see of the logs (ACC-4, L15): everything, or the organisations by code. Refuses with {@code SCOPE}
     * nothing at all, a code that there is not, and an account that is no auditor's.
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Audited(action = AuditAction.RIGHTS_CHANGE, object = "account")
    public void giveScope(@AuditedId long id, boolean everything, Collection<String> organisations) {
        confirmation.require();
        AccountRow row = manageable(id);
        Set<String> codes = everything ? Set.of() : new TreeSet<>(organisations);
        if (row.role() != Role.AUDITOR || !everything && codes.isEmpty()) {
            throw new RuleViolation(AccountRule.SCOPE);
        }
        int given = jdbi.withHandle(handle -> {
            handle.createUpdate("update account set audits_all = :everything where id = :id")
                    .bind("everything", everything)
                    .bind("id", id)
                    .execute();
            return handle.createQuery("select audit_scope_change(:id, :codes)")
                    .bind("id", id)
                    .bindArray("codes", String.class, codes.toArray())
                    .mapTo(Integer.class)
                    .one();
        });
        if (given != codes.size()) {
            throw new RuleViolation(AccountRule.SCOPE);
        }
        audit.detail("scope", everything ? Concerns.EVERYBODY : String.join(" ", codes));
        tellOthers(row.role(), row.name());
    }

    /** What an auditor may see. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @NotAudited(reason = "one line of the list, whose reading is a line")
    public AuditReach scope(long id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select a.audits_all, a.ends_on,
                               array(select o.code from audit_scope s join organisation o on o.id = s.organisation_id where s.account_id = a.id order by o.code) as codes
                          from account a where a.id = :id
                        """)
                .bind("id", id)
                .map((row, context) -> new AuditReach(
                        row.getBoolean("audits_all"),
                        List.of((String[]) row.getArray("codes").getArray()),
                        row.getObject("ends_on", LocalDate.class)))
                .one());
    }

    /** L16: a privileged account that is made or changed is told to all other administrators. */
    private void tellOthers(Role role, String name) {
        if (!ReviewTerm.isPrivileged(role)) {
            return;
        }
        Caller me = callers.get();
        List<String[]> others = jdbi.withHandle(handle -> handle.createQuery(
                        "select email, language from account where role = 'ADMINISTRATOR' and active and id <> :me and password_hash is not null")
                .bind("me", me.accountId())
                .map((row, context) -> new String[] {row.getString("email"), row.getString("language")})
                .list());
        others.forEach(other -> outbox.put(MailKind.PRIVILEGED_CHANGED, other[0], other[1], me.name(), name));
    }

    /** Of the own organisation; empty parts while nobody wrote them. */
    @NotAudited(reason = "how the own organisation is reached")
    @RolesAllowed(Roles.PARTICIPANT)
    public OrganisationDetails details() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from organisation_details where organisation_id = :organisation")
                        .bind("organisation", callers.get().organisationId())
                        .map(new OrganisationDetailsMapper())
                        .findOne()
                        .orElse(OrganisationDetails.NONE));
    }

    /** Refuses with {@code ORGANISATION_DETAIL}, {@code EMAIL} or {@code PEPPOL_ID}; an administrator has no organisation. */
    @Audited(action = AuditAction.ORGANISATION_CHANGE, object = "organisation")
    public void changeDetails(OrganisationDetails details) {
        Caller me = callers.get();
        if (me.organisationId() == null) {
            throw noRight();
        }
        details.check();
        concerns(me.organisationCode());
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        insert into organisation_details (organisation_id, address, postal_code, city, phone, email, invoice_name, invoice_address,
                            invoice_postal_code, invoice_city, invoice_email, invoice_reference, peppol_id, changed_at, changed_by)
                        values (:organisation, :address, :postalCode, :city, :phone, :email, :invoiceName, :invoiceAddress,
                            :invoicePostalCode, :invoiceCity, :invoiceEmail, :invoiceReference, :peppolId, :now, :me)
                        on conflict (organisation_id) do update set address = excluded.address, postal_code = excluded.postal_code, city = excluded.city,
                            phone = excluded.phone, email = excluded.email, invoice_name = excluded.invoice_name, invoice_address = excluded.invoice_address,
                            invoice_postal_code = excluded.invoice_postal_code, invoice_city = excluded.invoice_city, invoice_email = excluded.invoice_email,
                            invoice_reference = excluded.invoice_reference, peppol_id = excluded.peppol_id, changed_at = excluded.changed_at, changed_by = excluded.changed_by
                        """)
                .bindMethods(details)
                .bind("organisation", me.organisationId())
                .bind("now", OffsetDateTime.now(clock))
                .bind("me", me.accountId())
                .execute());
    }

    /** The account, when the caller manages it. The database shows an account manager those of the own organisation only. */
    private AccountRow manageable(long id) {
        AccountRow row = account(id);
        Caller me = callers.get();
        if (me.role().isParticipant() && !me.belongsTo(row.organisation())) {
            throw noRight();
        }
        concerns(row.organisation());
        return row;
    }

    private void concerns(String organisation) {
        Optional.ofNullable(organisation).ifPresent(audit::concerns);
    }

    private void refuseMoreThanOwn(Collection<Right> rights) {
        Caller me = callers.get();
        boolean more =
                me.role().isParticipant() && !rights.stream().allMatch(right -> me.may(right, Caller.WERK_EN_INKOMEN));
        if (more) {
            throw noRight();
        }
    }

    private void refuseOwn(long id) {
        if (callers.get().accountId() == id) {
            throw new RuleViolation(AccountRule.OWN_ACCOUNT);
        }
    }

    /** One of a supplier manages no accounts, so it takes nobody's place. */
    private void refuseLastAdministrator(AccountRow row) {
        if (row.role() == Role.ADMINISTRATOR
                && rows(
                                "a.role = 'ADMINISTRATOR' and a.active and a.external_employer is null and a.id <> :id",
                                row.id())
                        .isEmpty()) {
            throw new RuleViolation(AccountRule.LAST_ADMINISTRATOR);
        }
    }

    private Caller caller(AccountRow row) {
        String language = jdbi.withHandle(handle -> handle.createQuery("select language from account where id = :id")
                .bind("id", row.id())
                .mapTo(String.class)
                .one());
        return new Caller(row.id(), row.email(), row.name(), row.role(), null, row.organisation(), language);
    }

    private String organisationName(String code, String language) {
        if (code == null) {
            return "en".equals(language) ? "the benchmark organisation" : "de benchmarkorganisatie";
        }
        return register.geography().name(code);
    }

    private static RuleViolation noRight() {
        return new RuleViolation(AccountRule.NO_RIGHT);
    }

    /** All roles that the caller may invite somebody for. */
    @NotAudited(reason = "what the page may offer")
    public List<Role> rolesToInvite() {
        Caller me = callers.get();
        return Arrays.stream(Role.values())
                .filter(role -> !me.role().isParticipant()
                        || role.isParticipant()
                                && Rights.ofRole(role).stream()
                                        .allMatch(right -> me.may(right, Caller.WERK_EN_INKOMEN)))
                .toList();
    }
}
