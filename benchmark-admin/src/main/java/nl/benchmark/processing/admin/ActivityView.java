package nl.benchmark.processing.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import nl.benchmark.processing.ActivityRow;
import nl.benchmark.processing.ActivityText;
import nl.benchmark.processing.ActivityVersion;
import nl.benchmark.processing.service.ProcessingRegister;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.PageNotFound;
import nl.benchmark.ui.ShowsRuleViolations;

/** Describes an activity anew, which makes its next version (D6). */
@Named
@ViewScoped
@ShowsRuleViolations
public class ActivityView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private ProcessingRegister register;

    @Inject
    private Messages messages;

    private String code;
    private ActivityRow now;
    private String name;
    private String purpose;
    private String basis;
    private String subjects;
    private String data;
    private String recipients;
    private String term;
    private String transfer;

    public void load() {
        now = register.activities().stream()
                .filter(row -> row.inForce() && row.id().code().equals(code))
                .findFirst()
                .orElseThrow(PageNotFound::new);
        ActivityText text = now.text();
        name = text.name();
        purpose = text.purpose();
        basis = text.basis();
        subjects = text.subjects();
        data = text.data();
        recipients = text.recipients();
        term = text.term();
        transfer = text.transfer();
    }

    public String save() {
        ActivityVersion next = register.change(
                code, new ActivityText(name, purpose, basis, subjects, data, recipients, term, transfer));
        messages.info("processing.changed", next.version());
        return "/processing/activities?faces-redirect=true";
    }

    /** The version in force. */
    public ActivityRow getNow() {
        return now;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
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

    public String getBasis() {
        return basis;
    }

    public void setBasis(String basis) {
        this.basis = basis;
    }

    public String getSubjects() {
        return subjects;
    }

    public void setSubjects(String subjects) {
        this.subjects = subjects;
    }

    public String getData() {
        return data;
    }

    public void setData(String data) {
        this.data = data;
    }

    public String getRecipients() {
        return recipients;
    }

    public void setRecipients(String recipients) {
        this.recipients = recipients;
    }

    public String getTerm() {
        return term;
    }

    public void setTerm(String term) {
        this.term = term;
    }

    public String getTransfer() {
        return transfer;
    }

    public void setTransfer(String transfer) {
        this.transfer = transfer;
    }
}
