package nl.benchmark.ui.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import nl.benchmark.account.ApiToken;
import nl.benchmark.account.Caller;
import nl.benchmark.account.Roles;
import nl.benchmark.account.SignIn;
import nl.benchmark.account.service.AttemptLimit;
import nl.benchmark.account.service.SignInService;
import nl.benchmark.audit.service.EdgeEvents;
import nl.benchmark.mail.service.PublicAddress;
import nl.benchmark.shared.service.DeclaredTransport;
import nl.benchmark.shared.service.RequestCaller;
import nl.benchmark.shared.service.RequestOrigin;
import nl.benchmark.ui.OutageAnswer;
import nl.benchmark.ui.PartialAnswer;
import nl.benchmark.ui.SecurityHeaders;

/**
 * Who a request comes from: pages by their session, the API by its token, never the other way round (so that no page of
 * another site can call the API with a visitor's session). A page that is not public is refused here, whatever the
 * address; a call of the API without a token goes on as nobody's and is refused by the API, as a problem.
 */
@ApplicationScoped
public class PortalAuthentication implements HttpAuthenticationMechanism {

    /** Attribute of a request of the API: why nobody could be asked who it is from. The API says so itself, as a problem. */
    public static final String FAILURE = "benchmark.failure";

    /** Attribute of a request whose token is one wrong one too many: seconds to wait. */
    public static final String REFUSED_TOKENS = "benchmark.refused-tokens";

    private static final String BEARER = "Bearer ";
    private static final int TOO_MANY_REQUESTS = 429;
    /** Far more than any form that is typed. */
    private static final long LARGEST_FORM_BYTES = 1L << 20;

    @Inject
    private SignInService accounts;

    @Inject
    private AttemptLimit attempts;

    @Inject
    private RequestCaller requestCaller;

    @Inject
    private RequestOrigin origin;

    @Inject
    private EdgeEvents events;

    @Inject
    private DeclaredTransport transport;

