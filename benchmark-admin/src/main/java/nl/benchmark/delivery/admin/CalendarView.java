package nl.benchmark.delivery.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.benchmark.delivery.CalendarMonth;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.delivery.DueExceptionForm;
import nl.benchmark.delivery.DueExceptionRow;
import nl.benchmark.delivery.service.CalendarDesk;
import nl.benchmark.indicator.DeliveryCalendar;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.ShowsRuleViolations;

/** A year of due dates, the exceptions in it, and for a content expert the forms to set them. Source: DEL-3. */
@Named
@ViewScoped
@ShowsRuleViolations
public class CalendarView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MONTHS_AHEAD = 12;
    private static final int MONTHS_BACK = 12;
    private static final int YEARS_BACK = 6;

    @Inject
    private CalendarDesk desk;

    @Inject
    private Messages messages;

    /** As it stands in the address, which may be anything. */
    private String year;

    private LocalDate today;
    private List<CalendarMonth> months = List.of();
    private List<DueExceptionRow> exceptions = List.of();
    private Set<Long> withdrawable = Set.of();

    private String[] files = {};
    private String month;
    private String organisation;
    private LocalDate dueOn;
    private String reason;

    private String ordinaryFile;
    private String ordinaryFrom;
    private Integer ordinaryDay;

    public void load() {
        DeliveryCalendar calendar = desk.calendar();
        today = calendar.today();
        year = Integer.toString(getYearShown());
        months = desk.year(getYearShown());
        exceptions = desk.exceptions().stream()
                .filter(row -> row.month().getYear() == getYearShown())
                .toList();
        withdrawable = exceptions.stream()
                .filter(row -> row.mayWithdraw(calendar))
                .map(DueExceptionRow::id)
                .collect(Collectors.toSet());
    }

    public String except() {
        Set<DeliveryType> chosen = EnumSet.noneOf(DeliveryType.class);
        Arrays.stream(files).map(DeliveryType::valueOf).forEach(chosen::add);
        YearMonth of = month == null ? null : YearMonth.parse(month);
        desk.except(new DueExceptionForm(
                chosen,
                of,
                organisation == null || organisation.isBlank()
                        ? null
                        : organisation.strip().toUpperCase(Locale.ROOT),
                dueOn,
                reason));
        messages.info("calendar.except.done", of, dueOn);
        return page(of.getYear());
    }

    public String withdraw(DueExceptionRow row) {
        desk.withdraw(row.id());
        messages.info("calendar.withdraw.done", row.month(), row.file().title());
        return page(getYearShown());
    }

    public String changeOrdinaryDay() {
        YearMonth from = ordinaryFrom == null ? null : YearMonth.parse(ordinaryFrom);
        desk.ordinaryDay(ordinaryFile == null ? null : DeliveryType.valueOf(ordinaryFile), from, ordinaryDay);
        messages.info("calendar.ordinary.done", ordinaryDay, from);
        return page(from.getYear());
    }

    private static String page(int year) {
        return "/delivery/calendar?faces-redirect=true&year=" + year;
    }

    /** Whether this one may still be taken back. */
    public boolean mayWithdraw(DueExceptionRow row) {
        return withdrawable.contains(row.id());
    }

    /** The year in the address, or that of the last month that is over. */
    public int getYearShown() {
        int last = YearMonth.from(today).minusMonths(1).getYear();
        boolean sensible = year != null && year.matches("\\d{4}");
        int asked = sensible ? Integer.parseInt(year) : last;
        return Math.min(Math.max(asked, last - YEARS_BACK), last + 1);
    }

    /** Newest first. */
    public List<Integer> getYears() {
        int last = YearMonth.from(today).minusMonths(1).getYear();
        return IntStream.rangeClosed(0, YEARS_BACK + 1)
                .mapToObj(back -> last + 1 - back)
                .toList();
    }

    /** Months that may get an exception, oldest first. */
    public List<YearMonth> getChoices() {
        YearMonth now = YearMonth.from(today);
        return IntStream.rangeClosed(-MONTHS_BACK, MONTHS_AHEAD)
                .mapToObj(now::plusMonths)
                .toList();
    }

    /** Months from which on another ordinary day may hold, oldest first. */
    public List<YearMonth> getComing() {
        YearMonth now = YearMonth.from(today);
        return IntStream.range(0, MONTHS_AHEAD).mapToObj(now::plusMonths).toList();
    }

    public DeliveryType[] getTypes() {
        return DeliveryType.values();
    }

    public List<CalendarMonth> getMonths() {
        return months;
    }

    public List<DueExceptionRow> getExceptions() {
        return exceptions;
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }

    public String[] getFiles() {
        return files.clone();
    }

    public void setFiles(String... files) {
        this.files = files == null ? new String[0] : files.clone();
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getOrdinaryFile() {
        return ordinaryFile;
    }

    public void setOrdinaryFile(String ordinaryFile) {
        this.ordinaryFile = ordinaryFile;
    }

    public String getOrdinaryFrom() {
        return ordinaryFrom;
    }

    public void setOrdinaryFrom(String ordinaryFrom) {
        this.ordinaryFrom = ordinaryFrom;
    }

    public Integer getOrdinaryDay() {
        return ordinaryDay;
    }

    public void setOrdinaryDay(Integer ordinaryDay) {
        this.ordinaryDay = ordinaryDay;
    }
}
