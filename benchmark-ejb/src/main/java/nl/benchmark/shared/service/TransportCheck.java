package nl.benchmark.shared.service;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Ends a server that would send passwords and figures in the clear. A deployment that fails leaves the server running with
 * nothing in it, which whoever watches it takes for a start that takes long; an exit code is understood by everything.
 */
@Singleton
@Startup
public class TransportCheck {

    private static final Logger LOG = Logger.getLogger(TransportCheck.class.getName());

    @Inject
    private DeclaredTransport declared;

    @PostConstruct
    void check() {
        try {
            declared.transport();
        } catch (IllegalStateException refused) {
            LOG.log(Level.SEVERE, "The server does not start: {0}", refused.getMessage());
            RefusedServer.end();
            throw refused;
        }
    }
}
