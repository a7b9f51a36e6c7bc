package nl.benchmark.shared.api;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import nl.benchmark.shared.service.DeclaredTransport;
import nl.benchmark.shared.service.RequestCaller;
import nl.benchmark.ui.signin.PortalAuthentication;

/**
 * Before every call of the API: whoever has no token gets no further than the public addresses, and addresses that the
 * API does not have are answered as a problem too, not as a page (no trailing slash, no other version). The document of
 * the API is there under its second address as well.
 */
@WebFilter({"/api/*", "/openapi.json"})
public class ApiFilter extends HttpFilter {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String READY = Api.PATH + "/ready";
    private static final Set<String> PUBLIC = Set.of(Api.PATH + "/openapi.json", READY);

    @Inject
    private transient RequestCaller caller;

    @Inject
    private transient DeclaredTransport transport;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Object wait = request.getAttribute(PortalAuthentication.REFUSED_TOKENS);
        if (!transport.admits(request.isSecure()) && !READY.equals(path)) {
            // Not led on: a program that sends its token in the clear should notice (ASVS 4.1.2).
            answer(
                    Problem.of(
                            Response.Status.FORBIDDEN,
                            "This call came without TLS; a token that was sent with it may be known to others: revoke it.",
                            path),
                    response);
        } else if (wait != null) {
            response.setHeader("Retry-After", wait.toString());
            answer(
                    Problem.of(
                            Response.Status.TOO_MANY_REQUESTS,
                            "Too many calls with a token that is none; try again in " + wait + " seconds.",
                            path),
                    response);
        } else if ("/openapi.json".equals(path)) {
            request.getRequestDispatcher(Api.PATH + "/openapi.json").forward(request, response);
        } else if (path.endsWith("/") || !path.startsWith(Api.PATH + "/")) {
            answer(Problem.of(Response.Status.NOT_FOUND, "There is nothing at this address.", path), response);
        } else if (request.getAttribute(PortalAuthentication.FAILURE) instanceof Throwable failure) {
            answer(FailureMapper.failed(request, failure, path), response);
        } else if (caller.find().isEmpty() && !PUBLIC.contains(path)) {
            response.setHeader("WWW-Authenticate", "Bearer");
            answer(
                    Problem.of(
                            Response.Status.UNAUTHORIZED,
                            "This call needs an API token: Authorization: Bearer <token>.",
                            path),
                    response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void answer(Problem problem, HttpServletResponse response) throws IOException {
        answer(problem.response(), response);
    }

    private static void answer(Response answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.getStatus());
        String retryAfter = answer.getHeaderString(HttpHeaders.RETRY_AFTER);
        if (retryAfter != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, retryAfter);
        }
        response.setContentType(Problem.MEDIA_TYPE);
        response.getOutputStream().write(((String) answer.getEntity()).getBytes(StandardCharsets.UTF_8));
    }
}
