package nl.benchmark.ui.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import nl.benchmark.account.SignIn;
import nl.benchmark.account.SignInStep;

/** The account that a browser session belongs to: numbers only, so that rights and the session's end are asked anew each request. */
final class SessionAccount {

    private static final String SIGN_IN = "benchmark.sign-in";
    private static final String FROM = "benchmark.sign-in.from";

    private SessionAccount() {}

    /**
     * A new session id, so that an id given to the browser before (session fixation) is worth nothing: after the password
     * and again after the second factor (standards U10).
     */
    static void keep(HttpServletRequest request, SignIn signIn) {
        request.getSession(true).setAttribute(SIGN_IN, signIn);
        request.changeSessionId();
    }

    /** Whoever is signed in. */
    static Optional<SignIn> find(HttpServletRequest request) {
        return any(request).filter(signIn -> signIn.step() == SignInStep.DONE);
    }

    /** Whoever has begun to sign in and has something left to do. */
    static Optional<SignIn> pending(HttpServletRequest request) {
        return any(request).filter(signIn -> signIn.step() != SignInStep.DONE);
    }

    private static Optional<SignIn> any(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((SignIn) session.getAttribute(SIGN_IN));
    }

    /** Where to go when signed in. */
    static void keepFrom(HttpServletRequest request, String from) {
        request.getSession(true).setAttribute(FROM, from);
    }

    static String from(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(FROM);
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
