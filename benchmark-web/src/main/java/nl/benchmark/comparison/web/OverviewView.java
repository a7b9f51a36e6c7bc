package nl.benchmark.comparison.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.benchmark.comparison.Comparison;
import nl.benchmark.comparison.Trend;
import nl.benchmark.comparison.Verdict;
import nl.benchmark.comparison.service.Dashboard;
import nl.benchmark.comparison.service.DashboardService;
import nl.benchmark.comparison.service.FigureService;
import nl.benchmark.delivery.DeliveryRow;
import nl.benchmark.delivery.DeliveryStatus;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.delivery.MonthFiles;
import nl.benchmark.delivery.service.DeliveryCalendarService;
import nl.benchmark.delivery.service.DeliveryService;
import nl.benchmark.disclosure.Figure;
import nl.benchmark.disclosure.IndexSeries;
import nl.benchmark.indicator.FigureStatus;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.indicator.Period;
import nl.benchmark.indicator.web.IndicatorTexts;
import nl.benchmark.ui.CallerView;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.ShowsRuleViolations;

/**
 * The first page: is my delivery in, how are we doing, what changed (DAS-1). The dashboard itself is for who has the
 * deepening module; the others find here where to go on.
 */
@Named
@RequestScoped
@ShowsRuleViolations
public class OverviewView {

    private static final String BUS = "BUS";
    private static final int MONTHS_OF_YEAR = 12;
    private static final int GROUPS_ON_A_TILE = 3;

    @Inject
    private HttpServletRequest request;

    @Inject
    private FigureService figures;

    @Inject
    private DashboardService dashboards;

    @Inject
    private DeliveryService deliveries;

    @Inject
    private DeliveryCalendarService calendar;

    @Inject
    private GroupChoices choices;

    @Inject
    private IndicatorTexts texts;

    @Inject
    private FigureSentences sentences;

    @Inject
    private Messages messages;

    @Inject
    private CallerView caller;

    @Inject
    private Clock clock;

    private Delivered delivered;
    private Period newest;
    private Choice choice;
    private List<Tile> tiles = List.of();
    private List<String> changes = List.of();
    private boolean compared;
    private boolean deepening;
    private List<Period> periods = List.of();
    private List<GroupChoices.Option> groupOptions = List.of();

    /** Whether last month was delivered: IN, PART, CHECKING, REJECTED, OPEN or LATE, with the sentence that says so. */
    public record Delivered(String state, String text, Long delivery) {}

    /**
     * What a tile shows besides its figure.
     *
     * @param trend where three years of figures go; empty while there are too few
     */
    public record Tile(
            IndicatorDefinition indicator,
            String name,
            String moment,
            Figure own,
            String change,
            String trend,
            List<Double> course,
            String courseText,
            String address,
            List<Beside> groups) {}

    /**
     * A group on a tile.
     *
     * @param alone whether the own organisation is its only member
     * @param moved whether the value is by how many per cent it moved in a year, and no verdict belongs to it
     */
    public record Beside(
            String name, Double value, FigureStatus status, Verdict verdict, boolean alone, boolean moved) {

        /** A movement upwards says so; downwards has its own sign. */
        public String sign() {
            return moved && value != null && value > 0 ? "+" : "";
        }
    }

    /** All that the page shows below its title. */
    public record Shown(
            Delivered delivered,
            Period newest,
            boolean deepening,
            Choice choice,
            List<Period> periods,
            List<GroupChoices.Option> groupOptions,
            List<Tile> tiles,
            List<String> changes,
            boolean compared) {

        /** Of what differs between pages; all figures would take longer than they save. */
        @Override
        public int hashCode() {
            return Objects.hash(delivered, choice, changes);
        }
    }

    @PostConstruct
    void load() {
        YearMonth lastMonth = YearMonth.now(clock).minusMonths(1);
        Optional<MonthFiles> files = calendar.ownFiles(1).stream().findFirst();
        delivered = delivered(
                deliveries.deliveries(caller.getOrganisationCode(), BUS, lastMonth),
                lastMonth,
                files.map(month -> month.file(DeliveryType.BUS).dueOn())
                        .orElseGet(() -> calendar.dueOn(DeliveryType.BUS)));
        files.ifPresent(month -> delivered = withOthers(delivered, month));
        newest = figures.lastPeriod(caller.getOrganisationCode()).orElse(null);
        deepening = figures.hasDeepening();
        if (newest != null && deepening) {
            choice = choices.read(request, newest);
            periods = choices.periods(newest, choice.period());
            groupOptions = choices.options(choice);
            show(dashboards.dashboard(choice.period(), choice.groups()));
        }
    }

    /** When the benefits are in, which other files are not. */
    private Delivered withOthers(Delivered benefits, MonthFiles month) {
        List<DeliveryType> open = month.types(file -> file.state().isOpen());
        return !"IN".equals(benefits.state()) || open.isEmpty()
                ? benefits
                : new Delivered(
                        "PART",
                        benefits.text() + " " + messages.text("overview.delivery.others", messages.labels(open)),
                        benefits.delivery());
    }

