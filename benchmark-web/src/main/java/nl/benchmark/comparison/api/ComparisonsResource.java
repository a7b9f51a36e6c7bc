package nl.benchmark.comparison.api;

import static nl.benchmark.ui.JsonFactory.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Function;
import nl.benchmark.comparison.Comparison;
import nl.benchmark.comparison.service.FigureService;
import nl.benchmark.indicator.Period;
import nl.benchmark.organisation.service.OrganisationService;
import nl.benchmark.shared.api.BadQuery;
import nl.benchmark.shared.api.JsonValues;

/** One organisation beside groups and other organisations in one period (CMP-1 to CMP-3). */
@Path("/comparisons")
public class ComparisonsResource {

    @Inject
    private FigureService figures;

    @Inject
    private OrganisationService organisations;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String compare(
            @QueryParam("indicator") String indicator,
            @QueryParam("organisation") String organisation,
            @QueryParam("period") String period,
            @QueryParam("groups") String groups,
            @QueryParam("organisations") String others,
            @QueryParam("breakdown") boolean breakdown) {
        Comparison comparison = figures.compare(
                BadQuery.required("indicator", indicator),
                BadQuery.required("organisation", organisation),
                Period.parse(BadQuery.required("period", period)),
                BadQuery.list(groups),
                BadQuery.list(others),
                breakdown);
        return new JsonValues()
                .add("indicator", comparison.indicator())
                .add("organisation", comparison.organisation())
                .add("period", comparison.period())
                .add("own", own(comparison.own()))
                .add("groups", array(comparison.groups(), this::group))
                .add("organisations", array(comparison.organisations(), ComparisonsResource::other))
                .build()
                .toString();
    }

    private static JsonObject own(Comparison.Own own) {
        JsonValues json = new JsonValues()
                .add("numerator", own.numerator())
                .add("denominator", own.denominator())
                .add("value", own.value())
                .add("status", own.status())
                .add("rank", own.rank());
        if (own.trend() != null) {
            json.add("trend", own.trend());
        }
        return withCategories(json, own.category(), own.categories(), ComparisonsResource::own);
    }

    private JsonObject group(Comparison.Group group) {
        JsonValues json = new JsonValues()
                .add("code", group.code())
                .add("name", Comparison.SELECTION.equals(group.code()) ? null : organisations.name(group.code()))
                .add("numerator", group.numerator())
                .add("denominator", group.denominator())
                .add("value", group.value())
                .add("mean", group.mean())
                .add("median", group.median())
                .add("q1", group.q1())
                .add("q3", group.q3())
                .add("members", group.members())
                .add("membersWithValue", group.membersWithValue())
                .add("coverage", group.coverage())
                .add("verdict", group.verdict())
                .add("status", group.status());
        return withCategories(json, group.category(), group.categories(), this::group);
    }

    private static JsonObject other(Comparison.Other other) {
        JsonValues json = new JsonValues()
                .add("organisation", other.organisation())
                .add("value", other.value())
                .add("status", other.status())
                .add("rank", other.rank());
        return withCategories(json, other.category(), other.categories(), ComparisonsResource::other);
    }

    /** A category says which it is; a total lists its categories when a breakdown was asked. */
    private static <T> JsonObject withCategories(
            JsonValues json, String category, List<T> categories, Function<T, JsonObject> item) {
        if (category != null) {
            json.add("category", category);
        }
        if (categories != null) {
            json.add("categories", array(categories, item));
        }
        return json.build();
    }

    private static <T> JsonArray array(List<T> rows, Function<T, JsonObject> item) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        rows.forEach(row -> array.add(item.apply(row)));
        return array.build();
    }
}
