package nl.benchmark.ui.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** The account that a browser session belongs to: its id only, so that rights are asked anew each request. */
final class SessionAccount {

    private static final String ACCOUNT = "benchmark.account";

    private SessionAccount() {}

    /** A new session id, so that an id given to the browser before (session fixation) is worth nothing (standards U10). */
    static void begin(HttpServletRequest request, long accountId) {
        request.getSession(true).setAttribute(ACCOUNT, accountId);
        request.changeSessionId();
    }

    static Optional<Long> find(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((Long) session.getAttribute(ACCOUNT));
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
