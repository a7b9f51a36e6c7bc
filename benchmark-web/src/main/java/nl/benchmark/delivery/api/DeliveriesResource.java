package nl.benchmark.delivery.api;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import java.util.List;
import nl.benchmark.delivery.DeliveryRequest;
import nl.benchmark.delivery.DeliveryRow;
import nl.benchmark.delivery.DeliveryRule;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.delivery.FindingsCsv;
import nl.benchmark.delivery.Numbering;
import nl.benchmark.delivery.service.DeliveryService;
import nl.benchmark.delivery.service.NumberingService;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.api.Api;
import nl.benchmark.shared.api.BadQuery;
import nl.benchmark.shared.api.CsvAnswer;
import nl.benchmark.shared.api.JsonValues;
import nl.benchmark.shared.api.Paging;

/** Files of the municipalities: sent, followed, withdrawn (DEL-1). */
@Path("/deliveries")
public class DeliveriesResource {

    private static final List<String> TYPES =
            Arrays.stream(DeliveryType.values()).map(DeliveryType::name).toList();

    @Inject
    private DeliveryService deliveries;

    @Inject
    private NumberingService numberings;

    /**
     * What the request's head shows is refused at once; the rest is 202, and the delivery tells later. With numberingBytes the
     * body begins with so many bytes of a list of old and new registration numbers: one stream and no form, since parts of a
     * form would stand on disk in clear (DEL-2).
     */
    @POST
    @Consumes({
        "text/csv",
        "application/xml",
        "text/xml",
        "text/plain",
        "application/zip",
        "application/gzip",
        "application/x-gzip",
        "application/octet-stream"
    })
    @Produces(MediaType.APPLICATION_JSON)
    public Response deliver(
            @QueryParam("type") String type,
            @QueryParam("organisation") String organisation,
            @QueryParam("period") String period,
            @QueryParam("dryRun") boolean dryRun,
            @QueryParam("keyFingerprint") String keyFingerprint,
            @QueryParam("keyChange") boolean keyChange,
            @QueryParam("numberingBytes") String numberingBytes,
            @HeaderParam("Content-Length") Long length,
            @HeaderParam("Content-Digest") String digest,
            InputStream body)
            throws IOException {
        if (!TYPES.contains(BadQuery.required("type", type))) {
            throw new BadQuery("Query parameter 'type' should be one of " + TYPES + ".");
        }
        DeliveryRequest request = new DeliveryRequest(
                type,
                BadQuery.required("organisation", organisation),
                BadQuery.month("period", BadQuery.required("period", period)),
                dryRun,
                keyFingerprint,
                keyChange,
                numberingBytes == null ? ContentDigest.sha256(digest) : null); // it is of both together
        deliveries.admit(request);
        int listed = numberingBytes == null ? 0 : NumberingBytes.of(numberingBytes);
        if (length != null && length - listed > deliveries.largestBytes()) {
            throw new RuleViolation(DeliveryRule.TOO_LARGE, deliveries.largestBytes() >> 20);
        }
        Numbering numbering = numberingBytes == null ? null : Numbering.read(body.readNBytes(listed));
        long id = deliveries.receive(request, numbering, body);
        URI location = URI.create(Api.PATH + "/deliveries/" + id);
        return Response.accepted(json(deliveries.delivery(id)).toString())
                .header("Location", location.toString())
                .build();
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list(
            @QueryParam("organisation") String organisation,
            @QueryParam("type") String type,
            @QueryParam("period") String period,
            @BeanParam Paging paging) {
        return paging.answer(
                deliveries.deliveries(organisation, type, BadQuery.month("period", period)), DeliveriesResource::json);
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public String get(@PathParam("id") String id) {
        return json(deliveries.delivery(number(id))).toString();
    }

    @GET
    @Path("{id}/findings")
    @Produces(MediaType.APPLICATION_JSON)
    public Response findings(@PathParam("id") String id, @BeanParam Paging paging) {
        return paging.answer(deliveries.findings(number(id)), FindingJson::of);
    }

    @GET
    @Path("{id}/findings")
    @Produces("text/csv;qs=0.9")
    public Response findingsAsCsv(@PathParam("id") String id) {
        return CsvAnswer.of(
                "findings-" + number(id) + ".csv",
                FindingsCsv.HEADER,
                deliveries.findings(number(id)).stream().map(FindingsCsv::cells));
    }

    @DELETE
    @Path("{id}")
    public Response withdraw(@PathParam("id") String id) {
        deliveries.withdraw(number(id));
        return Response.noContent().build();
    }

    /** Old and new registration numbers (BUS-015) in the place of those declared before. */
    @PUT
    @Path("{id}/numbering")
    @Consumes({"text/csv", "text/plain", "application/octet-stream"})
    public Response declareNumbering(@PathParam("id") String id, InputStream body) throws IOException {
        deliveries.delivery(number(id));
        numberings.declare(number(id), Numbering.read(body.readNBytes(Numbering.LARGEST_BYTES + 1)));
        return Response.noContent().build();
    }

    @DELETE
    @Path("{id}/numbering")
    public Response takeNumberingBack(@PathParam("id") String id) {
        numberings.takeBack(number(id));
        return Response.noContent().build();
    }

    /** An id that is no number is an id of nothing. */
    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw new RuleViolation(DeliveryRule.UNKNOWN, id);
        }
    }

    private static JsonObject json(DeliveryRow row) {
        return new JsonValues()
                .add("id", row.id())
                .add("type", row.type())
                .add("organisation", row.organisation())
                .add("period", row.period())
                .add("status", row.status())
                .add("receivedAt", row.receivedAt())
                .add("finishedAt", row.finishedAt())
                .add("records", row.records())
                .add("rejectedRecords", row.rejectedRecords())
                .add("errors", row.errors())
                .add("warnings", row.warnings())
                .add("notes", row.notes())
                .add("sha256", row.sha256())
                .add("replaces", row.replaces())
                .add("dryRun", row.dryRun())
                .add("layoutVersion", row.layout())
                .build();
    }
}
