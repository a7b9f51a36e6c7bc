package nl.benchmark.participation.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.benchmark.account.GrantEnd;
import nl.benchmark.agreement.service.ContactMail;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.mail.Mail;
import nl.benchmark.mail.MailKind;
import nl.benchmark.mail.service.Outbox;
import nl.benchmark.participation.Benchmark;
import nl.benchmark.participation.ContractStanding;
import nl.benchmark.participation.MemberNoticeKind;
import nl.benchmark.shared.service.Tenant;
import org.jdbi.v3.core.Jdbi;

/**
 * One contract year, one announcement or one organisation in one transaction. After a kill the next round goes on with what is
 * not there yet, for each step looks for what is missing and the database keeps each once. Source: REG-3, REG-5.
 */
@Stateless
public class RenewalRounds {

    private static final String PAGE = "participation/participation.xhtml";
    private static final String GRANTS = "account/grants.xhtml";

    /** Organisations whose participations, own or paid for or as a member of a co-operation that takes part as a whole, are all over, with the last day of them. */
    private static final String LEFT =
            """
            select x.organisation_id, max(x.ends_on) as last_day
              from (select organisation_id, starts_on, ends_on from participation union all select payer_id, starts_on, ends_on from participation where payer_id is not null
                    union all select m.organisation_id, greatest(m.valid_from, p.starts_on), least(p.ends_on, m.valid_to - 1)
                      from cooperation_member m join participation p on p.organisation_id = m.cooperation_id) x
             group by x.organisation_id
            having not bool_or(x.ends_on is null or x.ends_on >= greatest(cast(:today as date), x.starts_on)) and max(x.ends_on) < :today
            """;

    private record Year(
            long participation, String organisation, String benchmark, String module, int year, boolean first) {}

    private record Given(
            long id,
            long account,
            String name,
            String email,
            String language,
            String organisation,
            String organisationName,
            String home,
            String homeName,
            GrantEnd because) {}

    private record Open(long id, String organisation, LocalDate lastDay) {}

    private record Over(String member, String cooperation, Benchmark benchmark, LocalDate lastDay) {}

    private record Note(
            long id,
            MemberNoticeKind kind,
            String what,
            LocalDate day,
            String organisation,
            String name,
            String cooperation,
            String email) {}

    private record Left(long id, String code, String name, LocalDate lastDay) {}

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private Tenant tenant;

    @Inject
    private ContactMail mail;

    @Inject
    private Outbox outbox;

    @Inject
    private MemberNotices notices;

    @Inject
    private AuditFacts audit;

    /** The oldest contract year that is missing, of the years from the first to this one or the last. Whether there was one. */
    @Audited(action = AuditAction.PARTICIPATION_RENEW, object = "participation")
    public boolean renewNext() {
        enter();
        Optional<Year> next = missing();
        boolean recorded = next.map(this::record).orElse(false);
        if (!recorded) {
            audit.nothingDone();
        }
        return next.isPresent();
    }

