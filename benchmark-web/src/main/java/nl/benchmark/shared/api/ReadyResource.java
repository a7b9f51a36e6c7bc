package nl.benchmark.shared.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.benchmark.disclosure.service.PublishedMeasures;

/** Whether the application can answer: it and its database are there and the figures are read. */
@Path("/ready")
public class ReadyResource {

    @Inject
    private PublishedMeasures measures;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String ready() {
        measures.now();
        return "{\"ready\":true}";
    }
}
