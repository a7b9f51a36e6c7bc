package nl.benchmark.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import nl.benchmark.shared.Transport;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The {@link Transport} that this installation declares. {@code benchmark.https} is set by the server's {@code https.yml}
 * together with the listener, so that neither is there without the other.
 */
@ApplicationScoped
public class DeclaredTransport {

    @Inject
    @ConfigProperty(name = "benchmark.https", defaultValue = "false")
    private boolean tls;

    @Inject
    @ConfigProperty(name = "benchmark.behind.proxy", defaultValue = "false")
    private boolean behindProxy;

    @Inject
    @ConfigProperty(name = "benchmark.demonstration.accounts")
    private Optional<String> demonstration;

    @Inject
    @ConfigProperty(name = "jboss.bind.address", defaultValue = "127.0.0.1")
    private String listensOn;

    @Inject
    @ConfigProperty(name = "benchmark.public.url")
    private String publicAddress;

    /** @throws IllegalStateException when the server may not start like this */
    public Transport transport() {
        return Transport.of(tls, behindProxy, demonstration.isPresent(), listensOn, publicAddress);
    }

    /** Whether every request has to come encrypted. */
    public boolean isProtected() {
        return tls || behindProxy;
    }

    /** @param secure whether a request came encrypted: itself, or as the declared proxy says */
    public boolean admits(boolean secure) {
        return secure || !isProtected();
    }
}
