package nl.benchmark.shared.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** The document of the API, for everybody and from every site (rule publish-openapi). */
@Path("/openapi.json")
public class OpenApiResource {

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response document() {
        InputStream document = OpenApiResource.class.getResourceAsStream("/nl/benchmark/shared/api/openapi.json");
        return Response.ok(document).header("Access-Control-Allow-Origin", "*").build();
    }
}
