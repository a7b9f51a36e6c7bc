package nl.benchmark.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.benchmark.shared.service.Outage;

/**
 * The answer while the database or the disk is away: 503, when to try again, and a {@link FailureReference} (standards
 * F9).
 */
public final class OutageAnswer {

    /** Page that says so; it asks the database nothing. */
    public static final String PAGE = "/error/unavailable.xhtml";

    private OutageAnswer() {}

    /**
     * Answers with that page, unless part of another was sent already, or sends the script of a page to it; false, with
     * nothing done, when the failure has another cause.
     */
    public static boolean isGiven(HttpServletRequest request, HttpServletResponse response, Throwable failure)
            throws IOException {
        if (!Outage.isCauseOf(failure)) {
            return false;
        }
        String reference = FailureReference.of(request, failure);
        if (response.isCommitted()) {
            return true;
        }
        if (PartialAnswer.isWanted(request)) {
            response.resetBuffer();
            PartialAnswer.redirect(response, request.getContextPath() + PAGE + "?reference=" + reference);
        } else {
            retryLater(response);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
        return true;
    }

    public static void retryLater(HttpServletResponse response) {
        response.setHeader("Retry-After", Integer.toString(Outage.RETRY_AFTER_SECONDS));
    }
}
