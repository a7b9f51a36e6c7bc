package nl.benchmark.organisation.api;

import static nl.benchmark.ui.JsonFactory.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.benchmark.organisation.AreaKind;
import nl.benchmark.organisation.AreaRow;
import nl.benchmark.organisation.Geography;
import nl.benchmark.organisation.service.OrganisationService;
import nl.benchmark.shared.api.BadQuery;
import nl.benchmark.shared.api.JsonValues;
import nl.benchmark.shared.api.Paging;

/** Areas and the municipalities in them on a day, today unless asked otherwise (ORG-1). */
@Path("/areas")
public class AreasResource {

    @Inject
    private OrganisationService organisations;

    @Inject
    private Clock clock;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list(
            @QueryParam("kind") String kind, @QueryParam("validOn") String validOn, @BeanParam Paging paging) {
        LocalDate day = validOn == null ? LocalDate.now(clock) : BadQuery.date("validOn", validOn);
        Geography geography = organisations.geography();
        List<AreaRow> rows = Arrays.stream(AreaKind.values())
                .filter(value -> kind == null || value == kind(kind))
                .flatMap(value -> geography.areas(value, day).stream())
                .toList();
        return paging.answer(rows, AreasResource::json);
    }

    private static AreaKind kind(String kind) {
        return Arrays.stream(AreaKind.values())
                .filter(value -> value.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new BadQuery(
                        "Query parameter 'kind' should be one of " + Arrays.toString(AreaKind.values()) + "."));
    }

    private static JsonObject json(AreaRow row) {
        return new JsonValues()
                .add("code", row.code())
                .add("kind", row.kind())
                .add("name", row.name())
                .add("members", JSON.createArrayBuilder(row.members()).build())
                .build();
    }
}
