package nl.benchmark.agreement.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.ValidatorException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.io.Serializable;
import nl.benchmark.agreement.AgreementStanding;
import nl.benchmark.agreement.AgreementState;
import nl.benchmark.agreement.OwnTextFile;
import nl.benchmark.agreement.service.AgreementService;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.web.NoticeMemory;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.ShowsRuleViolations;

/** Sending an agreement in one's own words, and the next round of it. Source: DPA-1. */
@Named
@ViewScoped
@ShowsRuleViolations
public class OwnTextView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private AgreementService agreements;

    @Inject
    private Messages messages;

    @Inject
    private NoticeMemory notices;

    private AgreementStanding standing;
    private boolean signing;
    private transient Part file;
    private String remarks;

    public void load() {
        standing = agreements.standing();
        signing = agreements.maySign();
    }

    /** What is wrong with the file is said beside it; what else was typed stays. */
    public void checkFile(FacesContext faces, UIComponent field, Object chosen) {
        try {
            read((Part) chosen);
        } catch (RuleViolation violation) {
            throw new ValidatorException(
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, messages.text(violation), null), violation);
        } catch (IOException e) {
            throw new ValidatorException(
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, messages.text("agreement.own.unreadable"), null), e);
        }
    }

    public String send() throws IOException {
        agreements.send(read(file), remarks);
        notices.forget();
        messages.info("agreement.own.done");
        return "/agreement/agreement?faces-redirect=true";
    }

    private static OwnTextFile read(Part part) throws IOException {
        if (part == null) {
            return OwnTextFile.of(null, null);
        }
        try (InputStream in = part.getInputStream()) {
            return OwnTextFile.of(part.getSubmittedFileName(), in.readNBytes(OwnTextFile.LARGEST_BYTES + 1));
        }
    }

    /** Whether the administrator asked for another round. */
    public boolean isNextRound() {
        return standing.state() == AgreementState.CHANGES_ASKED;
    }

    public boolean isWaiting() {
        return standing.state() == AgreementState.ASSESSING;
    }

    public int getLargestMebibytes() {
        return OwnTextFile.LARGEST_BYTES >> 20;
    }

    public AgreementStanding getStanding() {
        return standing;
    }

    public boolean isSigning() {
        return signing;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getRemarks() {
        return remarks;
    }

    public void setRemarks(String remarks) {
        this.remarks = remarks;
    }
}
