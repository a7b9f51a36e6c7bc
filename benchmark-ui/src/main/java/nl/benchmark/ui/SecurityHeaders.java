package nl.benchmark.ui;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.Serial;
import nl.benchmark.shared.service.DeclaredTransport;

/**
 * The headers that every answer of a portal carries, files and errors too; the API sets its own. On pages PrimeFaces replaces the policy by
 * the same one with a nonce for its scripts ({@code primefaces.CSP_POLICY} in web.xml). Source: standards 5.2, W1, W5.
 */
@WebFilter(
        urlPatterns = "/*",
        asyncSupported = true,
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD, DispatcherType.ERROR})
public class SecurityHeaders extends HttpFilter {

    static final String POLICY = "Content-Security-Policy";

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient DeclaredTransport transport;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (path(request).startsWith("/api/")) {
            chain.doFilter(request, response);
            return;
        }
        set(response, transport);
        if (isPage(request)) {
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, new OnePolicy(response));
    }

    /** The headers of every page; also for answers that are given before a filter runs. */
    public static void set(HttpServletResponse response, DeclaredTransport transport) {
        response.setHeader(
                POLICY,
                "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; frame-src 'none'; "
                        + "img-src 'self' data:; object-src 'none'; worker-src 'self'; script-src 'self'");
        setTransport(response, transport);
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    }

    /** Never without TLS again; said only where there is TLS (RFC 6797, 7.2). */
    public static void setTransport(HttpServletResponse response, DeclaredTransport transport) {
        if (transport.isProtected()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static boolean isPage(HttpServletRequest request) {
        String path = path(request);
        return !path.startsWith("/jakarta.faces.resource/") && (path.endsWith(".xhtml") || path.endsWith("/"));
    }

    /** Two policies would both have to be met; the one with the nonce takes the place of ours. */
    private static class OnePolicy extends HttpServletResponseWrapper {

        OnePolicy(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (POLICY.equalsIgnoreCase(name)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
