package nl.benchmark.ui.signin;

import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Set;
import nl.benchmark.account.Role;
import nl.benchmark.ui.OutageAnswer;

/**
 * Which addresses of a portal are open to everybody and who may see the others. A portal says in web.xml
 * ({@code benchmark.roles}) whom it is for; whatever is not listed here as public needs a signed-in account of that kind.
 */
final class PortalAccess {

    static final String API = "/api/";
    static final String SIGN_IN = "/sign-in.xhtml";

    /** Where whoever registered follows it. */
    private static final String STATUS = "/taking-part/status.xhtml";

    private static final Set<String> PUBLIC_PAGES = Set.of(
            SIGN_IN,
            "/taking-part/about.xhtml",
            "/taking-part/prices.xhtml",
            "/taking-part/protocol.xhtml",
            "/taking-part/register.xhtml",
            STATUS,
            "/privacy.xhtml",
            "/accessibility.xhtml",
            "/mailbox.xhtml",
            "/expired.xhtml",
            "/favicon.ico",
            "/favicon.svg",
            "/openapi.json");
    private static final Set<String> PUBLIC_API = Set.of("/api/v1/openapi.json", "/api/v1/ready");
    private static final String RESOURCES = "/jakarta.faces.resource/";
    private static final List<String> PUBLIC_FOLDERS = List.of(RESOURCES, "/error/", "/sign-in/", "/.well-known/");

    private PortalAccess() {}

    static boolean isPublic(String path) {
        return PUBLIC_PAGES.contains(path)
                || PUBLIC_API.contains(path)
                || PUBLIC_FOLDERS.stream().anyMatch(path::startsWith);
    }

    /** Whether the platform is ready, for a probe on the same network; it says nothing else, so without TLS too. */
    static boolean isProbe(String path) {
        return "/api/v1/ready".equals(path);
    }

    /** Style, script, font or picture: the same for everybody, so nobody is asked who they are. */
    static boolean isResource(String path) {
        return path.startsWith(RESOURCES);
    }

    /** What is shown while nobody can be asked who is signed in. */
    static boolean isOutagePage(String path) {
        return path.equals(OutageAnswer.PAGE);
    }

    static boolean isHome(String path) {
        return "/".equals(path) || "/index.xhtml".equals(path);
    }

    /** Where passwords, codes and addresses are typed by who is not known yet. */
    static boolean isSignIn(String path) {
        return SIGN_IN.equals(path) || path.startsWith("/sign-in/");
    }

    /** Whether what stands behind its question mark may be a token that was mailed. */
    static boolean isOpenedByLink(String path) {
        return isSignIn(path) || STATUS.equals(path);
    }

    static boolean admits(ServletContext portal, Role role) {
        return roles(portal).stream().anyMatch(role.groups()::contains);
    }

    /** Roles and groups of roles that the portal is for. */
    static List<String> roles(ServletContext portal) {
        String roles = portal.getInitParameter("benchmark.roles");
        return roles == null ? List.of() : List.of(roles.split(","));
    }
}
