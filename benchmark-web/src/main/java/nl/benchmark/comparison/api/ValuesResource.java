package nl.benchmark.comparison.api;

import static nl.benchmark.ui.JsonFactory.JSON;

import jakarta.inject.Inject;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.math.BigDecimal;
import java.util.List;
import nl.benchmark.audit.service.EdgeEvents;
import nl.benchmark.comparison.service.FigureService;
import nl.benchmark.disclosure.Figure;
import nl.benchmark.shared.api.CsvAnswer;
import nl.benchmark.shared.api.JsonValues;

/** Values of indicators, of organisations and groups, period by period. */
@Path("/values")
public class ValuesResource {

    private static final List<String> HEADER =
            List.of("organisation", "indicator", "period", "category", "numerator", "denominator", "value", "status");

    @Inject
    private FigureService figures;

    @Inject
    private EdgeEvents events;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response values(@BeanParam ValuesQuery query) {
        List<Figure> rows = query.rows(figures);
        StreamingOutput body = out -> {
            try (JsonGenerator json = JSON.createGenerator(new BufferedOutputStream(out, 1 << 14))) {
                json.writeStartObject().writeStartArray("items");
                rows.forEach(row -> write(json, row));
                json.writeEnd();
                json.write("total", rows.size()).write("page", 1).write("pageSize", rows.size());
                json.writeEnd();
            }
        };
        return Response.ok(body).build();
    }

    @GET
    @Produces("text/csv;qs=0.9")
    public Response asCsv(@BeanParam ValuesQuery query) {
        return CsvAnswer.of("values.csv", HEADER, query.rows(figures).stream().map(ValuesResource::cells));
    }

    @GET
    @Produces(ValuesWorkbook.MEDIA_TYPE + ";qs=0.8")
    public Response asWorkbook(@BeanParam ValuesQuery query) {
        List<Figure> rows = query.rows(figures);
        events.exported("values.xlsx", rows.size());
        StreamingOutput body = out -> ValuesWorkbook.write(rows, HEADER, out);
        return Response.ok(body)
                .header("Content-Disposition", "attachment; filename=\"values.xlsx\"")
                .build();
    }

    private static void write(JsonGenerator json, Figure row) {
        json.writeStartObject()
                .write("organisation", row.organisation())
                .write("indicator", row.indicator())
                .write("period", row.period().toString());
        if (row.category() == null) {
            json.writeNull("category");
        } else {
            json.write("category", row.category());
        }
        write(json, "numerator", row.numerator());
        write(json, "denominator", row.denominator());
        write(json, "value", row.value());
        json.write("status", row.status().name()).writeEnd();
    }

    /** As {@link JsonValues} has it, without an object for each number of a table. */
    private static void write(JsonGenerator json, String name, Double number) {
        if (number == null) {
            json.writeNull(name);
        } else if (JsonValues.isWhole(number)) {
            json.write(name, number.longValue());
        } else {
            json.write(name, BigDecimal.valueOf(number));
        }
    }

    private static List<String> cells(Figure row) {
        return List.of(
                row.organisation(),
                row.indicator(),
                row.period().toString(),
                row.category() == null ? "" : row.category(),
                number(row.numerator()),
                number(row.denominator()),
                number(row.value()),
                row.status().name());
    }

    private static String number(Double value) {
        return value == null ? "" : JsonValues.json(value).toString();
    }
}
