package nl.benchmark.registration.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.benchmark.registration.Consent;
import nl.benchmark.registration.ConsentChange;
import nl.benchmark.registration.service.OwnConsentService;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.ShowsRuleViolations;

/** Consents of the own participation with their history; a contact person changes them. Source: REG-6. */
@Named
@ViewScoped
@ShowsRuleViolations
public class OwnConsentsView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private OwnConsentService service;

    @Inject
    private Messages messages;

    private boolean asked;
    private boolean changing;
    private List<ConsentChange> history = List.of();
    private Consent[] chosen = {};
    private String reason;

    @PostConstruct
    void load() {
        asked = service.isAsked();
        changing = asked && service.mayChange();
        history = service.history();
        chosen = history.isEmpty()
                ? new Consent[0]
                : history.get(history.size() - 1).consents().toArray(Consent[]::new);
        reason = null;
    }

    public void change() {
        Set<Consent> consents = EnumSet.noneOf(Consent.class);
        Collections.addAll(consents, chosen);
        service.change(consents, reason);
        messages.info("consent.changed");
        load();
    }

    public boolean isAsked() {
        return asked;
    }

    public boolean isChanging() {
        return changing;
    }

    public Consent[] getAll() {
        return new Consent[] {Consent.CBS_PUBLISHES, Consent.KIS_DATA};
    }

    public List<ConsentChange> getHistory() {
        return history;
    }

    public Consent[] getChosen() {
        return chosen.clone();
    }

    public void setChosen(Consent[] chosen) {
        this.chosen = chosen == null ? new Consent[0] : chosen.clone();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
