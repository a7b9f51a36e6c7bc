package nl.benchmark.organisation.admin;

import jakarta.faces.FacesException;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import nl.benchmark.account.Roles;
import nl.benchmark.account.service.LookService;
import nl.benchmark.delivery.ParticipantDeliveries;
import nl.benchmark.delivery.service.DeliveryCalendarService;
import nl.benchmark.shared.service.RequestCaller;
import nl.benchmark.ui.PageNotFound;
import nl.benchmark.ui.ShowsRuleViolations;

/** Saying why, before looking at the participants' portal as one participant sees it (AUD-1). For administrators of the own staff only. */
@Named
@ViewScoped
@ShowsRuleViolations
public class BeginLookView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private LookService looks;

    @Inject
    private DeliveryCalendarService calendar;

    @Inject
    private RequestCaller caller;

    private String organisation;
    private String purpose;

    /** What is not there, or not for this account, is not found. */
    public void load() {
        boolean administrator = caller.find()
                .map(known -> known.groups().contains(Roles.ADMINISTRATOR) && !known.isExternal())
                .orElse(false);
        boolean participant = calendar.participants().stream()
                .map(ParticipantDeliveries::organisation)
                .anyMatch(code -> code.equals(organisation));
        if (!administrator || !participant) {
            throw new PageNotFound();
        }
    }

    /** To the other portal, on the same host. */
    public void begin() {
        String token = looks.begin(organisation, purpose).value();
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect("/sign-in/look.xhtml?token=" + token);
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }
}
