package nl.benchmark.handover.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import nl.benchmark.handover.HandoverRow;
import nl.benchmark.handover.service.HandoverService;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.ShowsRuleViolations;

/** Everything of the own organisation: what can be fetched now, and asking for the rest. Source: V5. */
@Named
@ViewScoped
@ShowsRuleViolations
public class HandoverView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private HandoverService service;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    private List<HandoverRow> requests = List.of();
    private String why;

    public void load() {
        requests = service.requests();
    }

    public String ask() {
        service.ask(why);
        messages.info("handover.asked");
        return "/retention/handover?faces-redirect=true";
    }

    /** Waiting for a data officer, or that can be fetched now; null when the organisation may ask. */
    public HandoverRow getCurrent() {
        return requests.stream()
                .filter(row -> row.isWaiting() || isOpen(row))
                .findFirst()
                .orElse(null);
    }

    public boolean isOpen(HandoverRow row) {
        return row != null && row.isOpen(clock.instant());
    }

    public List<HandoverRow> getRequests() {
        return requests;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
