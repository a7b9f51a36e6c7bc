package nl.benchmark.handover.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import nl.benchmark.handover.HandoverRow;
import nl.benchmark.handover.service.HandoverDesk;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.ShowsRuleViolations;

/** Who asked for its microdata and source files; the one that the address names is decided on. Source: V5, DEL-7. */
@Named
@ViewScoped
@ShowsRuleViolations
public class HandoversView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private HandoverDesk desk;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    /** As it stands in the address, which may be anything. */
    private String decide;

    private List<HandoverRow> requests = List.of();
    private HandoverRow decided;
    private String reason;

    public void load() {
        requests = desk.requests();
        decided = requests.stream()
                .filter(row -> row.isWaiting() && Long.toString(row.id()).equals(decide))
                .findFirst()
                .orElse(null);
    }

    public String release() {
        desk.release(decided.id(), reason);
        messages.info("handover.released", decided.name());
        return "/source/handovers?faces-redirect=true";
    }

    public String refuse() {
        desk.refuse(decided.id(), reason);
        messages.info("handover.refused", decided.name());
        return "/source/handovers?faces-redirect=true";
    }

    public boolean isOpen(HandoverRow row) {
        return row.isOpen(clock.instant());
    }

    public List<HandoverRow> getRequests() {
        return requests;
    }

    /** Of the address, as long as it waits; else null. */
    public HandoverRow getDecided() {
        return decided;
    }

    public String getDecide() {
        return decide;
    }

    public void setDecide(String decide) {
        this.decide = decide;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
