package nl.benchmark.processing.api;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import nl.benchmark.mail.service.PublicAddress;
import nl.benchmark.processing.ActivityRow;
import nl.benchmark.processing.ActivityText;
import nl.benchmark.processing.ActivityVersion;
import nl.benchmark.processing.ProcessingRule;
import nl.benchmark.processing.service.ProcessingRegister;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.api.JsonValues;
import nl.benchmark.shared.api.Paging;

/** The register of processing activities; the address of a version is its id in lines of the log (D6, V7). */
@Path("/processing-activities")
public class ProcessingActivitiesResource {

    @Inject
    private ProcessingRegister register;

    @Inject
    private PublicAddress address;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list(@BeanParam Paging paging) {
        return paging.answer(register.activities(), this::json);
    }

    @GET
    @Path("{code}/{version}")
    @Produces(MediaType.APPLICATION_JSON)
    public String get(@PathParam("code") String code, @PathParam("version") String version) {
        return ActivityVersion.parse(code + "/" + version)
                .flatMap(register::find)
                .map(this::json)
                .orElseThrow(() -> new RuleViolation(ProcessingRule.UNKNOWN, code + "/" + version))
                .toString();
    }

    private JsonObject json(ActivityRow row) {
        ActivityText text = row.text();
        return new JsonValues()
                .add("id", address.of(row.id().path()))
                .add("code", row.id().code())
                .add("version", row.id().version())
                .add("since", row.since())
                .add("inForce", row.inForce())
                .add("name", text.name())
                .add("purpose", text.purpose())
                .add("basis", text.basis())
                .add("subjects", text.subjects())
                .add("data", text.data())
                .add("recipients", text.recipients())
                .add("term", text.term())
                .add("transfer", text.transfer())
                .build();
    }
}
