package nl.benchmark.delivery.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.Concerns;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.Task;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.delivery.DeliveryMonth;
import nl.benchmark.delivery.DeliveryRow;
import nl.benchmark.delivery.DeliveryStatus;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.delivery.MonthFiles;
import nl.benchmark.delivery.MonthState;
import nl.benchmark.delivery.ParticipantDeliveries;
import nl.benchmark.indicator.DeliveryCalendar;
import nl.benchmark.organisation.AreaKind;
import nl.benchmark.organisation.Geography;
import nl.benchmark.organisation.service.Register;
import nl.benchmark.registration.Participation;
import nl.benchmark.registration.Participations;
import nl.benchmark.shared.service.CallerContext;
import nl.benchmark.worklist.WorkCount;
import nl.benchmark.worklist.WorkKind;

/**
 * The calendar of the monthly deliveries of Werk &amp; Inkomen (DEL-3): for a participant its own months, for staff and
 * auditor those of everybody. Who sees which deliveries is also kept by the database.
 */
@Stateless
@RolesAllowed(Roles.SIGNED_IN)
public class DeliveryCalendarService {

    private static final String BENCHMARK = "WI";
    private static final String TYPE = "BUS";
    private static final int WORK_MONTHS = 12;

    @EJB
    private DeliveryRegister register;

    @Inject
    private AuditFacts audit;

    @Inject
    private Register organisations;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /** The caller's own months that are over, newest first; those before its first participation are left out. */
    @RolesAllowed(Roles.PARTICIPANT)
    @NotAudited(reason = "own deliveries")
    public List<DeliveryMonth> ownMonths(int months) {
        String organisation = callers.get().organisationCode();
        Map<YearMonth, List<DeliveryRow>> deliveries = register.listSince(first(months), organisation, TYPE).stream()
                .collect(Collectors.groupingBy(DeliveryRow::period));
        Participations participations = organisations.participations();
        YearMonth since = participations.all().stream()
                .filter(one -> one.organisation().equals(organisation)
                        && one.benchmark().equals(BENCHMARK))
                .map(one -> YearMonth.from(one.startsOn()))
                .min(Comparator.naturalOrder())
                .orElse(first(months));
        return months(months).stream()
                .filter(month -> !month.isBefore(since) || deliveries.containsKey(month))
                .map(month -> month(participations, organisation, month, deliveries.getOrDefault(month, List.of())))
                .toList();
    }

    /** Which files of the last months that are over the caller's organisation handed in, newest month first. */
    @RolesAllowed(Roles.PARTICIPANT)
    @NotAudited(reason = "own deliveries")
    public List<MonthFiles> ownFiles(int months) {
        String organisation = callers.get().organisationCode();
        Map<YearMonth, Map<String, List<DeliveryRow>>> deliveries =
                register.listSince(first(months), organisation, null).stream()
                        .collect(Collectors.groupingBy(DeliveryRow::period, Collectors.groupingBy(DeliveryRow::type)));
        Participations participations = organisations.participations();
        return months(months).stream()
                .map(month -> new MonthFiles(
                        month,
                        Arrays.stream(DeliveryType.values())
                                .map(type -> file(
                                        participations,
                                        organisation,
                                        month,
                                        type,
                                        deliveries.getOrDefault(month, Map.of()).getOrDefault(type.name(), List.of())))
                                .toList()))
                .toList();
    }

    /** Basis needs BUS only; the other files are what the deepening module is made of. */
    private DeliveryMonth file(
            Participations participations,
            String organisation,
            YearMonth month,
            DeliveryType type,
            List<DeliveryRow> deliveries) {
        boolean asked = type == DeliveryType.BUS
                ? participations.takesPart(organisation, BENCHMARK, month.atDay(1), month.atEndOfMonth())
                : participations.hasDeepening(organisation, month.atEndOfMonth());
        return DeliveryMonth.of(month, deliveries, asked, new DeliveryCalendar(clock).dueDate(month), today());
    }

    /** Everybody who takes part today or was late while it did, by name, with the last months that are over. */
    @RolesAllowed({Roles.STAFF, Roles.AUDITOR})
    @Audited(
            action = AuditAction.DELIVERIES_READ,
            object = "calendar",
            othersOnly = true,
            task = Task.FOLLOW_DELIVERIES)
    public List<ParticipantDeliveries> participants(int months) {
        audit.concerns(Concerns.EVERYBODY);
        return calendar(months);
    }

