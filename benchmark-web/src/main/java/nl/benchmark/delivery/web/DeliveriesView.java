package nl.benchmark.delivery.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.benchmark.delivery.DeliveryMonth;
import nl.benchmark.delivery.DeliveryRow;
import nl.benchmark.delivery.DeliveryStatus;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.delivery.MonthFiles;
import nl.benchmark.delivery.MonthState;
import nl.benchmark.delivery.Numbering;
import nl.benchmark.delivery.service.DeliveryCalendarService;
import nl.benchmark.delivery.service.DeliveryService;
import nl.benchmark.ui.CallerView;
import nl.benchmark.ui.ListPage;
import nl.benchmark.ui.ListState;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.MonthRanges;
import nl.benchmark.ui.ShowsRuleViolations;

/** Is my delivery in? The calendar of the own months, handing in files, and everything that was handed in before. */
@Named
@ViewScoped
@ShowsRuleViolations
public class DeliveriesView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    static final int FILE_MONTHS = 13;

    private static final int TWO_YEARS = 24;
    private static final int FIVE_YEARS = 60;

    @Inject
    private DeliveryService deliveries;

    @Inject
    private DeliveryCalendarService calendar;

    @Inject
    private CallerView caller;

    @Inject
    private Messages messages;

    @Inject
    private MonthRanges ranges;

    private final ListState state = new ListState("-receivedAt", 25);
    private String monthsShown;
    private String status;
    private String period;
    private String type;
    private List<DeliveryMonth> months = List.of();
    private List<MonthFiles> files = List.of();
    private List<YearMonth> breaks = List.of();
    private List<DeliveryRow> history = List.of();
    private ListPage<DeliveryRow> list;

    /** A year of the calendar, its months oldest first. */
    public record CalendarYear(int year, List<DeliveryMonth> months) implements Serializable {}

    /** After the address is read, after a file was handled, after a withdrawal. */
    public void load() {
        files = calendar.ownFiles(FIVE_YEARS);
        months = files.stream().map(MonthFiles::summary).toList();
        breaks = deliveries.keyChanges();
        history = deliveries.deliveries(caller.getOrganisationCode(), null, null);
        List<DeliveryRow> rows = history.stream()
                .filter(row -> status == null || row.status().name().equals(status))
                .filter(row -> type == null || row.type().equals(type))
                .filter(row -> period == null || row.period().toString().equals(period))
                .toList();
        list = state.page(rows, DeliveryOrders.ALL);
    }

    public void withdraw(DeliveryRow row) {
        deliveries.withdraw(row.id());
        load();
        messages.info("delivery.withdraw.done", row.period(), type(row));
    }

    /** Its type; the page shows its label. */
    public DeliveryType type(DeliveryRow row) {
        return DeliveryType.valueOf(row.type());
    }

    /** Whether this one can be withdrawn by this user. */
    public boolean mayWithdraw(DeliveryRow row) {
        return caller.is("SUPPLIER") && row.status().isAccepted() && !row.dryRun();
    }

    /** What has to be done, the newest month first; one sentence when there is nothing. */
    public List<String> getAnswer() {
        List<String> sentences = new ArrayList<>();
        if (months.isEmpty()) {
            return sentences;
        }
        sentences.addAll(sentences(files.get(0)));
        List<DeliveryMonth> open =
                months.stream().skip(1).filter(month -> month.state().isOpen()).toList();
        if (!open.isEmpty()) {
            String names = ranges.text(open.stream().map(DeliveryMonth::month).toList());
            sentences.add(messages.text("delivery.answer.others", open.size(), names));
        }
        return sentences;
    }

    /** The months with another key, in words; null when there is none. */
    public String getBreaks() {
        return breaks.isEmpty() ? null : messages.text("delivery.calendar.breaks", ranges.text(breaks));
    }

    /** Whether the answer is good news. */
    public boolean isAllIn() {
        return months.stream().noneMatch(month -> month.state().isOpen());
    }

    /** Whether something is late. */
    public boolean isLate() {
        return months.stream().anyMatch(DeliveryMonth::overdue);
    }

    /** One sentence for all that stands the same, when several files are owed and not all of them do. */
    private List<String> sentences(MonthFiles month) {
        List<DeliveryType> asked = month.asked();
        if (asked.size() <= 1) {
            return List.of(sentence(month.summary()));
        }
        boolean same =
                asked.stream().map(type -> month.file(type).state()).distinct().count() == 1;
        if (same && month.summary().state() == MonthState.MISSING && sameDay(month, asked)) {
            return List.of(sentence(month.summary()));
        }
        if (asked.stream().allMatch(type -> month.file(type).state().isIn())) {
            return List.of(
                    messages.text("delivery.answer.all." + month.summary().state(), month.month()));
        }
        Map<String, List<DeliveryType>> groups = asked.stream()
                .filter(type -> !month.file(type).state().isIn())
                .collect(Collectors.groupingBy(
                        type -> key(month.file(type)) + " " + month.file(type).dueOn(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<String> sentences = new ArrayList<>();
        List<DeliveryType> in = month.types(file -> file.state().isIn());
        if (!in.isEmpty()) {
            sentences.add(messages.text("delivery.answer.in", month.month(), messages.labels(in)));
        }
        groups.values().forEach(types -> {
            DeliveryMonth file = month.file(types.get(0));
            sentences.add(messages.text(
                    "delivery.answer.files." + key(file), month.month(), messages.labels(types), file.dueOn()));
        });
        return sentences;
    }

    private static boolean sameDay(MonthFiles month, List<DeliveryType> asked) {
        return asked.stream().map(type -> month.file(type).dueOn()).distinct().count() == 1;
    }

    /** The state, and whether a refused file is late too. */
    private static String key(DeliveryMonth file) {
        return file.state() + (file.overdue() && file.state() == MonthState.REJECTED ? ".late" : "");
    }

    private String sentence(DeliveryMonth month) {
        return messages.text("delivery.answer." + key(month), month.month(), month.dueOn());
    }

    /** Newest year first. */
    public List<CalendarYear> getYears() {
        return months.stream()
                .limit(isLong() ? FIVE_YEARS : TWO_YEARS)
                .collect(Collectors.groupingBy(
                        month -> month.month().getYear(),
                        () -> new TreeMap<Integer, List<DeliveryMonth>>(Comparator.reverseOrder()),
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new CalendarYear(
                        entry.getKey(),
                        entry.getValue().stream()
                                .sorted(Comparator.comparing(DeliveryMonth::month))
                                .toList()))
                .toList();
    }

    /** Months that may be chosen for a file, newest first. */
    public List<YearMonth> getChoices() {
        YearMonth last = calendar.lastMonth();
        return IntStream.range(0, FIVE_YEARS).mapToObj(last::minusMonths).toList();
    }

    /** The month a file is for when it does not say so itself: the newest one that is not in. */
    public YearMonth getExpectedMonth() {
        return months.stream()
                .filter(month -> month.state().isOpen())
                .map(DeliveryMonth::month)
                .findFirst()
                .orElse(calendar.lastMonth());
    }

    /** Ids of what is being read at this moment, so that the page follows them also after coming back. */
    public String getRunning() {
        return history.stream()
                .filter(row -> !row.status().isFinished())
                .map(row -> row.id() + ":" + row.period())
                .collect(Collectors.joining(" "));
    }

    /** Types and months of which a delivery is in force, so that the page can say that a file would take its place. */
    public String getDelivered() {
        return history.stream()
                .filter(row -> row.status().isAccepted() && !row.dryRun())
                .map(row -> row.type() + ":" + row.period())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    public List<YearMonth> getPeriods() {
        return history.stream()
                .map(DeliveryRow::period)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    public DeliveryStatus[] getStatuses() {
        return DeliveryStatus.values();
    }

    public long getLargestMebibytes() {
        return deliveries.largestBytes() >> 20;
    }

    /** Of a list of old and new registration numbers (BUS-015). */
    public int getLargestNumberingMebibytes() {
        return Numbering.LARGEST_BYTES >> 20;
    }

    public boolean isLong() {
        return Integer.toString(FIVE_YEARS).equals(monthsShown);
    }

    public boolean isNeverDelivered() {
        return history.isEmpty();
    }

    public ListPage<DeliveryRow> getList() {
        return list;
    }

    public ListState getState() {
        return state;
    }

    public String getMonthsShown() {
        return monthsShown;
    }

    public void setMonthsShown(String monthsShown) {
        this.monthsShown = monthsShown;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    /** All files of the last months, newest first. */
    public List<MonthFiles> getFiles() {
        return files.stream().limit(FILE_MONTHS).toList();
    }

    /** The files that are asked or came in these months; only these have a column. */
    public List<DeliveryType> getShownTypes() {
        return Arrays.stream(DeliveryType.values())
                .filter(one ->
                        getFiles().stream().anyMatch(month -> month.asked().contains(one)))
                .toList();
    }

    /** The cells of a month in the order of the columns. */
    public List<DeliveryMonth> cells(MonthFiles month) {
        return getShownTypes().stream().map(month::file).toList();
    }

    public DeliveryType[] getTypes() {
        return DeliveryType.values();
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }
}
