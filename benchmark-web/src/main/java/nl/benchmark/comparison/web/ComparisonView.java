package nl.benchmark.comparison.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.benchmark.comparison.SelectionRow;
import nl.benchmark.comparison.service.FigureService;
import nl.benchmark.comparison.service.SelectionService;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.indicator.Period;
import nl.benchmark.indicator.Periodicity;
import nl.benchmark.indicator.web.IndicatorTexts;
import nl.benchmark.organisation.OrganisationRow;
import nl.benchmark.ui.CallerView;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.PageNotFound;
import nl.benchmark.ui.ShowsRuleViolations;

/**
 * Vergelijken: indicators, a period, groups and municipalities of one's own choice (CMP-1, CMP-2). The form ends in an
 * address; what is shown is read from the address alone.
 */
@Named
@ViewScoped
@ShowsRuleViolations
public class ComparisonView implements Serializable {

    /** More indicators than this make a page nobody reads. */
    private static final int MOST_INDICATORS = 5;

    /** The indicators of a theme to tick. */
    public record Theme(String name, List<GroupChoices.Option> indicators) implements Serializable {

        /** Whether the theme is shown open. */
        public boolean anyChosen() {
            return indicators.stream().anyMatch(GroupChoices.Option::chosen);
        }
    }

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private HttpServletRequest request;

    @Inject
    private FigureService figures;

    @Inject
    private SelectionService saved;

    @Inject
    private FigurePanels panelMaker;

    @Inject
    private BreakdownPanel breakdownMaker;

    @Inject
    private GroupChoices choices;

    @Inject
    private FigureFile file;

    @Inject
    private IndicatorTexts texts;

    @Inject
    private Messages messages;

    @Inject
    private CallerView caller;

    @Inject
    private Clock clock;

    private String context;
    private Period newest;
    private List<String> indicators = List.of();
    private Choice choice;
    private String selectionName;
    private List<SelectionRow> selections = List.of();
    private List<Theme> themes = List.of();
    private List<Period> periods = List.of();
    private List<GroupChoices.Kind> allGroups = List.of();
    private List<GroupChoices.Option> chosen = List.of();
    private List<OrganisationRow> participants = List.of();
    private transient List<FigurePanel> panels;
    private transient Map<String, BreakdownPanel.Breakdown> breakdowns;

    @PostConstruct
    void load() {
        context = request.getContextPath();
        newest = figures.lastPeriod(caller.getOrganisationCode())
                .orElse(Period.of(YearMonth.now(clock).minusMonths(1)));
        indicators = Choice.list(request, "indicators");
        Choice read = choices.read(request, newest);
        // A comparison is about one period unless a course was asked for.
        boolean course = Choice.text(request, "years") != null;
        choice = new Choice(read.period(), course ? read.years() : 0, read.groups(), read.organisations());
        selections = saved.selections();
        periods = choices.periods(newest, choice.period());
        allGroups = choices.all(choice.period(), choice.groups());
        chosen = choices.chosen(choice);
        participants = choices.participants(choice.period());
        themes = byTheme();
        if (indicators.size() > MOST_INDICATORS) {
            messages.warn("comparison.choose.most", MOST_INDICATORS);
        }
        panels = indicators.stream()
                .limit(MOST_INDICATORS)
                .map(figures::indicator)
                .map(this::panel)
                .toList();
    }

    private FigurePanel panel(IndicatorDefinition indicator) {
        Period chosen = choice.period();
        // A yearly figure beside monthly ones is that of the month's year.
        Period own = indicator.periodicity() == chosen.periodicity()
                ? chosen
                : indicator.periodicity() == Periodicity.YEAR
                        ? Period.ofYear(chosen.year())
                        : Period.ofMonth(chosen.year(), 12);
        return panelMaker.panel(
                indicator,
                new Choice(own, choice.years(), choice.groups(), choice.organisations()),
                FigurePanels.isDistribution(indicator));
    }

    /** Keeps the chosen municipalities under the name. */
    public String save() {
        SelectionRow row = saved.save(selectionName, choice.organisations());
        messages.info("comparison.selection.saved", row.name());
        return redirect();
    }

