package nl.benchmark.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What every page says about this installation. */
@Named
@ApplicationScoped
public class Site {

    @Inject
    @ConfigProperty(name = "benchmark.demonstration", defaultValue = "false")
    private boolean demonstration;

    /** Whether the figures are generated; every page then says so. */
    public boolean isDemonstration() {
        return demonstration;
    }

    /**
     * Whether municipalities may deliver about real people. Not before every figure that leaves is protected (SDC-1),
     * microdata is separated and erased (PRI-2, RET-1) and a second factor is asked (ACC-1).
     */
    public boolean isFitForRealDeliveries() {
        return false;
    }
}
