package nl.benchmark.ui.signin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.benchmark.account.OpenIdIdentity;
import nl.benchmark.account.OpenIdRequest;
import nl.benchmark.account.SignIn;
import nl.benchmark.account.SignInPlace;
import nl.benchmark.account.SignInStep;
import nl.benchmark.account.service.OpenIdProvider;
import nl.benchmark.account.service.ProfileService;
import nl.benchmark.account.service.SignInService;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.ui.Language;

/** To the identity provider and back, when the configuration names one (U18). Whatever goes wrong ends on the sign-in page. */
@WebServlet({OpenIdSignIn.BEGIN, OpenIdSignIn.ANSWER})
public class OpenIdSignIn extends HttpServlet {

    static final String BEGIN = "/sign-in/openid";
    static final String ANSWER = "/sign-in/openid-answer";

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient OpenIdProvider provider;

    @Inject
    private transient SignInService accounts;

    @Inject
    private transient ProfileService profiles;

    @Inject
    private transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (!provider.isConfigured()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            response.sendRedirect(
                    BEGIN.equals(request.getServletPath())
                            ? begin(request)
                            : request.getContextPath() + answer(request));
        } catch (RuleViolation e) {
            boolean signedIn = SessionAccount.find(request).isPresent();
            response.sendRedirect(request.getContextPath()
                    + (signedIn ? "/account/security.xhtml" : PortalAccess.SIGN_IN)
                    + "?refused=" + e.rule().name());
        }
    }

    private String begin(HttpServletRequest request) {
        boolean joining =
                OpenIdSession.takeWish(request) && SessionAccount.find(request).isPresent();
        OpenIdRequest visit = provider.request(joining, request.getParameter("from"));
        OpenIdSession.keep(request, visit);
        return provider.address(visit, portal(request)).toString();
    }

    /** Where to go on. */
    private String answer(HttpServletRequest request) {
        Optional<OpenIdRequest> visit = OpenIdSession.take(request);
        if (visit.isEmpty()) {
            return PortalAccess.SIGN_IN;
        }
        Map<String, List<String>> parameters = request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Arrays.asList(entry.getValue())));
        OpenIdIdentity identity = provider.identity(visit.get(), portal(request), parameters);
        if (visit.get().joining()) {
            profiles.join(identity);
            return "/account/security.xhtml";
        }
        SignInPlace place = new SignInPlace(
                request.getServletContext().getInitParameter("benchmark.portal"),
                PortalAccess.roles(request.getServletContext()),
                request.getHeader("User-Agent"));
        Optional<SignIn> signIn = accounts.byIdentity(identity, place);
        if (signIn.isEmpty()) {
            return PortalAccess.SIGN_IN + "?refused=OPEN_ID_UNKNOWN";
        }
        language.choose(signIn.get().language());
        SessionAccount.keepFrom(request, visit.get().from());
        SessionAccount.keep(request, signIn.get());
        return signIn.get().step() == SignInStep.DONE
                ? SignInFlow.target(visit.get().from())
                : SignInFlow.page(signIn.get().step());
    }

    private static String portal(HttpServletRequest request) {
        return request.getContextPath().isEmpty()
                ? ""
                : request.getContextPath().substring(1) + "/";
    }
}
