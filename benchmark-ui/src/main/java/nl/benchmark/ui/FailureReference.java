package nl.benchmark.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.benchmark.shared.service.Outage;

/**
 * The number that somebody whose request failed can mention: it stands in the server's log beside the reason, which
 * reaches no browser (U19).
 */
public final class FailureReference {

    private static final String ATTRIBUTE = "benchmark.reference";
    private static final Logger LOG = Logger.getLogger(FailureReference.class.getName());

    private FailureReference() {}

    /** Eight digits that say nothing. A request has one, and its line in the log is written when it is first asked. */
    public static String of(HttpServletRequest request, Throwable failure) {
        return find(request).orElseGet(() -> {
            String reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
            request.setAttribute(ATTRIBUTE, reference);
            log(reference, request, failure);
            return reference;
        });
    }

    /** Empty for a request that did not fail. */
    static Optional<String> find(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(ATTRIBUTE));
    }

    /** An outage is one line: there are many, and their traces say nothing more. */
    private static void log(String reference, HttpServletRequest request, Throwable failure) {
        String asked = "Reference " + reference + ": " + request.getMethod() + " " + address(request);
        if (Outage.isCauseOf(failure)) {
            LOG.log(Level.SEVERE, "{0} is answered 503, for {1}", new Object[] {asked, root(failure)});
        } else {
            LOG.log(Level.SEVERE, failure, () -> asked + " failed");
        }
    }

    /** What was asked for, not the page that is shown in its place. */
    private static Object address(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return original == null ? request.getRequestURI() : original;
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }
}
