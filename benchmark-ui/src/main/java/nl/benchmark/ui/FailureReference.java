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
import java.util.Locale;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Gives a failure outside a page, of a download for instance, a reference before the error page is shown;
 * {@link PageFailures} gives those of pages theirs (U19).
 */
@WebFilter(urlPatterns = "/error/failure.xhtml", dispatcherTypes = DispatcherType.ERROR)
public class FailureReference extends HttpFilter {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = Logger.getLogger(FailureReference.class.getName());

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isFailure(request) && request.getAttribute(PageFailures.REFERENCE) == null) {
            String reference = next();
            LOG.log(
                    Level.SEVERE,
                    (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION),
                    () -> "Request failed, reference " + reference);
            request.setAttribute(PageFailures.REFERENCE, reference);
        }
        chain.doFilter(request, response);
    }

    private static boolean isFailure(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                && status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    /** Eight digits that say nothing. */
    static String next() {
        return UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }
}
