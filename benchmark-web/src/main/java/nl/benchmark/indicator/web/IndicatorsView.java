package nl.benchmark.indicator.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.benchmark.comparison.service.FigureService;
import nl.benchmark.comparison.web.Choice;
import nl.benchmark.disclosure.Figure;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.indicator.Period;
import nl.benchmark.ui.CallerView;
import nl.benchmark.ui.ShowsRuleViolations;

/** The indicators one may see, by theme, with the own figure of the newest period. */
@Named
@RequestScoped
@ShowsRuleViolations
public class IndicatorsView {

    private static final int YEARS_BACK = 4;

    @Inject
    private HttpServletRequest request;

    @Inject
    private FigureService figures;

    @Inject
    private IndicatorTexts texts;

    @Inject
    private CallerView caller;

    @Inject
    private Clock clock;

    private String search;
    private final List<Theme> themes = new ArrayList<>();

    /** The indicators of a theme in the order of the catalogue. */
    public record Theme(String name, List<Row> rows) {}

    /** @param moment the period of the figure in words */
    public record Row(IndicatorDefinition indicator, String name, String moment, Figure figure) {}

    @PostConstruct
    void load() {
        search = Choice.text(request, "search");
        Period lastMonth = Period.of(YearMonth.now(clock).minusMonths(1));
        Period month = figures.lastPeriod(caller.getOrganisationCode()).orElse(lastMonth);
        Map<String, List<Row>> byTheme = new LinkedHashMap<>();
        for (IndicatorDefinition indicator : figures.indicators()) {
            if (isFound(indicator)) {
                byTheme.computeIfAbsent(texts.theme(indicator), theme -> new ArrayList<>())
                        .add(row(indicator, month));
            }
        }
        byTheme.forEach((theme, rows) -> themes.add(new Theme(theme, rows)));
    }

    private Row row(IndicatorDefinition indicator, Period month) {
        Figure figure = newest(indicator, month);
        return new Row(
                indicator, texts.name(indicator), texts.moment(indicator, figure.period(), figure.status()), figure);
    }

    /** That of the month; of a yearly indicator the newest there is. */
    private Figure newest(IndicatorDefinition indicator, Period month) {
        List<String> own = List.of(caller.getOrganisationCode());
        if (indicator.periodicity() == month.periodicity()) {
            return figures.values(indicator.code(), own, month, month, false).get(0);
        }
        Period year = Period.ofYear(month.year());
        List<Figure> values = figures.values(indicator.code(), own, year.plus(-YEARS_BACK), year, false);
        for (int i = values.size() - 1; i > 0; i--) {
            if (values.get(i).status().hasValue()) {
                return values.get(i);
            }
        }
        return values.get(values.size() - 1);
    }

    private boolean isFound(IndicatorDefinition indicator) {
        if (search == null) {
            return true;
        }
        String wanted = search.toLowerCase(Locale.ROOT);
        return (texts.name(indicator) + " " + texts.theme(indicator) + " " + texts.definition(indicator) + " "
                        + indicator.code())
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }

    public String getSearch() {
        return search;
    }

    public List<Theme> getThemes() {
        return themes;
    }
}