    @Inject
    private PublicAddress publicAddress;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!transport.admits(request.isSecure()) && !PortalAccess.isProbe(path)) {
            return isApi(path) ? context.doNothing() : askWithTls(request, response);
        }
        if (PortalAccess.isResource(path)) {
            return context.doNothing();
        }
        try {
            return validate(request, response, context, path);
        } catch (RuntimeException failure) { // whatever it is, it goes on to whoever answers it
            if (isApi(path)) {
                request.setAttribute(FAILURE, failure);
                return context.doNothing();
            }
            return unavailable(request, response, failure);
        }
    }

    private AuthenticationStatus validate(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context, String path) {
        boolean api = isApi(path);
        origin.came(request.getRemoteAddr(), address(request, path), request.getHeader("traceparent"));
        if (api) {
            ApiHeaders.set(response, transport);
        } else {
            SecurityHeaders.set(response, transport);
        }
        if (PortalAccess.isOutagePage(path)) {
            return context.doNothing();
        }
        if (PortalAccess.isSignIn(path)
                && "POST".equals(request.getMethod())
                && !attempts.allows(request.getRemoteAddr())) {
            return tooManyAttempts(response);
        }
        Optional<SignIn> session = api ? Optional.empty() : SessionAccount.find(request);
        if (isTooLargeForm(request, session.isPresent())) {
            return refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
        Optional<Caller> caller = api ? byToken(request) : bySession(request, session);
        if (PortalAccess.isPublic(path)) {
            return caller.map(known -> admit(context, known, session)).orElseGet(context::doNothing);
        }
        if (caller.isEmpty()) {
            return api ? context.doNothing() : askToSignIn(request, response, path);
        }
        if (!api
                && !PortalAccess.admits(
                        request.getServletContext(), caller.get().role())) {
            events.pageRefused(path, caller.get());
            return refuse(response, HttpServletResponse.SC_FORBIDDEN);
        }
        if (caller.get().isLooking()) {
            events.pageLookedAt(path, caller.get());
        }
        if (PortalAccess.isHome(path) && mayOnlyDeliver(caller.get())) {
            return redirect(response, request.getContextPath() + "/delivery/deliveries.xhtml");
        }
        return admit(context, caller.get(), session);
    }

    private static boolean isApi(String path) {
        return (path + "/").startsWith(PortalAccess.API);
    }

    /** Nobody can be asked who this is. */
    private static AuthenticationStatus unavailable(
            HttpServletRequest request, HttpServletResponse response, RuntimeException failure) {
        try {
            if (!OutageAnswer.isGiven(request, response, failure)) {
                throw failure;
            }
            return PartialAnswer.isWanted(request)
                    ? AuthenticationStatus.SEND_CONTINUE
                    : AuthenticationStatus.SEND_FAILURE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A form is kept in memory as a whole, and anybody may send one (F1); only those who are signed in send files in one,
     * for which the portal has a limit of its own. A browser says how much it sends.
     */
    private static boolean isTooLargeForm(HttpServletRequest request, boolean signedIn) {
        String type =
                request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
        boolean file = type.startsWith("multipart/");
        boolean form = file || type.startsWith("application/x-www-form-urlencoded");
        long bytes = request.getContentLengthLong();
        return form && !(file && signedIn) && (bytes < 0 || bytes > LARGEST_FORM_BYTES);
    }

    /** The start page is made of figures, which not everybody's account may see (ACC-2). */
    private static boolean mayOnlyDeliver(Caller caller) {
        return !caller.groups().contains(Roles.FIGURE_READER);
    }

    private static AuthenticationStatus redirect(HttpServletResponse response, String target) {
        try {
            response.sendRedirect(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private Optional<Caller> byToken(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.startsWith(BEARER)) {
            return Optional.empty();
        }
        Optional<Caller> caller =
                accounts.byToken(new ApiToken(header.substring(BEARER.length()).strip()));
        if (caller.isEmpty() && attempts.allowsRefusedToken(request.getRemoteAddr())) {
            events.tokenRefused(request.getMethod() + " " + request.getRequestURI());
        } else if (caller.isEmpty()) { // answered by the API, without another line in the log
            request.setAttribute(REFUSED_TOKENS, attempts.retryAfter());
        }
        return caller;
    }

    /** What a link that was mailed opens stands behind its question mark, and the audit log keeps addresses. */
    private static String address(HttpServletRequest request, String path) {
        String query = PortalAccess.isOpenedByLink(path) ? null : request.getQueryString();
        return request.getMethod() + " " + request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** A session that ended elsewhere, idled out or grew too old takes what the server kept for it along. */
    private Optional<Caller> bySession(HttpServletRequest request, Optional<SignIn> session) {
        Optional<Caller> caller = session.flatMap(found -> accounts.bySession(found.accountId(), found.sessionId()));
        if (session.isPresent() && caller.isEmpty()) {
            SessionAccount.end(request);
        }
        return caller;
    }

    private AuthenticationStatus admit(HttpMessageContext context, Caller caller, Optional<SignIn> session) {
        requestCaller.recognise(caller, session.map(SignIn::sessionId).orElse(null));
        return context.notifyContainerAboutLogin(
                new CallerPrincipal(Long.toString(caller.accountId())), caller.groups());
    }

    /** A link without TLS leads on to the page with it; a form has already told what it should not have. */
    private AuthenticationStatus askWithTls(HttpServletRequest request, HttpServletResponse response) {
        SecurityHeaders.set(response, transport);
        if (!"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod())) {
            return refuse(response, HttpServletResponse.SC_FORBIDDEN);
        }
        String query = request.getQueryString();
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader(
                "Location",
                publicAddress.root() + request.getRequestURI().substring(1) + (query == null ? "" : "?" + query));
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private AuthenticationStatus tooManyAttempts(HttpServletResponse response) {
        response.setHeader("Retry-After", Long.toString(attempts.retryAfter()));
        return refuse(response, TOO_MANY_REQUESTS);
    }

    private static AuthenticationStatus askToSignIn(
            HttpServletRequest request, HttpServletResponse response, String path) {
        String from = wanted(request, path);
        String target = request.getContextPath()
                + PortalAccess.SIGN_IN
                + (from.isEmpty() ? "" : "?from=" + URLEncoder.encode(from, StandardCharsets.UTF_8));
        try {
            if (PartialAnswer.isWanted(request)) {
                PartialAnswer.redirect(response, target);
            } else {
                response.sendRedirect(target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    /** Where to go after signing in: the page asked for, or for a form the page on which it stands. */
    private static String wanted(HttpServletRequest request, String path) {
        if ("GET".equals(request.getMethod())) {
            String query = request.getQueryString();
            return "/".equals(path) ? "" : path + (query == null ? "" : "?" + query);
        }
        String referer = request.getHeader("Referer");
        String own = request.getScheme() + "://" + request.getHeader("Host") + request.getContextPath() + "/";
        return referer != null && referer.startsWith(own) ? referer.substring(own.length() - 1) : path;
    }

    private static AuthenticationStatus refuse(HttpServletResponse response, int status) {
        try {
            response.sendError(status);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }
}
