package nl.benchmark.ui;

import jakarta.ejb.EJBAccessException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;

/**
 * Around downloads and whatever else is no page of Faces and no call of the API: an outage is answered as one, and so is a call
 * that a service refused.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class Outages extends HttpFilter {

    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException failure) { // anything else goes on as it was
            if (failure instanceof EJBAccessException && !response.isCommitted()) {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            } else if (!OutageAnswer.isGiven(request, response, failure)) {
                throw failure;
            }
        }
    }
}
