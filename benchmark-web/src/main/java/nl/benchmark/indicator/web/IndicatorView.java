package nl.benchmark.indicator.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.benchmark.comparison.service.FigureService;
import nl.benchmark.comparison.web.BreakdownPanel;
import nl.benchmark.comparison.web.Choice;
import nl.benchmark.comparison.web.FigureFile;
import nl.benchmark.comparison.web.FigurePanel;
import nl.benchmark.comparison.web.FigurePanels;
import nl.benchmark.comparison.web.FigureTable;
import nl.benchmark.comparison.web.GroupChoices;
import nl.benchmark.delivery.service.DeliveryService;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.indicator.Period;
import nl.benchmark.organisation.OrganisationRow;
import nl.benchmark.ui.CallerView;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.MonthRanges;
import nl.benchmark.ui.PageNotFound;
import nl.benchmark.ui.ShowsRuleViolations;

/** One indicator: how it goes, beside whom, made of what (DAS-1, CMP-1, IND-3). All that is chosen stands in the address. */
@Named
@RequestScoped
@ShowsRuleViolations
public class IndicatorView {

    /** The measure that looks for the same persons in earlier months, which another key makes impossible (FILE-008). */
    private static final String CONNECTS_MONTHS = "REINFLOW";

    @Inject
    private HttpServletRequest request;

    @Inject
    private FigureService figures;

    @Inject
    private FigurePanels panels;

    @Inject
    private BreakdownPanel breakdowns;

    @Inject
    private Calculations calculations;

    @Inject
    private DeliveryService deliveries;

    @Inject
    private MonthRanges ranges;

    @Inject
    private GroupMembers groupMembers;

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

    private IndicatorDefinition indicator;
    private Shown shown;
    private Choice choice;
    private Period newest;
    private FigurePanel panel;
    private BreakdownPanel.Breakdown breakdown;
    private Calculation calculation;
    private List<GroupMembers.Group> groups;
    private List<Period> periods;
    private List<GroupChoices.Option> groupOptions;
    private List<GroupChoices.Option> chosen;
    private List<OrganisationRow> participants;
    private List<YearMonth> breaks = List.of();

    /** All that the page shows below its title. */
    public record Shown(
            FigurePanel panel,
            BreakdownPanel.Breakdown breakdown,
            Calculation calculation,
            List<GroupMembers.Group> groups,
            Choice choice,
            List<Period> periods,
            List<GroupChoices.Option> groupOptions,
            List<GroupChoices.Option> chosen,
            List<OrganisationRow> participants,
            List<YearMonth> breaks) {

        /** Of what differs between pages; all figures would take longer than they save. */
        @Override
        public int hashCode() {
            return Objects.hash(panel.indicator().code(), panel.sentence(), calculation.numbers(), choice);
        }
    }

    @PostConstruct
    void load() {
        String code = Choice.text(request, "code");
        if (code == null) {
            missing();
            return;
        }
        IndicatorDefinition known = figures.indicator(code);
        newest = choices.newest(known, Period.of(YearMonth.now(clock).minusMonths(1)));
        choice = choices.read(request, newest);
        panel = panels.panel(known, choice, known.hasBreakdown());
        indicator = known;
        breakdown = known.hasBreakdown() ? breakdowns.of(known, panel) : null;
        if (Choice.text(request, "download") == null) {
            breaks = (known.numerator() + known.denominator()).contains(CONNECTS_MONTHS)
                    ? deliveries.keyChanges()
                    : List.of();
            calculation = calculations.of(known, caller.getOrganisationCode(), choice.period());
            groups = groupMembers.of(known, choice.period(), panel.comparison());
            periods = choices.periods(newest, choice.period());
            groupOptions = choices.options(choice);
            chosen = choices.chosen(choice);
            participants = choices.participants(choice.period());
            shown = new Shown(
                    panel, breakdown, calculation, groups, choice, periods, groupOptions, chosen, participants, breaks);
        }
    }

    /** What is sent from the frame around the page, such as signing out, comes to the bare address. */
    private void missing() {
        if (!"POST".equals(request.getMethod())) {
            throw new PageNotFound();
        }
    }

    /** Answers with a file when the address asks for one; otherwise the page is shown. */
    public void download() {
        String asked = Choice.text(request, "download");
        if (asked == null || panel == null) {
            return;
        }
        int dot = asked.lastIndexOf('.');
        FigureTable table = dot < 0 || !asked.matches(".*\\.(csv|xlsx)") ? null : files().get(asked.substring(0, dot));
        if (table == null) {
            throw new PageNotFound();
        }
        file.answer(table, indicator.code() + "-" + choice.period() + "-" + asked);
    }

    private Map<String, FigureTable> files() {
        Map<String, FigureTable> files =
                new HashMap<>(panel.files(messages.text("comparison.time"), messages.text("comparison.table.who")));
        if (breakdown != null) {
            files.put("breakdown", breakdown.table());
        }
        return files;
    }

    /** Address of a file with what the page shows. */
    public String file(String name) {
        return request.getContextPath() + "/indicator/indicator.xhtml?code=" + indicator.code() + "&" + choice.query()
                + "&download=" + name;
    }

    /** Address of the funnel of all participants, for a proportion; null of another indicator. */
    public String getFunnel() {
        return FunnelView.hasFunnel(indicator)
                ? request.getContextPath() + "/indicator/funnel.xhtml?code=" + indicator.code() + "&" + choice.query()
                : null;
    }

    /** Whether there is something to show; what was refused stands at the top of the page. */
    public boolean isFound() {
        return indicator != null;
    }

    /** What the page depends on; null when it shows no indicator. */
    public Shown getShown() {
        return shown;
    }

    public String getTitle() {
        return indicator == null ? messages.text("indicator.title") : texts.name(indicator);
    }

    /** Months from which on the own series is broken by another key, in words; null when there is none. */
    public String getBreaks() {
        return breaks.isEmpty() ? null : messages.text("delivery.calendar.breaks", ranges.text(breaks));
    }

    /** From when on it is computed in another way, in words; null when all of it is one series. */
    public String getVersionBreaks() {
        String text = figures.indicatorVersions(indicator.code()).stream()
                .filter(IndicatorDefinition::seriesBreak)
                .map(version -> messages.text("indicator.version.break", version.validFrom(), version.version()))
                .collect(Collectors.joining(" "));
        return text.isEmpty() ? null : text;
    }

    public IndicatorDefinition getIndicator() {
        return indicator;
    }

    public FigurePanel getPanel() {
        return panel;
    }

    public BreakdownPanel.Breakdown getBreakdown() {
        return breakdown;
    }

    public Calculation getCalculation() {
        return calculation;
    }

    public List<GroupMembers.Group> getGroups() {
        return groups;
    }

    public Choice getChoice() {
        return choice;
    }

    public List<Period> getPeriods() {
        return periods;
    }

    public List<GroupChoices.Option> getGroupOptions() {
        return groupOptions;
    }

    public List<GroupChoices.Option> getChosen() {
        return chosen;
    }

    public List<OrganisationRow> getParticipants() {
        return participants;
    }
}
