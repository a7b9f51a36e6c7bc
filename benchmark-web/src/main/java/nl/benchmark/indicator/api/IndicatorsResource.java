package nl.benchmark.indicator.api;

import static nl.benchmark.ui.JsonFactory.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import nl.benchmark.comparison.service.FigureService;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.shared.api.BadQuery;
import nl.benchmark.shared.api.JsonValues;
import nl.benchmark.shared.api.Paging;

/** The catalogue: every indicator with its whole metadata sheet (IND-1). */
@Path("/indicators")
public class IndicatorsResource {

    @Inject
    private FigureService figures;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list(@QueryParam("benchmark") String benchmark, @BeanParam Paging paging) {
        List<IndicatorDefinition> rows = figures.indicators().stream()
                .filter(indicator -> benchmark == null || indicator.benchmark().equals(benchmark))
                .toList();
        return paging.answer(rows, this::json);
    }

    @GET
    @Path("{code}")
    @Produces(MediaType.APPLICATION_JSON)
    public String get(@PathParam("code") String code, @QueryParam("validOn") String validOn) {
        LocalDate day = BadQuery.date("validOn", validOn);
        return figures.indicatorVersions(code).stream()
                .filter(version -> day == null ? version.validTo() == null : version.isValidOn(day))
                .reduce((older, newer) -> newer)
                .map(version -> json(version).toString())
                .orElseThrow(NotFoundException::new);
    }

    private JsonObject json(IndicatorDefinition indicator) {
        JsonArrayBuilder versions = JSON.createArrayBuilder();
        figures.indicatorVersions(indicator.code())
                .forEach(version -> versions.add(new JsonValues()
                        .add("version", version.version())
                        .add("validFrom", version.validFrom())
                        .add("validTo", version.validTo())
                        .add("seriesBreak", version.seriesBreak())
                        .build()));
        return new JsonValues()
                .add("code", indicator.code())
                .add("benchmark", indicator.benchmark())
                .add("module", indicator.module())
                .add("themeNl", indicator.themeNl())
                .add("themeEn", indicator.themeEn())
                .add("nameNl", indicator.nameNl())
                .add("nameEn", indicator.nameEn())
                .add("definitionNl", indicator.definitionNl())
                .add("definitionEn", indicator.definitionEn())
                .add("explanationNl", indicator.explanationNl())
                .add("explanationEn", indicator.explanationEn())
                .add("unit", indicator.unit())
                .add("polarity", indicator.polarity())
                .add("decimals", indicator.decimals())
                .add("numerator", indicator.numerator())
                .add("denominator", indicator.denominator())
                .add("factor", indicator.factor().doubleValue())
                .add("period", indicator.periodicity())
                .add("aggregation", indicator.aggregation())
                .add("source", indicator.source())
                .add("breakdown", indicator.breakdown())
                .add("basis", indicator.basis().name().toLowerCase(java.util.Locale.ROOT))
                .add("proportion", indicator.proportion())
                .add("version", indicator.version())
                .add("validFrom", indicator.validFrom())
                .add("validTo", indicator.validTo())
                .add("seriesBreak", indicator.seriesBreak())
                .add("versions", versions.build())
                .build();
    }
}
