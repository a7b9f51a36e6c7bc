package nl.benchmark.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import nl.benchmark.shared.MasterKeys;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The platform's keys as it is told them: the master key that seals, and those of before it that still open (P4).
 */
@ApplicationScoped
public class PlatformKeys {

    private MasterKeys masterKeys;

    protected PlatformKeys() {}

    @Inject
    public PlatformKeys(
            @ConfigProperty(name = "benchmark.master.key") String current,
            @ConfigProperty(name = "benchmark.master.key.former") Optional<String> former) {
        this.masterKeys = MasterKeys.of(current, former.orElse(null));
    }

    public MasterKeys masterKeys() {
        return masterKeys;
    }
}
