package nl.benchmark.agreement.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.ValidatorException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import nl.benchmark.agreement.AgreementModel;
import nl.benchmark.agreement.AgreementRule;
import nl.benchmark.agreement.AgreementStanding;
import nl.benchmark.agreement.AgreementState;
import nl.benchmark.agreement.ModelBlock;
import nl.benchmark.agreement.Signatory;
import nl.benchmark.agreement.service.AgreementService;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.web.NoticeMemory;
import nl.benchmark.ui.CallerView;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.ShowsRuleViolations;

/** Reading and signing: the model, or the own text that was accepted. What was read is what is signed: its version is kept. */
@Named
@ViewScoped
@ShowsRuleViolations
public class SignView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private AgreementService agreements;

    @Inject
    private CallerView caller;

    @Inject
    private Messages messages;

    @Inject
    private NoticeMemory notices;

    private AgreementStanding standing;
    private AgreementModel model;
    private List<ModelBlock> blocks = List.of();
    private boolean signing;
    private String name;
    private String function;
    private boolean authorised;

    public void load() {
        standing = agreements.standing();
        model = agreements.model();
        blocks = model.blocks(caller.getOrganisationName());
        signing = agreements.maySign();
        name = caller.getName();
    }

    public String sign() {
        Signatory signatory = Signatory.of(name, function, authorised);
        if (isOwnText()) {
            agreements.signOwn(standing.text().id(), signatory);
        } else {
            agreements.sign(model.version(), signatory);
        }
        notices.forget();
        messages.info("agreement.sign.done");
        return "/agreement/agreement?faces-redirect=true";
    }

    /** Nobody signs who does not say that it may; said beside the box. */
    public void checkAuthority(FacesContext faces, UIComponent field, Object given) {
        if (!Boolean.TRUE.equals(given)) {
            RuleViolation violation = new RuleViolation(AgreementRule.AUTHORITY);
            throw new ValidatorException(
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, messages.text(violation), null), violation);
        }
    }

    /** Whether it is the own text that is signed. */
    public boolean isOwnText() {
        return standing.state() == AgreementState.TO_SIGN;
    }

    /** Whether there is anything to sign: the version that is offered is not in force yet, or ends. */
    public boolean isOffered() {
        return standing.state() != AgreementState.ASSESSING
                && (standing.state() != AgreementState.IN_FORCE
                        || standing.inForce().model() == null
                        || standing.inForce().model() != model.version());
    }

    public AgreementStanding getStanding() {
        return standing;
    }

    public AgreementModel getModel() {
        return model;
    }

    public List<ModelBlock> getBlocks() {
        return blocks;
    }

    public boolean isSigning() {
        return signing;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getFunction() {
        return function;
    }

    public void setFunction(String function) {
        this.function = function;
    }

    public boolean isAuthorised() {
        return authorised;
    }

    public void setAuthorised(boolean authorised) {
        this.authorised = authorised;
    }
}
