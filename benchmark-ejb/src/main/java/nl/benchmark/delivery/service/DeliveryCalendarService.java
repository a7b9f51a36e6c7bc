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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.benchmark.account.AlsoFor;
import nl.benchmark.account.Roles;
import nl.benchmark.account.WorkArea;
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
import nl.benchmark.delivery.OwedFiles;
import nl.benchmark.delivery.ParticipantDeliveries;
import nl.benchmark.indicator.DeliveryCalendar;
import nl.benchmark.indicator.Source;
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
    private DueDateRegister dates;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /**
     * Which files of the last months that are over the caller's organisation owes and handed in, newest month first; months
     * before its first participation are left out unless something came.
     */
    @RolesAllowed(Roles.PARTICIPANT)
    @NotAudited(reason = "own deliveries")
    public List<MonthFiles> ownFiles(int months) {
        String organisation = callers.get().organisationCode();
        Files files = files(months, organisation);
        YearMonth since = files.participations().all().stream()
                .filter(one -> one.organisation().equals(organisation)
                        && one.benchmark().equals(BENCHMARK))
                .map(one -> YearMonth.from(one.startsOn()))
                .min(Comparator.naturalOrder())
                .orElse(first(months));
        return months(months).stream()
                .filter(month -> !month.isBefore(since) || files.isAnything(organisation, month))
                .map(month -> files.of(organisation, month))
                .toList();
    }

    /** What is needed to say how months stand: deliveries by participant, month and type. */
    private record Files(
            Participations participations,
            DeliveryCalendar calendar,
            Map<String, Map<YearMonth, Map<String, List<DeliveryRow>>>> deliveries) {

        boolean isAnything(String organisation, YearMonth month) {
            return deliveries.getOrDefault(organisation, Map.of()).containsKey(month);
        }

        MonthFiles of(String organisation, YearMonth month) {
            Map<String, List<DeliveryRow>> came =
                    deliveries.getOrDefault(organisation, Map.of()).getOrDefault(month, Map.of());
            List<DeliveryMonth> all = new ArrayList<>();
            LocalDate finalFrom = null;
            for (DeliveryType type : DeliveryType.values()) {
                boolean owed = OwedFiles.isOwed(participations, organisation, type, month);
                Source source = CalendarDesk.source(type);
                LocalDate dueOn = calendar.dueDate(source, month, organisation);
                all.add(DeliveryMonth.of(
                        month, came.getOrDefault(type.name(), List.of()), owed, dueOn, calendar.today()));
                LocalDate closing = calendar.finalFrom(source, month);
                boolean counts = owed || type == DeliveryType.BUS;
                if (counts && (finalFrom == null || closing.isAfter(finalFrom))) {
                    finalFrom = closing;
                }
            }
            return new MonthFiles(month, all, finalFrom, !calendar.today().isBefore(finalFrom));
        }
    }

    private Files files(int months, String organisation) {
        return new Files(
                organisations.participations(),
                dates.seen(),
                register.listSince(first(months), organisation, null).stream()
                        .collect(Collectors.groupingBy(
                                DeliveryRow::organisation,
                                Collectors.groupingBy(DeliveryRow::period, Collectors.groupingBy(DeliveryRow::type)))));
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

    /** The same with the last month alone, for the list of participants. */
    @AlsoFor(WorkArea.PARTICIPANTS)
    @RolesAllowed({Roles.STAFF, Roles.AUDITOR})
    @Audited(
            action = AuditAction.DELIVERIES_READ,
            object = "calendar",
            othersOnly = true,
            task = Task.FOLLOW_DELIVERIES)
    public List<ParticipantDeliveries> participants() {
        audit.concerns(Concerns.EVERYBODY);
        return calendar(1);
    }

    /** Participants that are late or have a refused file in the last twelve months, each by its oldest such file's last day. */
    @RolesAllowed({Roles.STAFF, Roles.AUDITOR})
    @NotAudited(reason = "numbers and days, nothing of a delivery")
    public List<WorkCount> work() {
        List<ParticipantDeliveries> rows = calendar(WORK_MONTHS);
        return List.of(
                WorkCount.of(WorkKind.DELIVERIES_LATE, dueDays(rows, DeliveryMonth::overdue)),
                WorkCount.of(WorkKind.DELIVERIES_REJECTED, dueDays(rows, file -> file.state() == MonthState.REJECTED)));
    }

    private static List<LocalDate> dueDays(List<ParticipantDeliveries> rows, Predicate<DeliveryMonth> which) {
        return rows.stream()
                .flatMap(row ->
                        row.eachFile().filter(which).map(DeliveryMonth::dueOn).min(Comparator.naturalOrder()).stream())
                .toList();
    }

    private List<ParticipantDeliveries> calendar(int months) {
        Files files = files(months, null);
        Map<String, YearMonth> newest = register.newestInForce(TYPE);
        LocalDate today = today();
        List<ParticipantDeliveries> rows = new ArrayList<>();
        for (String code :
                files.participations().participants(BENCHMARK, first(months).atDay(1), today)) {
            List<MonthFiles> calendar =
                    months(months).stream().map(month -> files.of(code, month)).toList();
            rows.add(row(files.participations(), code, today, newest.get(code), calendar));
        }
        rows.sort(Comparator.comparing(ParticipantDeliveries::name));
        return rows;
    }

    /** Until when, inclusive, the file of the last month that is over may come, of whoever has no exception of its own. */
    @NotAudited(reason = "the calendar of everybody")
    public LocalDate dueOn(DeliveryType type) {
        return dates.everybody().dueOn(CalendarDesk.source(type), lastMonth());
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
    @AlsoFor(WorkArea.PARTICIPANTS)
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
            List<MonthFiles> calendar) {
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

    private YearMonth first(int months) {
        return lastMonth().minusMonths(months - 1L);
    }

    private List<YearMonth> months(int months) {
        return IntStream.range(0, months)
                .mapToObj(back -> lastMonth().minusMonths(back))
                .toList();
    }
}
