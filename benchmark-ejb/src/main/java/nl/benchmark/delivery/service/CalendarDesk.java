package nl.benchmark.delivery.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.audit.service.AuditorScope;
import nl.benchmark.delivery.CalendarMonth;
import nl.benchmark.delivery.CalendarRule;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.delivery.DueExceptionForm;
import nl.benchmark.delivery.DueExceptionRow;
import nl.benchmark.delivery.ReminderRow;
import nl.benchmark.indicator.DeliveryCalendar;
import nl.benchmark.indicator.Source;
import nl.benchmark.participation.Benchmark;
import nl.benchmark.participation.service.ParticipationHistory;
import nl.benchmark.shared.RuleViolation;

/** The calendar of the deliveries as the content experts keep it: ordinary days, exceptions, and who was reminded. Source: DEL-3. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.AUDITOR})
public class CalendarDesk {

    private static final int LONGEST_MONTHS_BACK = 24;

    @Inject
    private DueDateRegister dates;

    @Inject
    private CalendarRegister register;

    @Inject
    private ParticipationHistory participants;

    @Inject
    private AuditFacts audit;

    @Inject
    private AuditorScope scope;

    @Inject
    private Event<DueDateRegister.CalendarChanged> changed;

    /** As it holds now, with the exceptions of all participants. */
    @NotAudited(reason = "due dates, nothing of a delivery")
    public DeliveryCalendar calendar() {
        return dates.seen();
    }

    /** The twelve delivered months of a year. */
    @NotAudited(reason = "due dates, nothing of a delivery")
    public List<CalendarMonth> year(int year) {
        DeliveryCalendar calendar = dates.seen();
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> CalendarMonth.of(calendar, YearMonth.of(year, month)))
                .toList();
    }

    /** Newest first, with those that no longer hold. */
    @NotAudited(reason = "due dates with their reasons, nothing of a delivery")
    public List<DueExceptionRow> exceptions() {
        Predicate<String> seen = scope.seen();
        return register.exceptions().stream()
                .filter(row -> row.organisation() == null || seen.test(row.organisation()))
                .toList();
    }

    /** Newest first, of the last two years. */
    @NotAudited(reason = "to which organisation a mail went, without who received it")
    public List<ReminderRow> reminders() {
        Predicate<String> seen = scope.seen();
        YearMonth first = YearMonth.from(dates.seen().today()).minusMonths(LONGEST_MONTHS_BACK);
        return register.reminders(first).stream()
                .filter(row -> seen.test(row.organisation()))
                .toList();
    }

    /** Takes the place of the exceptions that there are. Refuses as {@link DueExceptionForm#check}, and with {@code ORGANISATION}. */
    @RolesAllowed(Roles.CONTENT_EXPERT)
    @Audited(action = AuditAction.CALENDAR_CHANGE, object = "calendar")
    public void except(DueExceptionForm form) {
        form.check(dates.seen());
        if (form.organisation() != null) {
            if (!participants.holds(form.organisation(), Benchmark.WI)) {
                throw new RuleViolation(CalendarRule.ORGANISATION, form.organisation());
            }
            audit.concerns(form.organisation());
        }
        audit.purpose(form.reason().strip());
        audit.detail("files", new TreeSet<>(form.files()));
        audit.detail("period", form.month());
        audit.detail("dueOn", form.dueOn());
        form.files().forEach(file -> register.set(form, file));
        changed.fire(new DueDateRegister.CalendarChanged());
    }

    /** The day that holds otherwise holds again. Refuses with {@code UNKNOWN}, {@code OVER} and {@code ALREADY_DUE}. */
    @RolesAllowed(Roles.CONTENT_EXPERT)
    @Audited(action = AuditAction.CALENDAR_CHANGE, object = "calendar")
    public void withdraw(@AuditedId long id) {
        DueExceptionRow row = register.exception(id)
                .filter(DueExceptionRow::isInForce)
                .orElseThrow(() -> new RuleViolation(CalendarRule.UNKNOWN));
        DeliveryCalendar calendar = dates.seen();
        if (!row.mayWithdraw(calendar)) {
            throw new RuleViolation(CalendarRule.ALREADY_DUE, row.month(), row.dueOn());
        }
        if (row.organisation() != null) {
            audit.concerns(row.organisation());
        }
        audit.detail("file", row.file());
        audit.detail("period", row.month());
        if (!register.withdraw(id)) {
            throw new RuleViolation(CalendarRule.UNKNOWN);
        }
        changed.fire(new DueDateRegister.CalendarChanged());
    }

    /** Another ordinary day from a month on. Refuses with {@code FILE}, {@code ORDINARY_DAY} and {@code FROM}. */
    @RolesAllowed(Roles.CONTENT_EXPERT)
    @Audited(action = AuditAction.CALENDAR_CHANGE, object = "calendar")
    public void ordinaryDay(DeliveryType file, YearMonth from, Integer day) {
        if (file == null) {
            throw new RuleViolation(CalendarRule.FILE);
        }
        if (day == null || day < 1 || day > 28) {
            throw new RuleViolation(CalendarRule.ORDINARY_DAY);
        }
        // months that are running: what is over may be due already, and then figures are final
        YearMonth first = YearMonth.from(dates.seen().today());
        if (from == null || from.isBefore(first)) {
            throw new RuleViolation(CalendarRule.FROM, first);
        }
        audit.detail("file", file);
        audit.detail("from", from);
        audit.detail("day", day);
        register.ordinaryDay(file, from, day);
        changed.fire(new DueDateRegister.CalendarChanged());
    }

    /** Where files have their day: the source of the indicators that are made of them. */
    static Source source(DeliveryType file) {
        return Source.valueOf(file.name());
    }
}
