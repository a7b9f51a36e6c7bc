package nl.benchmark.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.benchmark.ui.signin.DemonstrationAccounts;

/** What every page says about this installation. */
@Named
@ApplicationScoped
public class Site {

    @Inject
    private DemonstrationAccounts demonstration;

    /** Whether the figures are generated; every page then says so. */
    public boolean isDemonstration() {
        return demonstration.isDemonstration();
    }

    /**
     * Whether municipalities may deliver about real people. Not before every figure that leaves is protected (SDC-1),
     * microdata is separated and erased (PRI-2, RET-1) and a second factor is asked (ACC-1).
     */
    public boolean isFitForRealDeliveries() {
        return false;
    }
}
