package nl.benchmark.ui.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import nl.benchmark.account.OpenIdRequest;

/** The visit to the identity provider that a browser is on, and whether its owner asked to join an identity. */
final class OpenIdSession {

    private static final String REQUEST = "benchmark.openid";
    private static final String JOINING = "benchmark.openid.joining";

    private OpenIdSession() {}

    static void keep(HttpServletRequest request, OpenIdRequest visit) {
        request.getSession(true).setAttribute(REQUEST, visit);
    }

    /** Once: the same answer again answers nothing. */
    static Optional<OpenIdRequest> take(HttpServletRequest request) {
        return take(request, REQUEST).map(OpenIdRequest.class::cast);
    }

    /** Said on a form of ours, since an address that somebody follows must change nothing (U14). */
    static void wantToJoin(HttpServletRequest request) {
        request.getSession(true).setAttribute(JOINING, true);
    }

    static boolean takeWish(HttpServletRequest request) {
        return take(request, JOINING).isPresent();
    }

    private static Optional<Object> take(HttpServletRequest request, String name) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        Optional<Object> kept = Optional.ofNullable(session.getAttribute(name));
        session.removeAttribute(name);
        return kept;
    }
}
