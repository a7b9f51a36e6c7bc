package nl.benchmark.registration.admin;

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
import nl.benchmark.registration.service.MembershipDesk;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.ShowsRuleViolations;

/** Consents of a running participation with their history, on the page of an organisation. Source: REG-6. */
@Named
@ViewScoped
@ShowsRuleViolations
public class ConsentsView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private MembershipDesk desk;

    @Inject
    private Messages messages;

    private String organisation;
    private boolean asked;
    private List<ConsentChange> history = List.of();
    private Consent[] chosen = {};
    private String reason;

    /** For an administrator only. */
    public void load(String code) {
        organisation = code;
        asked = desk.isAskedConsents(code);
        history = desk.consents(code);
        chosen = history.isEmpty()
                ? new Consent[0]
                : history.get(history.size() - 1).consents().toArray(Consent[]::new);
        reason = null;
    }

    public void change() {
        Set<Consent> consents = EnumSet.noneOf(Consent.class);
        Collections.addAll(consents, chosen);
        desk.changeConsents(organisation, consents, reason);
        messages.info("consent.changed");
        load(organisation);
    }

    /** Whether the organisation takes part in what asks them, or ever did. */
    public boolean isShown() {
        return asked || !history.isEmpty();
    }

    public boolean isAsked() {
        return asked;
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
