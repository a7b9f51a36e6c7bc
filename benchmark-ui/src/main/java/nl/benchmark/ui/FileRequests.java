package nl.benchmark.ui;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.benchmark.account.Caller;
import nl.benchmark.account.service.FileLimit;
import nl.benchmark.shared.service.RequestCaller;

/**
 * So many files and whole forms a minute for each account (U7): downloads, and every form that is not sent bit by bit by
 * the script of its page, among which are those that bring or ask a file. Deliveries are counted where they are received,
 * the API has a limit of its own, and signing in one for each address.
 */
@WebFilter("/*")
public class FileRequests extends HttpFilter {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String UPLOAD = "/delivery/upload";
    private static final int TOO_MANY_REQUESTS = 429;
    private static final Pattern FILE =
            Pattern.compile(".*\\.(csv|jsonl|pdf|txt|xml|zip)|/report/document/.*|/agreement/text");

    @Inject
    private transient FileLimit limit;

    @Inject
    private transient RequestCaller caller;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Caller> known = caller.find();
        if (known.isEmpty() || !isCounted(request) || limit.allows(known.get().accountId())) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Retry-After", Long.toString(limit.retryAfter()));
        response.sendError(TOO_MANY_REQUESTS);
    }

    private static boolean isCounted(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith("/api/") || UPLOAD.equals(path)) {
            return false;
        }
        return "POST".equals(request.getMethod())
                ? request.getHeader("Faces-Request") == null
                : FILE.matcher(path).matches();
    }
}
