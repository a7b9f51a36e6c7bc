package nl.benchmark.agreement.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.benchmark.agreement.AgreementStanding;
import nl.benchmark.agreement.AgreementState;
import nl.benchmark.agreement.service.AgreementService;
import nl.benchmark.shared.web.NoticeMemory;

/** On other pages: that the agreement asks for something, as the first thing to do (REG-2). */
@Named
@RequestScoped
public class AgreementNotice {

    @Inject
    private AgreementService agreements;

    @Inject
    private NoticeMemory memory;

    private AgreementStanding standing;
    private boolean signing;

    @PostConstruct
    void load() {
        standing = memory.of(AgreementStanding.class, agreements::standing);
        signing = agreements.maySign();
    }

    /** Nothing is said to who has nothing to do and can deliver. */
    public boolean isShown() {
        return !standing.mayDeliver() || signing && standing.state().isToDo();
    }

    public boolean isBlocking() {
        return !standing.mayDeliver();
    }

    public AgreementStanding getStanding() {
        return standing;
    }

    public boolean isSigning() {
        return signing;
    }

    /** Page where it goes on: signing itself when there is something to sign. */
    public String getPage() {
        AgreementState state = standing.state();
        return signing && state.isToDo() && state != AgreementState.CHANGES_ASKED ? "sign" : "agreement";
    }
}
