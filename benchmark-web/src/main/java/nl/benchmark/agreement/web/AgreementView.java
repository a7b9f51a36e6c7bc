package nl.benchmark.agreement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import nl.benchmark.agreement.AgreementModel;
import nl.benchmark.agreement.AgreementRow;
import nl.benchmark.agreement.AgreementStanding;
import nl.benchmark.agreement.AgreementState;
import nl.benchmark.agreement.OwnText;
import nl.benchmark.agreement.service.AgreementService;
import nl.benchmark.participation.ContractStanding;
import nl.benchmark.participation.service.ParticipationService;

/** How the own agreement stands, what there is to do, and all that there was. Source: DPA-1. */
@Named
@ViewScoped
public class AgreementView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private AgreementService agreements;

    @Inject
    private ParticipationService participations;

    private AgreementStanding standing;
    private AgreementModel model;
    private List<AgreementRow> signed = List.of();
    private List<OwnText> texts = List.of();
    private boolean signing;
    private ContractStanding contract;

    public void load() {
        standing = agreements.standing();
        model = agreements.model();
        signed = agreements.agreements();
        texts = agreements.texts();
        signing = agreements.maySign();
        contract = participations.standingOfAll();
    }

    /** Whether what is in force has no end of its own, and ends with the archive of who left. Source: REG-5. */
    public boolean isEndingWithArchive() {
        return contract.isEnded()
                && standing.inForce() != null
                && standing.inForce().to() == null;
    }

    public ContractStanding getContract() {
        return contract;
    }

    /** Whether there is something that this reader can sign now. */
    public boolean isToSign() {
        AgreementState state = standing.state();
        return signing && state.isToDo() && state != AgreementState.CHANGES_ASKED;
    }

    /** Whether this reader can send a text of its own now. */
    public boolean isToSend() {
        return signing && standing.state() != AgreementState.ASSESSING;
    }

    public AgreementStanding getStanding() {
        return standing;
    }

    public AgreementModel getModel() {
        return model;
    }

    public List<AgreementRow> getSigned() {
        return signed;
    }

    public List<OwnText> getTexts() {
        return texts;
    }

    public boolean isSigning() {
        return signing;
    }
}
