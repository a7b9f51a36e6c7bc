package nl.benchmark.external.api;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import nl.benchmark.delivery.FindingsCsv;
import nl.benchmark.delivery.api.FindingJson;
import nl.benchmark.external.ImportRow;
import nl.benchmark.external.ImportRule;
import nl.benchmark.external.ImportSource;
import nl.benchmark.external.service.ImportService;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.api.Api;
import nl.benchmark.shared.api.BadQuery;
import nl.benchmark.shared.api.CsvAnswer;
import nl.benchmark.shared.api.JsonValues;
import nl.benchmark.shared.api.Paging;

/** Files with figures of others, imported by the content expert. */
@Path("/imports")
public class ImportsResource {

    @Inject
    private ImportService imports;

    /** The file is decided on when this answers; 202 all the same, since a larger source may take its time. */
    @POST
    @Consumes({"text/csv", "text/plain", "application/octet-stream"})
    @Produces(MediaType.APPLICATION_JSON)
    public Response receive(
            @QueryParam("source") String source,
            @QueryParam("dryRun") boolean dryRun,
            @HeaderParam("Content-Length") Long length,
            InputStream body)
            throws IOException {
        imports.admit();
        ImportSource known = ImportSource.find(BadQuery.required("source", source))
                .orElseThrow(() -> new BadQuery("Query parameter 'source' should be one of "
                        + Arrays.stream(ImportSource.values())
                                .map(ImportSource::code)
                                .toList() + "."));
        if (length != null && length > ImportService.LARGEST_BYTES) {
            throw new RuleViolation(ImportRule.TOO_LARGE, ImportService.LARGEST_BYTES >> 20);
        }
        long id = imports.receive(known, dryRun, body);
        URI location = URI.create(Api.PATH + "/imports/" + id);
        return Response.accepted(json(imports.get(id)).toString())
                .header("Location", location.toString())
                .build();
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list(@BeanParam Paging paging) {
        return paging.answer(imports.list(), ImportsResource::json);
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public String get(@PathParam("id") String id) {
        return json(imports.get(number(id))).toString();
    }

    @GET
    @Path("{id}/findings")
    @Produces(MediaType.APPLICATION_JSON)
    public Response findings(@PathParam("id") String id, @BeanParam Paging paging) {
        return paging.answer(imports.findings(number(id)), FindingJson::of);
    }

    @GET
    @Path("{id}/findings")
    @Produces("text/csv;qs=0.9")
    public Response findingsAsCsv(@PathParam("id") String id) {
        return CsvAnswer.of(
                "findings-" + number(id) + ".csv",
                FindingsCsv.HEADER,
                imports.findings(number(id)).stream().map(FindingsCsv::cells));
    }

    /** An id that is no number is an id of nothing; who has no right to imports does not hear even that. */
    private long number(String id) {
        imports.admit();
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw new RuleViolation(ImportRule.UNKNOWN, id);
        }
    }

    private static JsonObject json(ImportRow row) {
        return new JsonValues()
                .add("id", row.id())
                .add("source", row.source())
                .add("status", row.status())
                .add("receivedAt", row.receivedAt())
                .add("finishedAt", row.finishedAt())
                .add("records", row.records())
                .add("rejectedRecords", row.rejectedRecords())
                .add("errors", row.errors())
                .add("warnings", row.warnings())
                .add("notes", row.notes())
                .add("added", row.added())
                .add("changed", row.changed())
                .add("unchanged", row.unchanged())
                .add("sha256", row.sha256())
                .add("dryRun", row.dryRun())
                .build();
    }
}
