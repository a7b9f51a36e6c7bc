package nl.benchmark.ui;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import nl.benchmark.shared.service.DeclaredTransport;

/**
 * Where there is TLS the session cookie goes over TLS only, and its name says that no other host and no plain answer set
 * it (W3). Browsers take such a name only with {@code Path=/}, for the portal under {@code /admin} too.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

    private static final String OF_THIS_HOST = "__Host-";

    @Inject
    private DeclaredTransport transport;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (transport.isProtected()) {
            SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
            cookie.setName(OF_THIS_HOST + cookie.getName());
            cookie.setPath("/");
            cookie.setSecure(true);
        }
    }
}
