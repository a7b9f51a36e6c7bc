package nl.benchmark.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Optional;
import nl.benchmark.shared.MasterKeys;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The platform's keys as it is told them: the master key that seals, those of before it that still open (P4), and the root
 * of the pseudonyms, which is the first master key for ever, whatever seals now.
 */
@ApplicationScoped
public class PlatformKeys {

    private MasterKeys masterKeys;
    private byte[] pseudonymRoot;

    protected PlatformKeys() {}

    @Inject
    public PlatformKeys(
            @ConfigProperty(name = "benchmark.master.key") String current,
            @ConfigProperty(name = "benchmark.master.key.former") Optional<String> former,
            @ConfigProperty(name = "benchmark.pseudonym.key") Optional<String> pseudonyms) {
        this.masterKeys = MasterKeys.of(current, former.orElse(null));
        this.pseudonymRoot = Base64.getUrlDecoder().decode(pseudonyms.orElse(current));
    }

    public MasterKeys masterKeys() {
        return masterKeys;
    }

    /** From which the keys of all municipalities are derived; another one would join nobody to what was delivered before. */
    public byte[] pseudonymRoot() {
        return pseudonymRoot.clone();
    }
}
