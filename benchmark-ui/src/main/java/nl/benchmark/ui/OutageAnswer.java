package nl.benchmark.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.benchmark.shared.service.Outage;

/**
 * The answer while the database or the disk is away: 503, when to try again, and a reference under which the reason
 * stands in the server's log (standards F9).
 */
public final class OutageAnswer {

    /** Page that says so; it asks the database nothing. */
    public static final String PAGE = "/error/unavailable.xhtml";

    private static final Logger LOG = Logger.getLogger(OutageAnswer.class.getName());

    private OutageAnswer() {}

    /** With the page as its body, unless part of another was sent already. */
    public static void send(HttpServletRequest request, HttpServletResponse response, Throwable failure)
            throws IOException {
        String reference = reference(request, failure);
        if (!response.isCommitted()) {
            request.setAttribute(PageFailures.REFERENCE, reference);
            retryLater(response);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    public static void retryLater(HttpServletResponse response) {
        response.setHeader("Retry-After", Integer.toString(Outage.RETRY_AFTER_SECONDS));
    }

    /** Eight characters. One line in the log: of an outage there are many, and their traces say nothing more. */
    public static String reference(HttpServletRequest request, Throwable failure) {
        String reference = FailureReference.next();
        LOG.log(Level.SEVERE, "Reference {0}: {1} {2} is answered 503, for {3}", new Object[] {
            reference, request.getMethod(), request.getRequestURI(), root(failure)
        });
        return reference;
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }
}
