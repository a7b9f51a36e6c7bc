package nl.benchmark.report.api;

import static nl.benchmark.ui.JsonFactory.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import nl.benchmark.report.ReportRow;
import nl.benchmark.report.ReportRule;
import nl.benchmark.report.WordReport;
import nl.benchmark.report.service.ReportService;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.api.Api;
import nl.benchmark.shared.api.JsonValues;
import nl.benchmark.shared.api.Paging;
import nl.benchmark.ui.Attachment;

/** Reports of the own organisation (REP-1, REP-2, REP-4). Chapters are the themes: ACH, BUI, BYZ, VOL, ONT, RED, PRY. */
@Path("/reports")
public class ReportsResource {

    @Inject
    private ReportService reports;

    /** 202: a job makes the report, and the report tells how far it is. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response request(InputStream body) throws IOException {
        long id = reports.request(ReportBody.read(body));
        return Response.accepted(json(reports.report(id)).toString())
                .header("Location", address(id))
                .build();
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list(@QueryParam("organisation") String organisation, @BeanParam Paging paging) {
        return paging.answer(reports.reports(organisation), ReportsResource::json);
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public String get(@PathParam("id") String id) {
        return json(reports.report(number(id))).toString();
    }

    @GET
    @Path("{id}/document")
    @Produces(WordReport.MEDIA_TYPE)
    public Response document(@PathParam("id") String id) throws IOException {
        ReportRow row = reports.report(number(id));
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        reports.document(row.id(), document);
        return Response.ok(document.toByteArray())
                .header("Content-Disposition", Attachment.named(row.fileName()))
                .build();
    }

    /** An id that is no number is an id of nothing. */
    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw new RuleViolation(ReportRule.UNKNOWN, id);
        }
    }

    private static String address(long id) {
        return Api.PATH + "/reports/" + id;
    }

    private static JsonObject json(ReportRow row) {
        return new JsonValues()
                .add("id", row.id())
                .add("reference", row.reference())
                .add("organisation", row.organisation())
                .add("benchmark", row.benchmark())
                .add("period", row.period())
                .add("title", row.title())
                .add("language", row.language())
                .add("chapters", array(row.chapters()))
                .add("groups", array(row.groups()))
                .add("status", row.state())
                .add("progress", row.progress())
                .add("requestedAt", row.requestedAt())
                .add("finishedAt", row.finishedAt())
                .add("document", row.isReady() ? address(row.id()) + "/document" : null)
                .build();
    }

    private static JsonArray array(List<String> codes) {
        return JSON.createArrayBuilder(codes).build();
    }
}
