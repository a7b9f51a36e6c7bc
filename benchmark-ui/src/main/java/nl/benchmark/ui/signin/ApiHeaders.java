package nl.benchmark.ui.signin;

import jakarta.servlet.http.HttpServletResponse;
import nl.benchmark.shared.service.DeclaredTransport;
import nl.benchmark.ui.SecurityHeaders;

/**
 * The headers that every answer of the API bears, refusals included (NLGov REST API Design Rules: version-header,
 * security-headers). Nothing of the API may stand in a frame or a cache, and no other site may call it from a browser.
 */
final class ApiHeaders {

    private ApiHeaders() {}

    static void set(HttpServletResponse response, DeclaredTransport transport) {
        response.setHeader("API-Version", "1.0.0");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        SecurityHeaders.setTransport(response, transport);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
    }
}
