package nl.benchmark.shared.api;

import jakarta.ejb.EJBAccessException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import nl.benchmark.shared.service.Outage;
import nl.benchmark.ui.FailureReference;

/**
 * Everything that is no refusal of ours: what the container refuses (unknown path, method, media type), a missing right,
 * and errors, which are answered with a reference number and nothing of the inside (standards U19).
 */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {

    private static final Map<Integer, String> DETAILS = Map.of(
            400, "The request cannot be understood; compare it with /api/v1/openapi.json.",
            404, "There is nothing at this address.",
            405, "This address does not know that method.",
            406, "This address has no answer of the media type asked for.",
            415, "This address does not take a body of that media type.");

    @Context
    private UriInfo uri;

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable failure) {
        String path = uri.getRequestUri().getPath();
        if (failure instanceof EJBAccessException) {
            return Problem.of(Response.Status.FORBIDDEN, "Your account has no right to this.", path)
                    .response();
        }
        if (failure instanceof WebApplicationException refused
                && refused.getResponse().getStatus() < 500) {
            return refusal(refused, path);
        }
        return failed(request, failure, path);
    }

    /** What is nobody's fault who asked: 503 when the same may be asked again, and otherwise 500. */
    static Response failed(HttpServletRequest request, Throwable failure, String path) {
        String reference = FailureReference.of(request, failure);
        if (Outage.isCauseOf(failure)) {
            return unavailable(failure, reference, path);
        }
        return Problem.of(
                        Response.Status.INTERNAL_SERVER_ERROR,
                        "Something went wrong here. Mention reference " + reference + " when you report it.",
                        path)
                .with("reference", reference)
                .response();
    }

    /** Something that the platform leans on is away; whoever asks may ask again (standards F9). */
    private static Response unavailable(Throwable failure, String reference, String path) {
        String detail = Outage.isOfStorage(failure)
                ? "There is no room for the file now; nothing of it was kept."
                : "The database does not answer now; if this was to change something, look first whether it did.";
        Response problem = Problem.of(
                        Response.Status.SERVICE_UNAVAILABLE,
                        detail + " Try again in " + Outage.RETRY_AFTER_SECONDS + " seconds. Mention reference "
                                + reference + " when you report it.",
                        path)
                .with("reference", reference)
                .response();
        return Response.fromResponse(problem)
                .header(HttpHeaders.RETRY_AFTER, Outage.RETRY_AFTER_SECONDS)
                .build();
    }

    private static Response refusal(WebApplicationException refused, String path) {
        Response original = refused.getResponse();
        int status = original.getStatus();
        String own = refused instanceof BadQuery ? refused.getMessage() : null;
        String detail = own != null
                ? own
                : DETAILS.getOrDefault(status, original.getStatusInfo().getReasonPhrase());
        Response problem = Problem.of(original.getStatusInfo(), detail, path).response();
        String allow = original.getHeaderString(HttpHeaders.ALLOW);
        return allow == null
                ? problem
                : Response.fromResponse(problem)
                        .header(HttpHeaders.ALLOW, allow)
                        .build();
    }
}
