package nl.benchmark.participation.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import nl.benchmark.agreement.service.ContactMail;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.mail.Mail;
import nl.benchmark.mail.MailKind;
import nl.benchmark.participation.ContractStanding;
import nl.benchmark.shared.service.Tenant;
import org.jdbi.v3.core.Jdbi;

/**
 * One contract year, one announcement or one organisation in one transaction. After a kill the next round goes on with what is
 * not there yet, for each step looks for what is missing and the database keeps each once. Source: REG-3, REG-5.
 */
@Stateless
public class RenewalRounds {

    private static final String PAGE = "participation/participation.xhtml";

    /** Organisations whose participations, own or paid for, are all over, with the last day of them. */
    private static final String LEFT =
            """
            select x.organisation_id, max(x.ends_on) as last_day
              from (select organisation_id, starts_on, ends_on from participation union all select payer_id, starts_on, ends_on from participation where payer_id is not null) x
             group by x.organisation_id
            having not bool_or(x.ends_on is null or x.ends_on >= greatest(cast(:today as date), x.starts_on)) and max(x.ends_on) < :today
            """;

    private record Year(
            long participation, String organisation, String benchmark, String module, int year, boolean first) {}

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
    private AuditFacts audit;

    @Inject

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

    /** Reads addresses as staff does, and may write as a job. */
    private void enter() {
        tenant.set("benchmark.job", "true");
        tenant.set("benchmark.staff", "true");
    }
}