    public String remove(long id) {
        saved.remove(id);
        messages.info("comparison.selection.removed");
        return redirect();
    }

    private String redirect() {
        return "/comparison/comparison.xhtml?faces-redirect=true&indicators=" + String.join(",", indicators) + "&"
                + choice.query();
    }

    /** Address that shows the municipalities of a kept selection beside the rest of what was chosen. */
    public String use(SelectionRow row) {
        return address(new Choice(choice.period(), choice.years(), choice.groups(), row.members()));
    }

    private String address(Choice shown) {
        return context + "/comparison/comparison.xhtml?indicators=" + String.join(",", indicators) + "&"
                + shown.query();
    }

    /** Answers with a file when the address asks for one: WI-VOL-04-comparison.csv. */
    public void download() {
        String asked = Choice.text(request, "download");
        if (asked == null || panels == null) {
            return;
        }
        for (FigurePanel panel : panels) {
            String start = panel.indicator().code() + "-";
            if (asked.startsWith(start) && asked.matches(".*\\.(csv|xlsx)")) {
                String name = asked.substring(start.length(), asked.lastIndexOf('.'));
                FigureTable table = "breakdown".equals(name) && panel.isDistribution()
                        ? breakdown(panel).table()
                        : panel.files(messages.text("comparison.time"), messages.text("comparison.table.who"))
                                .get(name);
                if (table != null) {
                    file.answer(
                            table,
                            panel.indicator().code() + "-" + panel.period() + asked.substring(start.length() - 1));
                    return;
                }
            }
        }
        throw new PageNotFound();
    }

    /** Address of a file with what the page shows of one indicator. */
    public String file(FigurePanel panel, String name) {
        return address(choice) + "&download=" + panel.indicator().code() + "-" + name;
    }

    /** Address of the page of the indicator, with the same choice. */
    public String address(FigurePanel panel) {
        Choice shown = new Choice(panel.period(), null, choice.groups(), choice.organisations());
        return context + "/indicator/indicator.xhtml?code=" + panel.indicator().code() + "&" + shown.query();
    }

    /** Of a distribution: how it is divided. Made once a request, since a page asks for it several times. */
    public BreakdownPanel.Breakdown breakdown(FigurePanel panel) {
        if (breakdowns == null) {
            breakdowns = new HashMap<>();
        }
        return breakdowns.computeIfAbsent(
                panel.indicator().code(), code -> breakdownMaker.of(panel.indicator(), panel));
    }

    /** Id of a chart that is unique on the page: letters only. */
    public String chartId(String kind, int place) {
        return kind + (char) ('A' + place);
    }

    /** Indicators by theme, to choose from. */
    public List<Theme> getThemes() {
        return themes;
    }

    private List<Theme> byTheme() {
        Map<String, List<GroupChoices.Option>> found = new LinkedHashMap<>();
        figures.indicators()
                .forEach(indicator -> found.computeIfAbsent(texts.theme(indicator), theme -> new ArrayList<>())
                        .add(new GroupChoices.Option(
                                indicator.code(), texts.name(indicator), indicators.contains(indicator.code()))));
        return found.entrySet().stream()
                .map(theme -> new Theme(theme.getKey(), theme.getValue()))
                .toList();
    }

    public List<Period> getPeriods() {
        return periods;
    }

    public List<GroupChoices.Kind> getAllGroups() {
        return allGroups;
    }

    public List<GroupChoices.Option> getChosen() {
        return chosen;
    }

    public List<OrganisationRow> getParticipants() {
        return participants;
    }

    /** The municipalities of a kept selection by name. */
    public String names(SelectionRow row) {
        return String.join(", ", row.members().stream().map(texts::who).toList());
    }

    public List<FigurePanel> getPanels() {
        return panels == null ? List.of() : panels;
    }

    public Choice getChoice() {
        return choice;
    }

    public List<SelectionRow> getSelections() {
        return selections;
    }

    public String getSelectionName() {
        return selectionName;
    }

    public void setSelectionName(String selectionName) {
        this.selectionName = selectionName;
    }
}
