package nl.benchmark.agreement.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import nl.benchmark.agreement.ModelTerms;
import nl.benchmark.agreement.SubprocessorForm;
import nl.benchmark.agreement.service.SubprocessorDesk;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.ShowsRuleViolations;

/** Announcing a sub-processor to all participants, with the first days that the agreement allows filled in. Source: DPA-4, V2. */
@Named
@ViewScoped
@ShowsRuleViolations
public class AnnounceView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private SubprocessorDesk desk;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    private String name;
    private String purpose;
    private String place;
    private LocalDate objectionsUntil;
    private LocalDate beginsOn;

    /** What was typed stays. */
    public void load() {
        ModelTerms terms = desk.terms();
        LocalDate today = LocalDate.now(clock);
        objectionsUntil = today.plusDays(terms.objectionDays());
        beginsOn = today.plusDays(Math.max(terms.announceDays(), terms.objectionDays() + 1L));
    }

    public String announce() {
        desk.announce(new SubprocessorForm(name, purpose, place, objectionsUntil, beginsOn));
        messages.info("agreement.announce.done", name);
        return "/agreement/subprocessors?faces-redirect=true";
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public LocalDate getObjectionsUntil() {
        return objectionsUntil;
    }

    public void setObjectionsUntil(LocalDate objectionsUntil) {
        this.objectionsUntil = objectionsUntil;
    }

    public LocalDate getBeginsOn() {
        return beginsOn;
    }

    public void setBeginsOn(LocalDate beginsOn) {
        this.beginsOn = beginsOn;
    }
}
