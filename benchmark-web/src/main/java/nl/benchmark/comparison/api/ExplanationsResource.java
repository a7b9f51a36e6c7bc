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
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.benchmark.comparison.service.FigureService;
import nl.benchmark.delivery.DeliveryRow;
import nl.benchmark.delivery.service.DeliveryService;
import nl.benchmark.indicator.Explanation;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.indicator.Period;
import nl.benchmark.shared.api.BadQuery;
import nl.benchmark.shared.api.JsonValues;
import nl.benchmark.shared.service.RequestCaller;

/** How one figure came about: formula, numbers, and the deliveries behind it (IND-3). */
@Path("/explanations")
public class ExplanationsResource {

    @Inject
    private FigureService figures;

    @Inject
    private DeliveryService deliveries;

    @Inject
    private RequestCaller callers;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String explain(
            @QueryParam("indicator") String indicator,
            @QueryParam("organisation") String organisation,
            @QueryParam("period") String period,
            @QueryParam("category") String category) {
        Explanation explained = figures.explain(
                BadQuery.required("indicator", indicator),
                BadQuery.required("organisation", organisation),
                Period.parse(BadQuery.required("period", period)),
                category);
        IndicatorDefinition definition = figures.indicator(explained.indicator(), explained.period());
        return new JsonValues()
                .add("indicator", explained.indicator())
                .add("version", definition.version())
                .add("organisation", explained.organisation())
                .add("period", explained.period())
                .add("category", explained.category())
                .add("status", explained.status())
                .add("numeratorFormula", definition.numerator())
                .add("denominatorFormula", definition.denominator())
                .add("numerator", explained.numerator())
                .add("denominator", explained.denominator())
                .add("factor", explained.factor())
                .add("value", explained.value())
                .add("operands", array(explained.operands(), ExplanationsResource::operand))
                .add("deliveries", deliveries(explained))
                .build()
                .toString();
    }

    private static JsonObject operand(Explanation.Operand operand) {
        return new JsonValues()
                .add("text", operand.text())
                .add("measure", operand.measure())
                .add("value", operand.value())
                .add("provisional", operand.provisional())
                .add("parts", array(operand.parts(), part -> new JsonValues()
                        .add("period", part.period())
                        .add("value", part.value())
                        .add("provisional", part.provisional())
                        .build()))
                .build();
    }

    /** Which file it was and when it came is told of one's own. */
    private JsonArray deliveries(Explanation explained) {
        boolean own = callers.find()
                .filter(caller -> caller.owns(explained.organisation()))
                .isPresent();
        Map<String, DeliveryRow> inForce = own ? inForce(explained) : Map.of();
        return array(explained.deliveries(), source -> {
            DeliveryRow row = inForce.get(source.source().name() + source.period());
            return new JsonValues()
                    .add("source", source.source())
                    .add("period", source.period())
                    .add("delivery", row == null ? null : row.id())
                    .add("receivedAt", row == null ? null : row.receivedAt())
                    .build();
        });
    }

    private Map<String, DeliveryRow> inForce(Explanation explained) {
        List<YearMonth> months = explained.deliveries().stream()
                .map(Explanation.SourceDelivery::period)
                .filter(period -> !period.isYear())
                .map(Period::yearMonth)
                .toList();
        return months.isEmpty()
                ? Map.of()
                : deliveries
                        .inForce(explained.organisation(), Collections.min(months), Collections.max(months))
                        .stream()
                        .collect(Collectors.toMap(
                                row -> row.type() + Period.of(row.period()).toString(),
                                row -> row,
                                (older, newer) -> newer));
    }

    private static <T> JsonArray array(List<T> rows, Function<T, JsonObject> item) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        rows.forEach(row -> array.add(item.apply(row)));
        return array.build();
    }
}
