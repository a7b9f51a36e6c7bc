package nl.benchmark.shared.api;

import static nl.benchmark.ui.JsonFactory.JSON;

import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;

/** An answer of the kind {@code application/problem+json} (RFC 9457): type, title, status, detail and instance. */
public final class Problem {

    public static final String MEDIA_TYPE = "application/problem+json";

    private final Response.StatusType status;
    private final JsonObjectBuilder body;

    private Problem(Response.StatusType status, String detail, String instance) {
        this.status = status;
        this.body = JSON.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", status.getReasonPhrase())
                .add("status", status.getStatusCode())
                .add("detail", detail)
                .add("instance", instance);
    }

    public static Problem of(Response.StatusType status, String detail, String instance) {
        return new Problem(status, detail, instance);
    }

    public Problem with(String name, String value) {
        body.add(name, value);
        return this;
    }

    public Response response() {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .entity(body.build().toString())
                .build();
    }
}
