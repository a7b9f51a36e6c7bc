package nl.benchmark.delivery.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import nl.benchmark.pseudonym.PseudonymRoots;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The roots of the pseudonyms as the platform is told them; without any the master key, which then was never replaced and is the
 * first of them (P4). Others would join nobody to what was delivered before: {@link PseudonymRootCheck}.
 */
@ApplicationScoped
class PseudonymKeys {

    private PseudonymRoots roots;

    protected PseudonymKeys() {}

    @Inject
    PseudonymKeys(
            @ConfigProperty(name = "benchmark.master.key") String master,
            @ConfigProperty(name = "benchmark.pseudonym.key") Optional<String> pseudonyms) {
        roots = PseudonymRoots.parse(pseudonyms.orElse(master));
    }

    PseudonymRoots roots() {
        return roots;
    }
}
