package nl.benchmark.processing.api;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import nl.benchmark.mail.service.PublicAddress;
import nl.benchmark.processing.ActivityVersion;
import nl.benchmark.processing.ProcessingLine;
import nl.benchmark.processing.ProcessingQuery;
import nl.benchmark.processing.service.ProcessingLogService;
import nl.benchmark.shared.api.Api;
import nl.benchmark.shared.api.BadQuery;
import nl.benchmark.shared.api.JsonValues;
import nl.benchmark.shared.api.Paging;

/** Lines of the log of data processing, in the words of the standard (Logboek dataverwerkingen, read extension; D7). */
@Path("/processing-operations")
public class ProcessingOperationsResource {

    private static final String TRACE = "[0-9a-f]{32}";
    /** A line points to the people of a municipality together, never to one of them. */
    private static final String SUBJECT_TYPE = "urn:benchmark:people-of-municipality";

    private static final JsonObject RESOURCE = Json.createObjectBuilder()
            .add(
                    "attributes",
                    Json.createObjectBuilder().add("service.name", "benchmark").add("service.version", Api.VERSION))
            .build();

    @Inject
    private ProcessingLogService log;

    @Inject
    private PublicAddress address;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list(
            @QueryParam("traceID") String traceId,
            @QueryParam("processingActivityID") String activityId,
            @QueryParam("dataSubjectId") String subject,
            @QueryParam("startTime") String startTime,
            @QueryParam("endTime") String endTime,
            @BeanParam Paging paging) {
        if (traceId != null && !traceId.matches(TRACE)) {
            throw new BadQuery("Query parameter 'traceID' should be 32 hexadecimal digits.");
        }
        ActivityVersion activity = activityId == null
                ? null
                : ActivityVersion.parse(activityId)
                        .orElseThrow(
                                () -> new BadQuery(
                                        "Query parameter 'processingActivityID' should be the id of an activity of /processing-activities."));
        List<ProcessingLine> lines = log.lines(new ProcessingQuery(
                traceId,
                activity,
                subject == null || subject.isBlank() ? null : subject,
                BadQuery.moment("startTime", startTime),
                BadQuery.moment("endTime", endTime)));
        return paging.answer(lines, this::json);
    }

    private JsonObject json(ProcessingLine line) {
        JsonObjectBuilder attributes = Json.createObjectBuilder()
                .add(
                        "dpl.core.processing_activity_id",
                        address.of(line.activity().path()));
        if (line.organisation() != null) {
            attributes
                    .add("dpl.core.data_subject_id", line.organisation())
                    .add("dpl.core.data_subject_id_type", SUBJECT_TYPE);
        }
        attributes.add("benchmark.object_type", line.objectType()).add("benchmark.object_id", line.objectId());
        if (line.records() != null) {
            attributes.add("benchmark.records", line.records());
        }
        return new JsonValues()
                .add("traceId", line.traceId())
                .add("spanId", line.spanId())
                .add("parentSpanId", line.parentSpanId())
                .add("status", line.status().code())
                .add("name", line.name())
                .add("startTime", line.startedAt().toEpochMilli())
                .add("endTime", line.endedAt().toEpochMilli())
                .add("resource", RESOURCE)
                .add("attributes", attributes.build())
                .build();
    }
}
