package nl.benchmark.account.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.benchmark.account.AccountRule;
import nl.benchmark.account.Caller;
import nl.benchmark.account.EmailAddress;
import nl.benchmark.account.Grant;
import nl.benchmark.account.GrantEnd;
import nl.benchmark.account.GrantRow;
import nl.benchmark.account.Right;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.mail.Mail;
import nl.benchmark.mail.MailKind;
import nl.benchmark.mail.service.Outbox;
import nl.benchmark.organisation.service.Register;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.CallerContext;
import nl.benchmark.shared.service.Tenant;
import org.jdbi.v3.core.Jdbi;

/**
 * Rechten voor anderen: what an organisation gives to accounts of other organisations, a co-operation or supplier that
 * delivers for several (ACC-2). An account manager gives and takes back, and never more than it has itself. What is given
 * works from the next request on, and so does its end (U17).
 */
@Stateless
@RolesAllowed(Roles.ACCOUNT_MANAGER)
public class GrantService {

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
    private Confirmation confirmation;

    @Inject
    private Outbox outbox;

    @Inject
    private Register register;

    private record Person(long id, String email, String language) {}

    /** Those that the own organisation gave, the ones that work first; also those that ended. */
    @Audited(action = AuditAction.ACCOUNTS_READ, object = "grant")
    public List<GrantRow> grants() {
        return rows();
    }

    /** Those that accounts of the own organisation were given by others, the ones that work first; also those that ended. */
    @Audited(action = AuditAction.ACCOUNTS_READ, object = "grant")
    public List<GrantRow> received() {
        return rows("select * from received_grants()");
    }

    private List<GrantRow> rows() {
        return rows("select * from granted_accounts()");
    }

    private List<GrantRow> rows(String sql) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .map((row, context) -> new GrantRow(
                        row.getLong("id"),
                        row.getLong("account_id"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("language"),
                        row.getString("home"),
                        Stream.of((String[]) row.getArray("rights").getArray())
                                .map(Right::valueOf)
                                .sorted()
                                .toList(),
                        row.getObject("ends_on", LocalDate.class),
                        AccountRows.moment(row, "granted_at"),
                        AccountRows.moment(row, "ended_at"),
                        row.getString("ended_because") == null
                                ? null
                                : GrantEnd.valueOf(row.getString("ended_because"))))
                .list());
    }

    /**
     * Gives rights in the benchmark Werk en inkomen to the account with that address, until a day, included; what it had is
     * replaced. Its owner is mailed. Refuses with {@code CONFIRM_FIRST}, {@code GRANT_NOBODY} when no working account of
     * another participant has the address, {@code GRANT_RIGHTS}, {@code GRANT_END} and {@code NO_RIGHT} for more than one has.
     *
     * @param endsOn Europe/Amsterdam, from today to a year from now
     */
    @Audited(action = AuditAction.RIGHTS_CHANGE, object = "account")
    public long give(String email, Collection<Right> rights, LocalDate endsOn) {
        Caller me = manager();
        LocalDate today = LocalDate.now(clock);
        LocalDate last = Grant.lastDay(today);
        if (rights.isEmpty() || !Grant.RIGHTS.containsAll(rights)) {
            throw new RuleViolation(AccountRule.GRANT_RIGHTS);
        }
        if (endsOn == null || endsOn.isBefore(today) || endsOn.isAfter(last)) {
            throw new RuleViolation(AccountRule.GRANT_END, last);
        }
        if (!rights.stream().allMatch(right -> me.may(right, Caller.WERK_EN_INKOMEN))) {
            throw new RuleViolation(AccountRule.NO_RIGHT);
        }
        Person person = person(EmailAddress.checked(email), today);
        audit.id(person.id());
        audit.detail("given", rights.stream().sorted().toList());
        audit.detail("endsOn", endsOn);
        end("account_id = :id", person.id());
        long id = insert(person, rights, endsOn);
        outbox.put(
                MailKind.GRANTED,
                person.email(),
                person.language(),
                me.name(),
                register.geography().name(me.organisationCode()),
                Mail.day(endsOn, person.language()));
        return id;
    }

    /** From the next request on nothing of it works. Refuses with {@code NO_RIGHT} what is not there or ended before. */
    @Audited(action = AuditAction.RIGHTS_CHANGE, object = "account")
    public void takeBack(@AuditedId long id) {
        Caller me = manager();
        GrantRow row = rows().stream()
                .filter(one -> one.id() == id && one.endedAt() == null)
                .findFirst()
                .orElseThrow(() -> new RuleViolation(AccountRule.NO_RIGHT));
        audit.id(row.accountId());
        audit.detail("given", "none");
        end("id = :id", id);
        outbox.put(
                MailKind.GRANT_ENDED,
                row.email(),
                row.language(),
                me.name(),
                register.geography().name(me.organisationCode()));
    }

    /** Only an organisation gives; an administrator has none. */
    private Caller manager() {
        confirmation.require();
        Caller me = callers.get();
        if (me.organisationId() == null) {
            throw new RuleViolation(AccountRule.NO_RIGHT);
        }
        audit.concerns(me.organisationCode());
        return me;
    }

    /** The database shows the one account with the address, and then no longer. */
    private Person person(String email, LocalDate today) {
        String address = email.toLowerCase(Locale.ROOT);
        tenant.set("benchmark.sign_in", address);
        Optional<Person> found = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select id, email, language from account
                         where lower(email) = :email and active and (ends_on is null or ends_on >= :today)
                           and organisation_id is not null and organisation_id <> :own
                        """)
                .bind("email", address)
                .bind("today", today)
                .bind("own", callers.get().organisationId())
                .map((row, context) -> new Person(row.getLong("id"), row.getString("email"), row.getString("language")))
                .findOne());
        tenant.set("benchmark.sign_in", "");
        return found.orElseThrow(() -> new RuleViolation(AccountRule.GRANT_NOBODY));
    }

    /** The condition is ours. */
    private void end(String condition, long id) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update account_grant set ended_at = :now, ended_by = :me where ended_at is null and organisation_id = :own and "
                                + condition)
                .bind("now", OffsetDateTime.now(clock))
                .bind("me", callers.get().accountId())
                .bind("own", callers.get().organisationId())
                .bind("id", id)
                .execute());
    }

    private long insert(Person person, Collection<Right> rights, LocalDate endsOn) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                        """
                        insert into account_grant (account_id, organisation_id, benchmark, rights, ends_on, granted_at, granted_by)
                        values (:account, :own, :benchmark, :rights, :endsOn, :now, :me)
                        """)
                .bind("account", person.id())
                .bind("own", callers.get().organisationId())
                .bind("benchmark", Caller.WERK_EN_INKOMEN)
                .bindArray(
                        "rights",
                        String.class,
                        rights.stream().map(Right::name).distinct().sorted().toList())
                .bind("endsOn", endsOn)
                .bind("now", OffsetDateTime.now(clock))
                .bind("me", callers.get().accountId())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
    }
}
