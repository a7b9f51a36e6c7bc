package nl.benchmark.ui;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;

/**
 * Gives a failure outside a page, of a download for instance, a reference before the error page is shown;
 * {@link PageFailures} gives those of pages theirs (U19).
 */
@WebFilter(urlPatterns = "/error/failure.xhtml", dispatcherTypes = DispatcherType.ERROR)
public class UnreportedFailures extends HttpFilter {

    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                && status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            FailureReference.of(request, (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        }
        chain.doFilter(request, response);
    }
}
