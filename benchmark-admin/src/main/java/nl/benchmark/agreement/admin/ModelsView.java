package nl.benchmark.agreement.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import nl.benchmark.agreement.AgreementModel;
import nl.benchmark.agreement.ModelTerms;
import nl.benchmark.agreement.service.AgreementDesk;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.ShowsRuleViolations;

/** Versions of the model; an administrator writes the next from the one in force. Source: DPA-3. */
@Named("agreementModelsView")
@ViewScoped
@ShowsRuleViolations
public class ModelsView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private AgreementDesk desk;

    @Inject
    private Messages messages;

    private List<AgreementModel> models = List.of();
    private TermFields terms;
    private String body;
    private String changes;

    public void load() {
        models = desk.models();
        terms = new TermFields(models.get(0).terms());
        body = models.get(0).body();
    }

    public String publish() {
        ModelTerms chosen = terms.terms();
        int version = desk.publish(chosen, body, changes);
        messages.info("agreement.publish.done", version);
        return "/agreement/models?faces-redirect=true";
    }

    public List<AgreementModel> getModels() {
        return models;
    }

    public TermFields getTerms() {
        return terms;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getChanges() {
        return changes;
    }

    public void setChanges(String changes) {
        this.changes = changes;
    }
}
