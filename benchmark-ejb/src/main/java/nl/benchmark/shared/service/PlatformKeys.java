package nl.benchmark.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import nl.benchmark.pseudonym.PseudonymRoots;
import nl.benchmark.shared.MasterKeys;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The platform's keys as it is told them: the master key that seals, those of before it that still open (P4), and the roots
 * of the pseudonyms, of which the first is the first master key for ever, whatever seals now.
 */
@ApplicationScoped
public class PlatformKeys {

    private MasterKeys masterKeys;
    private PseudonymRoots pseudonymRoots;

    protected PlatformKeys() {}

    @Inject
    public PlatformKeys(
            @ConfigProperty(name = "benchmark.master.key") String current,
            @ConfigProperty(name = "benchmark.master.key.former") Optional<String> former,
            @ConfigProperty(name = "benchmark.pseudonym.key") Optional<String> pseudonyms) {
        this.masterKeys = MasterKeys.of(current, former.orElse(null));
        this.pseudonymRoots = PseudonymRoots.parse(pseudonyms.orElse(current));
    }

    public MasterKeys masterKeys() {
        return masterKeys;
    }

    /** From which the keys of all municipalities are derived; others would join nobody to what was delivered before. */
    public PseudonymRoots pseudonymRoots() {
        return pseudonymRoots;
    }
}
