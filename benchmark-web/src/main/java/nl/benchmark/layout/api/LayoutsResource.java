package nl.benchmark.layout.api;

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
import java.time.Clock;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.benchmark.audit.service.EdgeEvents;
import nl.benchmark.delivery.CodeList;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.delivery.LayoutField;
import nl.benchmark.delivery.LayoutHistory;
import nl.benchmark.layout.service.LayoutService;
import nl.benchmark.shared.api.BadQuery;
import nl.benchmark.shared.api.JsonValues;
import nl.benchmark.shared.api.Paging;
import nl.benchmark.ui.Attachment;

/**
 * How a file of each type is laid out, by the month of its figures, for software of municipalities and the command line: as JSON, or as
 * the table itself, which {@code benchmark-client check} reads.
 */
@Path("/layouts")
public class LayoutsResource {

    @Inject
    private LayoutService layouts;

    @Inject
    private EdgeEvents events;

    @Inject
    private Clock clock;

    private record CodeRow(String list, CodeList.Code code) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list(@BeanParam Paging paging) {
        LayoutHistory history = layouts.history();
        List<LayoutHistory.Version> versions = Arrays.stream(DeliveryType.values())
                .flatMap(type -> history.versions(type).stream())
                .toList();
        return paging.answer(versions, version -> json(version).build());
    }

    @GET
    @Path("{type}")
    @Produces(MediaType.APPLICATION_JSON)
    public String get(@PathParam("type") String type, @QueryParam("period") String period) {
        YearMonth month = month(period);
        LayoutHistory.Version version = version(type, month);
        JsonArrayBuilder fields = JSON.createArrayBuilder();
        int start = 1;
        for (LayoutField field : version.layout().fieldsIn(month)) {
            fields.add(json(field, version.type().mayBeFixedWidth() ? start : null));
            start += field.maxLength();
        }
        return json(version).add("fields", fields.build()).build().toString();
    }

    @GET
    @Path("{type}")
    @Produces("text/csv;qs=0.9")
    public Response getAsCsv(@PathParam("type") String type, @QueryParam("period") String period) {
        LayoutHistory.Version version = version(type, month(period));
        return table("layout", version, version.layout().fieldsCsv());
    }

    @GET
    @Path("{type}/codes")
    @Produces(MediaType.APPLICATION_JSON)
    public Response codes(
            @PathParam("type") String type, @QueryParam("period") String period, @BeanParam Paging paging) {
        YearMonth month = month(period);
        List<CodeRow> rows = version(type, month).layout().lists().stream()
                .flatMap(list -> list.codes().stream()
                        .filter(code -> code.validIn(month))
                        .map(code -> new CodeRow(list.name(), code)))
                .toList();
        return paging.answer(rows, LayoutsResource::json);
    }

    @GET
    @Path("{type}/codes")
    @Produces("text/csv;qs=0.9")
    public Response codesAsCsv(@PathParam("type") String type, @QueryParam("period") String period) {
        LayoutHistory.Version version = version(type, month(period));
        return table("codes", version, version.layout().codesCsv());
    }

    private YearMonth month(String period) {
        YearMonth month = BadQuery.month("period", period);
        return month == null ? YearMonth.now(clock) : month;
    }

    private LayoutHistory.Version version(String type, YearMonth month) {
        return Arrays.stream(DeliveryType.values())
                .filter(one -> one.name().equals(type))
                .findFirst()
                .map(one -> layouts.history().version(one, month))
                .orElseThrow(NotFoundException::new);
    }

    private Response table(String what, LayoutHistory.Version version, String csv) {
        String name = what + "-" + version.type().name().toLowerCase(Locale.ROOT) + "-" + version.number() + ".csv";
        events.exported(name, (int) csv.lines().count() - 1);
        return Response.ok(csv, "text/csv;charset=UTF-8")
                .header("Content-Disposition", Attachment.named(name))
                .build();
    }

    private static JsonValues json(LayoutHistory.Version version) {
        return new JsonValues()
                .add("type", version.type())
                .add("version", version.number())
                .add("firstMonth", version.first());
    }

    private static JsonObject json(LayoutField field, Integer start) {
        JsonArrayBuilder fillers = JSON.createArrayBuilder();
        field.fillers().forEach(fillers::add);
        return new JsonValues()
                .add("number", field.number())
                .add("kenmerk", field.kenmerk())
                .add("name", field.name())
                .add("nameInXml", field.nameInXml())
                .add("level", field.level())
                .add("fieldType", field.type())
                .add("notation", field.notation())
                .add("maxLength", field.maxLength())
                .add("start", start)
                .add("codeList", field.codes() == null ? null : field.codes().name())
                .add("fillers", fillers.build())
                .add("required", field.required().toString())
                .build();
    }

    private static JsonObject json(CodeRow row) {
        return new JsonValues()
                .add("list", row.list())
                .add("code", row.code().code())
                .add("firstMonth", row.code().validFrom())
                .add("lastMonth", row.code().validTo())
                .add("labelNl", row.code().labelNl())
                .add("labelEn", row.code().labelEn())
                .build();
    }
}
