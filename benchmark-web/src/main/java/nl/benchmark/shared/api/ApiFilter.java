package nl.benchmark.shared.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Before every call of the API: addresses that the API does not have are answered as a problem too, not as a page (no
 * trailing slash, no other version), and the document of the API is there under its second address.
 */
@WebFilter({"/api/*", "/openapi.json"})
public class ApiFilter extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if ("/openapi.json".equals(path)) {
            request.getRequestDispatcher(Api.PATH + "/openapi.json").forward(request, response);
        } else if (path.endsWith("/") || !path.startsWith(Api.PATH + "/")) {
            notFound(path, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void notFound(String path, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setContentType(Problem.MEDIA_TYPE);
        response.getOutputStream()
                .write(((String) Problem.of(
                                        jakarta.ws.rs.core.Response.Status.NOT_FOUND, "There is nothing at this address.", path)
                                .response()
                                .getEntity())
                        .getBytes(StandardCharsets.UTF_8));
    }
}
