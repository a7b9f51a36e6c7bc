package nl.benchmark.delivery.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.delivery.DueReminder;
import nl.benchmark.delivery.DueReminder.Place;
import nl.benchmark.delivery.ReminderKind;
import nl.benchmark.delivery.ReminderTerms;
import nl.benchmark.indicator.DeliveryCalendar;
import nl.benchmark.mail.Mail;
import nl.benchmark.mail.MailKind;
import nl.benchmark.mail.service.Outbox;
import nl.benchmark.mail.service.PublicAddress;
import nl.benchmark.organisation.service.Register;
import nl.benchmark.registration.Participations;
import nl.benchmark.shared.service.Tenant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Reminders by mail, one participant and month in one transaction. The database keeps each once, so that nobody is reminded
 * twice, on whatever node. Source: DEL-3.
 */
@NotAudited(reason = "steps of the job")
@Stateless
public class ReminderRounds {

    private static final String BENCHMARK = "WI";
    private static final String PAGE = "delivery/deliveries.xhtml";
    /** Months that may still be about to be due, or just were: an exception is at most a year later. */
    private static final int MONTHS = 14;

    @Inject
    @ConfigProperty(name = "benchmark.delivery.remind.before.days", defaultValue = "7")
    private int before;

    @Inject
    @ConfigProperty(name = "benchmark.delivery.remind.after.days", defaultValue = "3")
    private int after;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private Tenant tenant;

    @Inject
    private Register organisations;

    @Inject
    private DueDateRegister dates;

    @Inject
    private Outbox outbox;

    @Inject
    private PublicAddress address;

    private record Recipient(String email, String language) {}

    /** What is to go out now, by participant. */
    public List<DueReminder> due() {
        enter();
        DeliveryCalendar calendar = dates.seen();
        ReminderTerms terms = new ReminderTerms(before, after);
        YearMonth last = YearMonth.from(calendar.today()).minusMonths(1);
        List<YearMonth> months =
                IntStream.range(0, MONTHS).mapToObj(last::minusMonths).toList();
        Participations participations = organisations.participations();
        YearMonth first = months.get(months.size() - 1);
        return jdbi.withHandle(handle -> {
            Set<Place> came = came(handle, first);
            Map<ReminderKind, Set<Place>> reminded = reminded(handle, first);
            List<DueReminder> all = new ArrayList<>();
            for (String organisation : withAgreement(handle, calendar.today())) {
                all.addAll(DueReminder.of(organisation, months, participations, calendar, terms, came, reminded));
            }
            return all;
        });
    }

    /** Mails one reminder, unless another node was first. */
    public void remind(DueReminder reminder) {
        enter();
        jdbi.useHandle(handle -> {
            List<Recipient> recipients = recipients(handle, reminder.organisation());
            List<DeliveryType> files = reminder.files().stream()
                    .filter(file -> keep(handle, reminder, file, recipients.size()))
                    .toList();
            if (files.isEmpty()) {
                return;
            }
            String names = files.stream().map(DeliveryType::title).collect(Collectors.joining(", "));
            MailKind kind = reminder.kind() == ReminderKind.BEFORE ? MailKind.DELIVERY_DUE : MailKind.DELIVERY_LATE;
            for (Recipient one : recipients) {
                outbox.put(
                        kind,
                        one.email(),
                        one.language(),
                        organisations.geography().name(reminder.organisation()),
                        Mail.month(reminder.month(), one.language()),
                        names,
                        Mail.day(reminder.dueOn(), one.language()),
                        address.of(PAGE));
            }
        });
    }

    /** Whether this file of the month was not reminded of; another node that does so at this moment is waited for. */
    private boolean keep(Handle handle, DueReminder reminder, DeliveryType file, int mails) {
        return handle.createUpdate(
                                """
                                insert into delivery_reminder (organisation_id, type, period, kind, due_on, sent_at, mails)
                                select id, :type, :period, :kind, :due, :now, :mails from organisation where code = :code
                                on conflict do nothing
                                """)
                        .bind("code", reminder.organisation())
                        .bind("type", file.name())
                        .bind("period", reminder.month().atDay(1))
                        .bind("kind", reminder.kind().name())
                        .bind("due", reminder.dueOn())
                        .bind("now", OffsetDateTime.now(clock))
                        .bind("mails", mails)
                        .execute()
                == 1;
    }

    private static Set<String> withAgreement(Handle handle, LocalDate today) {
        return new TreeSet<>(handle.createQuery(
                        """
                        select distinct o.code from participation p join organisation o on o.id = p.organisation_id
                         where p.benchmark = :benchmark and exists (
                               select from agreement g where g.organisation_id = o.id and g.in_force_from <= :today and (g.in_force_to is null or g.in_force_to >= :today))
                        """)
                .bind("benchmark", BENCHMARK)
                .bind("today", today)
                .mapTo(String.class)
                .list());
    }

    private static Set<Place> came(Handle handle, YearMonth first) {
        return new HashSet<>(handle.createQuery(
                        """
                        select distinct o.code, d.period, d.type from delivery d join organisation o on o.id = d.organisation_id
                         where d.period >= :first and not d.dry_run and d.status in ('RECEIVED', 'VALIDATING', 'ACCEPTED', 'ACCEPTED_WITH_WARNINGS')
                        """)
                .bind("first", first.atDay(1))
                .map((row, context) -> new Place(
                        row.getString("code"),
                        YearMonth.from(row.getObject("period", LocalDate.class)),
                        DeliveryType.valueOf(row.getString("type"))))
                .list());
    }

    private static Map<ReminderKind, Set<Place>> reminded(Handle handle, YearMonth first) {
        Map<ReminderKind, Set<Place>> all = new EnumMap<>(ReminderKind.class);
        handle.createQuery(
                        "select o.code, r.period, r.type, r.kind from delivery_reminder r join organisation o on o.id = r.organisation_id where r.period >= :first")
                .bind("first", first.atDay(1))
                .map((row, context) -> all.computeIfAbsent(
                                ReminderKind.valueOf(row.getString("kind")), kind -> new HashSet<>())
                        .add(new Place(
                                row.getString("code"),
                                YearMonth.from(row.getObject("period", LocalDate.class)),
                                DeliveryType.valueOf(row.getString("type")))))
                .list();
        return all;
    }

    /** Contact persons that may deliver. */
    private List<Recipient> recipients(Handle handle, String organisation) {
        return handle.createQuery(
                        """
                        select a.email, coalesce(a.language, 'nl') as language from account a join organisation o on o.id = a.organisation_id
                         where o.code = :code and a.role = 'CONTACT_PERSON' and a.active and (a.ends_on is null or a.ends_on >= :today)
                           and not exists (select from account_right r where r.account_id = a.id and r.benchmark = :benchmark and not 'DELIVER' = any (r.rights))
                         order by a.id
                        """)
                .bind("code", organisation)
                .bind("benchmark", BENCHMARK)
                .bind("today", LocalDate.now(clock))
                .map((row, context) -> new Recipient(row.getString("email"), row.getString("language")))
                .list();
    }

    /** Reads addresses as staff does, and may write as a job. */
    private void enter() {
        tenant.set("benchmark.job", "true");
        tenant.set("benchmark.staff", "true");
    }
}
