package nl.benchmark.organisation.api;

import jakarta.inject.Inject;
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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.benchmark.organisation.AreaKind;
import nl.benchmark.organisation.Geography;
import nl.benchmark.organisation.OrganisationKind;
import nl.benchmark.organisation.OrganisationRow;
import nl.benchmark.organisation.service.OrganisationService;
import nl.benchmark.shared.api.BadQuery;
import nl.benchmark.shared.api.JsonValues;
import nl.benchmark.shared.api.Paging;

/** Organisations as they are on a day, today unless asked otherwise (ORG-1). */
@Path("/organisations")
public class OrganisationsResource {

    @Inject
    private OrganisationService organisations;

    @Inject
    private Clock clock;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list(
            @QueryParam("kind") String kind, @QueryParam("validOn") String validOn, @BeanParam Paging paging) {
        LocalDate day = day(validOn);
        Geography geography = organisations.geography();
        List<OrganisationRow> rows = Arrays.stream(OrganisationKind.values())
                .filter(value -> kind == null || value == kind(kind))
                .flatMap(value -> geography.organisations(value, day).stream())
                .toList();
        return paging.answer(rows, OrganisationsResource::json);
    }

    @GET
    @Path("{code}")
    @Produces(MediaType.APPLICATION_JSON)
    public String get(@PathParam("code") String code, @QueryParam("validOn") String validOn) {
        Geography geography = organisations.geography();
        if (geography.findOrganisation(code).isEmpty()) {
            throw new NotFoundException();
        }
        return json(geography.row(code, day(validOn))).toString();
    }

    private LocalDate day(String validOn) {
        return validOn == null ? LocalDate.now(clock) : BadQuery.date("validOn", validOn);
    }

    private static OrganisationKind kind(String kind) {
        return Arrays.stream(OrganisationKind.values())
                .filter(value -> value.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new BadQuery(
                        "Query parameter 'kind' should be one of " + Arrays.toString(OrganisationKind.values()) + "."));
    }

    private static JsonObject json(OrganisationRow row) {
        JsonValues areas = new JsonValues();
        for (AreaKind kind : AreaKind.values()) {
            if (kind != AreaKind.NATION) {
                areas.add(kind.name(), row.areas().get(kind));
            }
        }
        return new JsonValues()
                .add("code", row.code())
                .add("name", row.name())
                .add("kind", row.kind())
                .add("validFrom", row.validFrom())
                .add("validTo", row.validTo())
                .add("areas", areas.build())
                .add("inhabitants", row.inhabitants())
                .build();
    }
}
