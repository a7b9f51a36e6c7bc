package nl.benchmark.agreement.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import nl.benchmark.agreement.AgreementRow;
import nl.benchmark.agreement.AgreementStanding;
import nl.benchmark.agreement.AgreementState;
import nl.benchmark.agreement.OwnText;
import nl.benchmark.agreement.service.AgreementDesk;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.OrganisationNames;
import nl.benchmark.ui.PageNotFound;
import nl.benchmark.ui.ShowsRuleViolations;

/** Agreements and own texts of one participant; one that waits is assessed here. Source: DPA-1. */
@Named("agreementOfView")
@ViewScoped
@ShowsRuleViolations
public class OrganisationView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private AgreementDesk desk;

    @Inject
    private Messages messages;

    @Inject
    private OrganisationNames names;

    /** As it stands in the address, which may be anything. */
    private String organisation;

    private AgreementStanding standing;
    private List<AgreementRow> signed = List.of();
    private List<OwnText> texts = List.of();
    private int newest;
    private String remarks;
    private String why;
    private LocalDate lastDay;

    /** Who is not there, or outside the scope of an auditor, is not found. */
    public void load() {
        if (organisation == null || !organisation.matches("[A-Z]{2}\\d{4}")) {
            throw new PageNotFound();
        }
        try {
            standing = desk.standing(organisation);
        } catch (RuleViolation outsideScope) {
            throw new PageNotFound();
        }
        signed = desk.agreements(organisation);
        texts = desk.texts(organisation);
        newest = desk.models().get(0).version();
    }

    public String accept() {
        desk.accept(standing.text().id(), remarks, lastDay);
        return done("agreement.assess.accepted");
    }

    public String askChanges() {
        desk.askChanges(standing.text().id(), why);
        return done("agreement.assess.asked");
    }

    public String refuse() {
        desk.refuse(standing.text().id(), why);
        return done("agreement.assess.refused");
    }

    private String done(String key) {
        messages.info(key, getName());
        return "/agreement/organisation?faces-redirect=true&organisation=" + organisation;
    }

    public String getName() {
        return names.name(organisation);
    }

    public boolean isWaiting() {
        return standing.state() == AgreementState.ASSESSING;
    }

    public AgreementStanding getStanding() {
        return standing;
    }

    public List<AgreementRow> getSigned() {
        return signed;
    }

    public List<OwnText> getTexts() {
        return texts;
    }

    /** Version of the model that is offered. */
    public int getNewest() {
        return newest;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public String getRemarks() {
        return remarks;
    }

    public void setRemarks(String remarks) {
        this.remarks = remarks;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