    private Delivered delivered(List<DeliveryRow> rows, YearMonth month, LocalDate due) {
        DeliveryRow row = rows.stream()
                .filter(delivery -> !delivery.dryRun())
                .filter(delivery ->
                        delivery.status() != DeliveryStatus.REPLACED && delivery.status() != DeliveryStatus.WITHDRAWN)
                .max(java.util.Comparator.comparing(DeliveryRow::receivedAt))
                .orElse(null);
        if (row == null) {
            boolean late = LocalDate.now(clock).isAfter(due);
            String state = late ? "LATE" : "OPEN";
            return new Delivered(state, messages.text("overview.delivery." + state, month, due), null);
        }
        String state = state(row.status());
        return new Delivered(
                state,
                messages.text(
                        "overview.delivery." + state,
                        month,
                        row.receivedAt().atZone(clock.getZone()).toLocalDate()),
                row.id());
    }

    private static String state(DeliveryStatus status) {
        return switch (status) {
            case ACCEPTED, ACCEPTED_WITH_WARNINGS -> "IN";
            case REJECTED -> "REJECTED";
            default -> "CHECKING";
        };
    }

    private void show(Dashboard dashboard) {
        tiles = dashboard.tiles().stream().map(this::tile).toList();
        changes = dashboard.tiles().stream()
                .flatMap(tile -> changed(tile).stream())
                .toList();
        compared = dashboard.tiles().stream()
                .flatMap(tile -> tile.before().groups().stream())
                .anyMatch(group -> group.verdict() != Verdict.NOT_COMPARED);
    }

    private Tile tile(Dashboard.Tile tile) {
        IndicatorDefinition indicator = tile.indicator();
        Figure own = tile.own();
        List<Double> course = tile.course().stream().map(Figure::value).toList();
        return new Tile(
                indicator,
                texts.name(indicator),
                texts.moment(indicator, own.period(), own.status()),
                own,
                change(tile),
                trend(tile.now().own().trend()),
                course,
                messages.text(
                        "overview.spark",
                        texts.name(indicator),
                        tile.course().get(0).period(),
                        own.period()),
                address(indicator),
                beside(tile));
    }

    private String change(Dashboard.Tile tile) {
        Figure own = tile.own();
        List<String> parts = new ArrayList<>();
        add(
                parts,
                "overview.change.month",
                sentences.signed(
                        tile.indicator(), own.value(), tile.monthsBack(1).value()));
        add(
                parts,
                "overview.change.year",
                sentences.signed(
                        tile.indicator(),
                        own.value(),
                        tile.monthsBack(MONTHS_OF_YEAR).value()));
        return String.join(" · ", parts);
    }

    private String trend(Trend trend) {
        return trend == null || trend == Trend.TOO_FEW ? "" : messages.text("overview.trend", trend);
    }

    private void add(List<String> parts, String key, String change) {
        if (!change.isEmpty()) {
            parts.add(messages.text(key, change));
        }
    }

    /** A total stands beside others only by how it moved in a year, never as a total. */
    private List<Beside> beside(Dashboard.Tile tile) {
        if (!tile.indicator().isSum()) {
            return tile.now().groups().stream()
                    .limit(GROUPS_ON_A_TILE)
                    .map(this::beside)
                    .toList();
        }
        return tile.index().stream()
                .limit(GROUPS_ON_A_TILE)
                .map(index -> {
                    IndexSeries.Point last = index.points().get(index.points().size() - 1);
                    return new Beside(
                            messages.text("overview.inAYear", texts.who(index.group())),
                            last.value() == null ? null : last.value() - 100,
                            last.status(),
                            Verdict.NOT_COMPARED,
                            isAlone(tile, index.group()),
                            true);
                })
                .toList();
    }

    private static boolean isAlone(Dashboard.Tile tile, String group) {
        return tile.now().groups().stream().anyMatch(one -> one.code().equals(group) && one.members() <= 1);
    }

    private Beside beside(Comparison.Group group) {
        return new Beside(
                texts.who(group.code()), group.value(), group.status(), group.verdict(), group.members() <= 1, false);
    }

    /** Verdicts that are others than the month before. */
    private List<String> changed(Dashboard.Tile tile) {
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < tile.now().groups().size(); i++) {
            Comparison.Group now = tile.now().groups().get(i);
            Verdict before = tile.before().groups().get(i).verdict();
            if (now.verdict() != before && now.verdict() != Verdict.NOT_COMPARED && before != Verdict.NOT_COMPARED) {
                changed.add(messages.text(
                        "overview.changed." + now.verdict(),
                        texts.name(tile.indicator()),
                        texts.who(now.code()),
                        before));
            }
        }
        return changed;
    }

    private String address(IndicatorDefinition indicator) {
        return request.getContextPath() + "/indicator/indicator.xhtml?code=" + indicator.code() + "&period="
                + choice.period() + "&groups=" + Choice.encoded(choice.groups());
    }

    public Shown getShown() {
        return new Shown(delivered, newest, deepening, choice, periods, groupOptions, tiles, changes, compared);
    }

    /** Whether the dashboard is part of what the municipality takes. */
    public boolean isDeepening() {
        return deepening;
    }

    public Delivered getDelivered() {
        return delivered;
    }

    /** Null when there are no figures of the municipality at all. */
    public Period getNewest() {
        return newest;
    }

    public Choice getChoice() {
        return choice;
    }

    public List<Tile> getTiles() {
        return tiles;
    }

    public List<String> getChanges() {
        return changes;
    }

    /** Whether there was any verdict the month before, so that "the same" says something. */
    public boolean isCompared() {
        return compared;
    }

    public List<Period> getPeriods() {
        return periods;
    }

    public List<GroupChoices.Option> getGroupOptions() {
        return groupOptions;
    }
}
