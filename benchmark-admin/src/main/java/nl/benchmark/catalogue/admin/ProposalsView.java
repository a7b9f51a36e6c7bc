package nl.benchmark.catalogue.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.benchmark.account.Role;
import nl.benchmark.catalogue.IndicatorChange;
import nl.benchmark.catalogue.service.CatalogueDesk;
import nl.benchmark.shared.service.RequestCaller;

/** What was written of the catalogue, for who may write or decide. */
@Named
@RequestScoped
public class ProposalsView {

    private static final Set<Role> KEEPERS = EnumSet.of(Role.CONTENT_EXPERT, Role.ADMINISTRATOR);

    @Inject
    private CatalogueDesk desk;

    @Inject
    private RequestCaller caller;

    private List<IndicatorChange> changes;

    public boolean isKeeper() {
        return caller.find().filter(known -> KEEPERS.contains(known.role())).isPresent();
    }

    /** Newest first; none for who may not decide. */
    public List<IndicatorChange> getChanges() {
        if (changes == null) {
            changes = isKeeper() ? desk.changes() : List.of();
        }
        return changes;
    }
}
