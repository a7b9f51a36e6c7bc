package nl.benchmark.ui.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.FacesException;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import nl.benchmark.account.AccountRule;
import nl.benchmark.account.SignIn;
import nl.benchmark.account.SignInPlace;
import nl.benchmark.account.SignInStep;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.ui.Language;

/** From page to page of signing in: which one is next, and where to go at the end. */
@ApplicationScoped
public class SignInFlow {

    @Inject
    private Language language;

    /** The portal of this page and the browser that asks. */
    SignInPlace place() {
        ServletContext portal = (ServletContext) external().getContext();
        return new SignInPlace(
                portal.getInitParameter("benchmark.portal"),
                PortalAccess.roles(portal),
                request().getHeader("User-Agent"));
    }

    /** Begins: after the password, or the click of a demonstration. */
    void begin(SignIn signIn, String from) {
        SessionAccount.keepFrom(request(), from);
        language.choose(signIn.language());
        goOn(signIn);
    }

    /** To the page of the next step; signed in, to the page that was asked for. */
    void goOn(SignIn signIn) {
        keep(signIn);
        redirect(signIn.step() == SignInStep.DONE ? target() : page(signIn.step()));
    }

    /** The sign-in stands here now; a new session id each time. */
    void keep(SignIn signIn) {
        SessionAccount.keep(request(), signIn);
    }

    /** What was begun, and waits for this step. Refuses with {@code SIGN_IN_ENDED}. */
    SignIn pending() {
        return SessionAccount.pending(request()).orElseThrow(() -> new RuleViolation(AccountRule.SIGN_IN_ENDED));
    }

    /** Before a page of a step is shown: whoever is elsewhere in signing in, or nowhere, is sent there. */
    boolean isAt(SignInStep step) {
        Optional<SignIn> pending = SessionAccount.pending(request());
        if (pending.isPresent() && pending.get().step() == step) {
            return true;
        }
        redirect(pending.map(signIn -> page(signIn.step()))
                .orElse(SessionAccount.find(request()).isPresent() ? "/" : PortalAccess.SIGN_IN));
        return false;
    }

    /** Whoever is signed in asked to join an identity of the provider, which the next visit to it does. */
    public void wantToJoin() {
        OpenIdSession.wantToJoin(request());
    }

    /** Back to the page that asked for the sign-in, but never to another site. */
    String target() {
        return target(SessionAccount.from(request()));
    }

    static String target(String from) {
        boolean own = from != null && from.startsWith("/") && !from.startsWith("//") && !from.contains("\\");
        return own ? from : "/";
    }

    static String page(SignInStep step) {
        return switch (step) {
            case CODE -> "/sign-in/code.xhtml";
            case NEW_PASSWORD -> "/sign-in/password.xhtml";
            case ENROL -> "/sign-in/enrol.xhtml";
            case DONE -> "/";
        };
    }

    void redirect(String path) {
        try {
            external().redirect(external().getRequestContextPath() + path);
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    static HttpServletRequest request() {
        return (HttpServletRequest) external().getRequest();
    }
}
