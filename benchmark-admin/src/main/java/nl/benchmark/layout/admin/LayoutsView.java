package nl.benchmark.layout.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.benchmark.account.Role;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.delivery.LayoutHistory;
import nl.benchmark.layout.LayoutVersion;
import nl.benchmark.layout.service.LayoutDesk;
import nl.benchmark.layout.service.LayoutService;
import nl.benchmark.shared.service.RequestCaller;

/** The layouts in force by type, for all staff, and what was written, for who may write or decide. Source: DEL-1. */
@Named
@RequestScoped
public class LayoutsView {

    private static final Set<Role> KEEPERS = EnumSet.of(Role.CONTENT_EXPERT, Role.ADMINISTRATOR);

    @Inject
    private LayoutService layouts;

    @Inject
    private LayoutDesk desk;

    @Inject
    private RequestCaller caller;

    private LayoutHistory history;
    private List<LayoutVersion> written;

    public boolean isKeeper() {
        return caller.find().filter(known -> KEEPERS.contains(known.role())).isPresent();
    }

    public DeliveryType[] getTypes() {
        return DeliveryType.values();
    }

    /** Oldest first; the first is the one that the product ships with. */
    public List<LayoutHistory.Version> versions(DeliveryType type) {
        if (history == null) {
            history = layouts.history();
        }
        return history.versions(type);
    }

    /** Whether a newer version took its place from its first month on. */
    public boolean isReplaced(LayoutHistory.Version version) {
        return !history.holds(version);
    }

    /** Newest first; none for who may not decide. */
    public List<LayoutVersion> getWritten() {
        if (written == null) {
            written = isKeeper() ? desk.versions() : List.of();
        }
        return written;
    }
}