    /** Participants that are late or have a refused file in the last twelve months, each by its oldest such month's last day. */
    @RolesAllowed({Roles.STAFF, Roles.AUDITOR})
    @NotAudited(reason = "numbers and days, nothing of a delivery")
    public List<WorkCount> work() {
        List<ParticipantDeliveries> rows = calendar(WORK_MONTHS);
        return List.of(
                WorkCount.of(WorkKind.DELIVERIES_LATE, dueDays(rows, DeliveryMonth::overdue)),
                WorkCount.of(
                        WorkKind.DELIVERIES_REJECTED, dueDays(rows, month -> month.state() == MonthState.REJECTED)));
    }

    private static List<LocalDate> dueDays(List<ParticipantDeliveries> rows, Predicate<DeliveryMonth> which) {
        return rows.stream()
                .flatMap(
                        row -> row.months().stream()
                                .filter(which)
                                .map(DeliveryMonth::dueOn)
                                .min(Comparator.naturalOrder())
                                .stream())
                .toList();
    }

    private List<ParticipantDeliveries> calendar(int months) {
        Map<String, Map<YearMonth, List<DeliveryRow>>> deliveries =
                register.listSince(first(months), null, TYPE).stream()
                        .collect(Collectors.groupingBy(
                                DeliveryRow::organisation, Collectors.groupingBy(DeliveryRow::period)));
        Map<String, YearMonth> newest = register.newestInForce(TYPE);
        Participations participations = organisations.participations();
        LocalDate today = today();
        List<ParticipantDeliveries> rows = new ArrayList<>();
        for (String code : participations.participants(BENCHMARK, first(months).atDay(1), today)) {
            Map<YearMonth, List<DeliveryRow>> own = deliveries.getOrDefault(code, Map.of());
            List<DeliveryMonth> calendar = months(months).stream()
                    .map(month -> month(participations, code, month, own.getOrDefault(month, List.of())))
                    .toList();
            rows.add(row(participations, code, today, newest.get(code), calendar));
        }
        rows.sort(Comparator.comparing(ParticipantDeliveries::name));
        return rows;
    }

    /** Deliveries of everybody that were refused on or after the moment, newest first; no dry runs. */
    @RolesAllowed({Roles.STAFF, Roles.AUDITOR})
    @Audited(
            action = AuditAction.DELIVERIES_READ,
            object = "delivery",
            othersOnly = true,
            task = Task.FOLLOW_DELIVERIES)
    public List<DeliveryRow> rejectedSince(Instant moment) {
        List<DeliveryRow> rows = register.listReceivedSince(moment, DeliveryStatus.REJECTED);
        rows.forEach(row -> audit.concerns(row.organisation()));
        return rows;
    }

    /** Last month that is over, Europe/Amsterdam: the newest that can be delivered. */
    @NotAudited(reason = "the calendar of everybody")
    public YearMonth lastMonth() {
        return YearMonth.from(today()).minusMonths(1);
    }

    /** Today in Europe/Amsterdam. */
    @NotAudited(reason = "the calendar of everybody")
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private ParticipantDeliveries row(
            Participations participations,
            String code,
            LocalDate today,
            YearMonth lastDelivered,
            List<DeliveryMonth> calendar) {
        Geography geography = organisations.geography();
        Participation participation = participations.all().stream()
                .filter(one ->
                        one.organisation().equals(code) && one.benchmark().equals(BENCHMARK))
                .max(Comparator.comparing((Participation one) -> one.overlaps(today, today))
                        .thenComparing(Participation::startsOn))
                .orElseThrow();
        String province = geography.areasOf(code, today).getOrDefault(AreaKind.PROVINCE, "");
        return new ParticipantDeliveries(
                code,
                geography.name(code),
                province,
                geography.findArea(province).map(area -> area.name()).orElse(""),
                participation.module(),
                participation.startsOn(),
                lastDelivered,
                calendar);
    }

    private DeliveryMonth month(
            Participations participations, String organisation, YearMonth month, List<DeliveryRow> deliveries) {
        boolean takesPart = participations.takesPart(organisation, BENCHMARK, month.atDay(1), month.atEndOfMonth());
        LocalDate dueOn = new DeliveryCalendar(clock).dueDate(month);
        return DeliveryMonth.of(month, deliveries, takesPart, dueOn, today());
    }

    private YearMonth first(int months) {
        return lastMonth().minusMonths(months - 1L);
    }

    private List<YearMonth> months(int months) {
        return IntStream.range(0, months)
                .mapToObj(back -> lastMonth().minusMonths(back))
                .toList();
    }
}