    private Optional<Year> missing() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select p.id, o.code, p.benchmark, p.module, y.year,
                               y.year = extract(year from p.starts_on) and not exists (select from cancellation_effect e where e.participation_id = p.id and e.made) as first
                          from participation p join organisation o on o.id = p.organisation_id
                          cross join lateral generate_series(extract(year from p.starts_on)::integer, extract(year from least(p.ends_on, cast(:today as date)))::integer) as y (year)
                         where p.starts_on <= :today and (p.ends_on is null or p.ends_on >= p.starts_on)
                           and not exists (select from contract_year c where c.participation_id = p.id and c.year = y.year)
                         order by y.year, p.id limit 1
                        """)
                .bind("today", LocalDate.now(clock))
                .map((row, context) -> new Year(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("benchmark"),
                        row.getString("module"),
                        row.getInt("year"),
                        row.getBoolean("first")))
                .findOne());
    }

    /** False when another node recorded it meanwhile. */
    private boolean record(Year year) {
        audit.id(year.participation());
        audit.concerns(year.organisation());
        audit.detail("benchmark", year.benchmark());
        audit.detail("module", year.module());
        audit.detail("year", year.year());
        audit.detail("origin", year.first() ? "REGISTRATION" : "RENEWAL");
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "insert into contract_year (participation_id, year, origin, recorded_at) values (:participation, :year, :origin, :now) on conflict do nothing")
                        .bind("participation", year.participation())
                        .bind("year", year.year())
                        .bind("origin", year.first() ? "REGISTRATION" : "RENEWAL")
                        .bind("now", OffsetDateTime.now(clock))
                        .execute())
                > 0;
    }

    /** Tells the contact persons of one organisation that left when their access ends. Whether there was one. */
    @NotAudited(reason = "mails a day that stands in the contract")
    public boolean announceNext() {
        enter();
        Optional<Left> next = jdbi.withHandle(handle -> handle.createQuery(
                        "with gone as (" + LEFT
                                + """
                        ) select o.id, o.code, o.name, g.last_day from gone g join organisation o on o.id = g.organisation_id
                           where not exists (select from access_end a where a.organisation_id = g.organisation_id and a.last_day = g.last_day)
                           order by g.last_day, o.id limit 1
                        """)
                .bind("today", LocalDate.now(clock))
                .map((row, context) -> new Left(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getObject("last_day", LocalDate.class)))
                .findOne());
        next.ifPresent(this::announce);
        return next.isPresent();
    }

    private void announce(Left left) {
        int added = jdbi.withHandle(handle -> handle.createUpdate(
                        "insert into access_end (organisation_id, last_day, announced_at) values (:organisation, :last, :now) on conflict do nothing")
                .bind("organisation", left.id())
                .bind("last", left.lastDay())
                .bind("now", OffsetDateTime.now(clock))
                .execute());
        if (added > 0) {
            LocalDate until = ContractStanding.archiveUntil(left.lastDay());
            mail.put(MailKind.ACCESS_ENDS, left.code(), language -> new String[] {
                left.name(), Mail.day(left.lastDay(), language), Mail.day(until, language), mail.page(PAGE)
            });
        }
    }

    /**
     * Closes the accounts of one organisation whose thirty days are over: nobody signs in with them, their sessions end and
     * their tokens are revoked. Whether there was one.
     */
    @Audited(action = AuditAction.ACCOUNTS_CLOSE, object = "organisation")
    public boolean closeNext() {
        enter();
        LocalDate today = LocalDate.now(clock);
        Optional<Left> next = jdbi.withHandle(handle -> handle.createQuery(
                        "with gone as (" + LEFT
                                + """
                        ) select o.id, o.code, o.name, a.last_day from gone g join organisation o on o.id = g.organisation_id
                            join access_end a on a.organisation_id = g.organisation_id and a.last_day = g.last_day
                           where a.closed_at is null and a.last_day < :before order by a.last_day, o.id limit 1 for update of a skip locked
                        """)
                .bind("today", today)
                .bind("before", today.minusDays(ContractStanding.ARCHIVE_DAYS))
                .map((row, context) -> new Left(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getObject("last_day", LocalDate.class)))
                .findOne());
        next.ifPresentOrElse(this::close, audit::nothingDone);
        return next.isPresent();
    }

    private void close(Left left) {
        OffsetDateTime now = clock.instant().atZone(ZoneId.of("UTC")).toOffsetDateTime();
        int closed = jdbi.withHandle(handle -> {
            handle.createUpdate(
                            "update account_session s set ended_at = :now from account a where a.id = s.account_id and a.organisation_id = :organisation and s.ended_at is null")
                    .bind("now", now)
                    .bind("organisation", left.id())
                    .execute();
            handle.createUpdate(
                            "update api_token t set revoked_at = :now from account a where a.id = t.account_id and a.organisation_id = :organisation and t.revoked_at is null")
                    .bind("now", now)
                    .bind("organisation", left.id())
                    .execute();
            int accounts = handle.createUpdate(
                            "update account set active = false where organisation_id = :organisation and active")
                    .bind("organisation", left.id())
                    .execute();
            handle.createUpdate(
                            "update access_end set closed_at = :now, accounts = :accounts where organisation_id = :organisation and last_day = :last")
                    .bind("now", now)
                    .bind("accounts", accounts)
                    .bind("organisation", left.id())
                    .bind("last", left.lastDay())
                    .execute();
            return accounts;
        });
        audit.id(left.code());
        audit.concerns(left.code());
        audit.rows(closed);
        audit.detail("lastDay", left.lastDay());
    }

    /**
     * Ends one right across organisations that was given before the accounts of either side were closed: nobody works for, or
     * on behalf of, who left. Whoever had it is told, and when the other side goes on, its contact persons. Whether there was one.
     */
    @Audited(action = AuditAction.RIGHTS_CHANGE, object = "account")
    public boolean endGrantNext() {
        enter();
        Optional<Given> next = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select g.id, g.account_id, a.name, a.email, coalesce(a.language, 'nl') as language, o.code, o.name as organisation, h.code as home,
                               h.name as home_name, exists (select from access_end e where e.organisation_id = g.organisation_id and e.closed_at >= g.granted_at) as giver
                          from account_grant g join organisation o on o.id = g.organisation_id
                          join account a on a.id = g.account_id join organisation h on h.id = a.organisation_id
                         where g.ended_at is null and g.ends_on >= :today
                           and exists (select from access_end e where e.organisation_id in (g.organisation_id, h.id) and e.closed_at >= g.granted_at)
                         order by g.id limit 1 for update of g skip locked
                        """)
                .bind("today", LocalDate.now(clock))
                .map((row, context) -> new Given(
                        row.getLong("id"),
                        row.getLong("account_id"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("language"),
                        row.getString("code"),
                        row.getString("organisation"),
                        row.getString("home"),
                        row.getString("home_name"),
                        row.getBoolean("giver") ? GrantEnd.GIVER_LEFT : GrantEnd.HOLDER_LEFT))
                .findOne());
        next.ifPresentOrElse(this::end, audit::nothingDone);
        return next.isPresent();
    }

    private void end(Given given) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update account_grant set ended_at = :now, ended_because = :because where id = :id")
                .bind("now", OffsetDateTime.now(clock))
                .bind("because", given.because().name())
                .bind("id", given.id())
                .execute());
        audit.id(given.account());
        audit.concerns(given.organisation());
        audit.concerns(given.home());
        audit.detail("given", "none");
        audit.detail("because", given.because());
        if (given.because() == GrantEnd.GIVER_LEFT) {
            outbox.put(MailKind.GRANT_CLOSED, given.email(), given.language(), given.organisationName());
        } else {
            mail.put(MailKind.GRANT_HOLDER_LEFT, given.organisation(), language ->
                    new String[] {given.homeName(), given.name(), mail.page(GRANTS)});
        }
    }

    /**
     * Ends one agreement without an end, of an organisation whose accounts were closed, with the last day of the archive. One that
     * was agreed for longer stays until its own last day. Whether there was one. Source: REG-5.
     */
    @Audited(action = AuditAction.AGREEMENT_END, object = "agreement")
    public boolean endAgreementNext() {
        enter();
        Optional<Open> next = jdbi.withHandle(handle -> handle.createQuery(
                        "with gone as (" + LEFT
                                + """
                        ) select a.id, o.code, g.last_day from gone g join organisation o on o.id = g.organisation_id
                            join access_end e on e.organisation_id = g.organisation_id and e.last_day = g.last_day and e.closed_at is not null
                            join agreement a on a.organisation_id = g.organisation_id and a.in_force_to is null
                           order by a.id limit 1 for update of a skip locked
                        """)
                .bind("today", LocalDate.now(clock))
                .map((row, context) ->
                        new Open(row.getLong("id"), row.getString("code"), row.getObject("last_day", LocalDate.class)))
                .findOne());
        next.ifPresentOrElse(this::end, audit::nothingDone);
        return next.isPresent();
    }

    private void end(Open agreement) {
        LocalDate last = ContractStanding.archiveUntil(agreement.lastDay());
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update agreement set in_force_to = greatest(in_force_from, :last) where id = :id and in_force_to is null")
                .bind("last", last)
                .bind("id", agreement.id())
                .execute());
        audit.id(agreement.id());
        audit.concerns(agreement.organisation());
        audit.detail("lastDay", last);
    }

    /**
     * Notes for one member that what its co-operation paid for, or took part in as a whole, is over: of what ended in the last
     * thirty days and does not go on the day after. Whether there was one.
     */
    @NotAudited(reason = "a day that stands in the contract, told to whom it concerns")
    public boolean tellEndedNext() {
        enter();
        LocalDate today = LocalDate.now(clock);
        Optional<Over> next = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        with over as (
                            select p.organisation_id as member, p.payer_id as cooperation, p.benchmark, p.ends_on, p.organisation_id as taking, p.starts_on
                              from participation p where p.payer_id <> p.organisation_id
                            union all
                            select m.organisation_id, m.cooperation_id, p.benchmark, p.ends_on, p.organisation_id, p.starts_on
                              from participation p join cooperation_member m on m.cooperation_id = p.organisation_id and m.valid_from <= p.ends_on
                               and (m.valid_to is null or m.valid_to > p.ends_on))
                        select m.code as member, c.code as cooperation, x.benchmark, x.ends_on
                          from over x join organisation m on m.id = x.member join organisation c on c.id = x.cooperation
                         where x.ends_on >= :since and x.ends_on < :today and x.starts_on <= x.ends_on
                           and not exists (select from participation n where n.organisation_id = x.taking and n.benchmark = x.benchmark and n.starts_on <= x.ends_on + 1
                                            and (n.ends_on is null or n.ends_on > x.ends_on))
                           and not exists (select from member_notice t where t.organisation_id = x.member and t.cooperation_id = x.cooperation and t.kind = 'ENDED'
                                            and t.day = x.ends_on and t.what = case x.benchmark when 'WI' then :wi when 'AS' then :as else :si end)
                         order by x.ends_on, x.member limit 1
                        """)
                .bind("today", today)
                .bind("since", today.minusDays(ContractStanding.ARCHIVE_DAYS))
                .bind("wi", Benchmark.WI.title())
                .bind("as", Benchmark.AS.title())
                .bind("si", Benchmark.SI.title())
                .map((row, context) -> new Over(
                        row.getString("member"),
                        row.getString("cooperation"),
                        Benchmark.valueOf(row.getString("benchmark")),
                        row.getObject("ends_on", LocalDate.class)))
                .findOne());
        next.ifPresent(over -> notices.tell(
                MemberNoticeKind.ENDED,
                over.cooperation(),
                List.of(over.member()),
                over.benchmark().title(),
                over.lastDay()));
        return next.isPresent();
    }

    /** Mails one note to the contact persons of the member, or when it has none to the address of the organisation. Whether there was one. */
    @NotAudited(reason = "mails what stands on the page of the member")
    public boolean mailNoticeNext() {
        enter();
        Optional<Note> next = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select n.id, n.kind, n.what, n.day, m.code, m.name, c.name as cooperation, d.email
                          from member_notice n join organisation m on m.id = n.organisation_id join organisation c on c.id = n.cooperation_id
                          left join organisation_details d on d.organisation_id = m.id
                         where n.mailed_at is null order by n.id limit 1 for update of n skip locked
                        """)
                .map((row, context) -> new Note(
                        row.getLong("id"),
                        MemberNoticeKind.valueOf(row.getString("kind")),
                        row.getString("what"),
                        row.getObject("day", LocalDate.class),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("cooperation"),
                        row.getString("email")))
                .findOne());
        next.ifPresent(this::mail);
        return next.isPresent();
    }

    private void mail(Note note) {
        MailKind kind = MailKind.valueOf("MEMBER_" + note.kind());
        Function<String, String[]> arguments = language -> new String[] {
            note.name(), note.cooperation(), note.what(), Mail.day(note.day(), language), mail.page(PAGE)
        };
        int mails = mail.put(kind, note.organisation(), arguments);
        if (mails == 0 && note.email() != null) {
            outbox.put(kind, note.email(), "nl", arguments.apply("nl"));
            mails = 1;
        }
        int sent = mails;
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update member_notice set mailed_at = :now, mails = :mails where id = :id")
                .bind("now", OffsetDateTime.now(clock))
                .bind("mails", sent)
                .bind("id", note.id())
                .execute());
    }

    /** Reads addresses as staff does, and may write as a job. */
    private void enter() {
        tenant.set("benchmark.job", "true");
        tenant.set("benchmark.staff", "true");
    }
}
