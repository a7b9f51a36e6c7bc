package nl.benchmark.ui.account;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import nl.benchmark.account.Purpose;
import nl.benchmark.account.Roles;
import nl.benchmark.account.service.PurposeService;
import nl.benchmark.shared.service.RequestCaller;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.ShowsRuleViolations;

/**
 * Why staff looks at what a participant delivered: asked before it is shown, then kept in sight and changeable. A
 * participant is never asked about its own.
 */
@Named
@ViewScoped
@ShowsRuleViolations
public class PurposeView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private PurposeService purposes;

    @Inject
    private RequestCaller caller;

    @Inject
    private Messages messages;

    private String organisation;
    private Purpose given;
    private String typed;

    /** Whether the page must wait for an answer before it reads anything of this participant. */
    public boolean asks(String code) {
        boolean participant = caller.find()
                .map(known -> known.groups().contains(Roles.PARTICIPANT))
                .orElse(true);
        if (participant) {
            return false;
        }
        organisation = code;
        given = purposes.given(code).orElse(null);
        typed = given == null ? null : given.text();
        return given == null;
    }

    /** Shows the page anew, with what it waited for. */
    public String give() {
        purposes.give(organisation, typed);
        messages.info("purpose.given");
        return FacesContext.getCurrentInstance().getViewRoot().getViewId()
                + "?faces-redirect=true&includeViewParams=true";
    }

    /** Whether nothing of the participant is shown yet. */
    public boolean isNeeded() {
        return organisation != null && given == null;
    }

    /** Null while it is not asked or not answered. */
    public Purpose getGiven() {
        return given;
    }

    public String getOrganisation() {
        return organisation;
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }
}
