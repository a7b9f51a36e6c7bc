package nl.benchmark.comparison.api;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.benchmark.comparison.service.FigureService;
import nl.benchmark.disclosure.Figure;
import nl.benchmark.disclosure.FigureRule;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.indicator.Period;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.api.BadQuery;

/** What is asked of {@code /values}: which indicators, of whom, from when to when. */
public class ValuesQuery {

    private static final int MOST_ROWS = 100_000;

    @QueryParam("indicator")
    private String indicator;

    @QueryParam("organisation")
    private String organisation;

    @QueryParam("membersOf")
    private String membersOf;

    @QueryParam("groups")
    private String groups;

    @QueryParam("from")
    private String from;

    @QueryParam("to")
    private String to;

    @QueryParam("breakdown")
    private boolean breakdown;

    @QueryParam("asOf")
    private String asOf;

    List<Figure> rows(FigureService figures) {
        List<String> indicators = BadQuery.list(BadQuery.required("indicator", indicator));
        Period first = Period.parse(BadQuery.required("from", from));
        Period last = Period.parse(to == null ? from : to);
        Instant moment = BadQuery.moment("asOf", asOf);
        if (last.isYear() == first.isYear() && last.compareTo(first) < 0) {
            throw new RuleViolation(FigureRule.PERIODS_REVERSED, first, last);
        }
        List<String> organisations = new ArrayList<>(BadQuery.list(organisation));
        if (membersOf != null) {
            figures.membersOf(membersOf, first, last).stream()
                    .filter(code -> !organisations.contains(code))
                    .forEach(organisations::add);
        }
        List<String> areas = BadQuery.list(groups);
        if (organisations.isEmpty() && areas.isEmpty() && membersOf == null) {
            throw new BadQuery("One of the query parameters 'organisation', 'membersOf' and 'groups' is required.");
        }
        refuseTooMany(figures, indicators, (long) organisations.size() + areas.size(), first, last);
        List<Figure> rows = new ArrayList<>();
        for (String code : indicators) {
            if (!organisations.isEmpty()) {
                rows.addAll(
                        moment == null
                                ? figures.values(code, organisations, first, last, breakdown)
                                : figures.values(code, organisations, first, last, breakdown, moment));
            }
            if (!areas.isEmpty()) {
                rows.addAll(
                        moment == null
                                ? figures.groupValues(code, areas, first, last, breakdown)
                                : figures.groupValues(code, areas, first, last, breakdown, moment));
            }
        }
        return rows;
    }

    private void refuseTooMany(FigureService figures, List<String> indicators, long who, Period first, Period last) {
        long periods = first.to(last).size();
        long asked = 0;
        for (String code : indicators) {
            IndicatorDefinition definition = figures.indicator(code);
            asked += who
                    * periods
                    * (breakdown ? 1 + figures.categories(definition).size() : 1);
        }
        if (asked > MOST_ROWS) {
            throw new RuleViolation(FigureRule.TOO_MANY_ROWS, asked, MOST_ROWS);
        }
    }
}
