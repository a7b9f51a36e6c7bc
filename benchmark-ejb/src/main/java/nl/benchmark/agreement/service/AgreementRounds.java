package nl.benchmark.agreement.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import nl.benchmark.agreement.AgreementRow;
import nl.benchmark.agreement.AgreementStanding;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.mail.Mail;
import nl.benchmark.mail.MailKind;
import nl.benchmark.organisation.Geography;
import nl.benchmark.shared.service.Tenant;
import org.jdbi.v3.core.Jdbi;

/** One agreement in one transaction: its row is locked meanwhile and others skip it, so that nobody is warned twice. */
@NotAudited(reason = "steps of the job")
@Stateless
public class AgreementRounds {

    private static final String PAGE = "agreement/agreement.xhtml";

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private Tenant tenant;

    @Inject
    private AgreementRegister register;

    @Inject
    private AgreementPapers papers;

    @Inject
    private ContactMail mail;

    /** Mails the contact persons of one whose agreement ends within {@link AgreementStanding#WARNED_DAYS} days, once. Whether there was one. */
    public boolean warnNext() {
        enter();
        LocalDate today = LocalDate.now(clock);
        Optional<Long> next = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select a.id from agreement a where a.in_force_from <= :today and a.in_force_to between :today and :last and a.warned_at is null
                           and not exists (select from agreement later where later.organisation_id = a.organisation_id and later.id > a.id)
                         order by a.in_force_to limit 1 for update skip locked
                        """)
                .bind("today", today)
                .bind("last", today.plusDays(AgreementStanding.WARNED_DAYS))
                .mapTo(Long.class)
                .findOne());
        next.ifPresent(this::warn);
        return next.isPresent();
    }

    private void warn(long id) {
        AgreementRow row = register.agreement(id).orElseThrow();
        String name = jdbi.withHandle(handle -> handle.createQuery("select name from organisation where code = :code")
                .bind("code", row.organisation())
                .mapTo(String.class)
                .one());
        mail.put(MailKind.AGREEMENT_EXPIRES, row.organisation(), language ->
                new String[] {name, Mail.day(row.to(), language), mail.page(PAGE)});
        jdbi.useHandle(handle -> handle.createUpdate("update agreement set warned_at = :now where id = :id")
                .bind("now", OffsetDateTime.now(clock))
                .bind("id", id)
                .execute());
    }

    /** Makes the document of one that was signed and has none, as those of the demonstration. Whether there was one. */
    public boolean completeNext(Geography geography) {
        enter();
        Optional<Long> next = jdbi.withHandle(handle -> handle.createQuery(
                        "select id from agreement where signed_at is not null and document is null order by id limit 1 for update skip locked")
                .mapTo(Long.class)
                .findOne());
        next.ifPresent(id -> papers.make(id, geography));
        return next.isPresent();
    }

    /** Reads addresses as staff does, and may write as a job. */
    private void enter() {
        tenant.set("benchmark.job", "true");
        tenant.set("benchmark.staff", "true");
    }
}
