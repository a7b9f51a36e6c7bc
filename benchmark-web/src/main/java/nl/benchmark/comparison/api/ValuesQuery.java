package nl.benchmark.comparison.api;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import nl.benchmark.comparison.service.FigureService;
import nl.benchmark.disclosure.Figure;
import nl.benchmark.disclosure.FigureSpan;
import nl.benchmark.indicator.Period;
import nl.benchmark.shared.api.BadQuery;

/** What is asked of {@code /values}: which indicators, of whom, from when to when. */
public class ValuesQuery {

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
        FigureSpan span = new FigureSpan(first, last, breakdown, BadQuery.moment("asOf", asOf));
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
        return figures.table(indicators, organisations, areas, span);
    }
}
