package nl.benchmark.ui.signin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import nl.benchmark.account.Enrolled;
import nl.benchmark.account.Enrolment;
import nl.benchmark.account.SignInStep;
import nl.benchmark.account.service.SignInService;
import nl.benchmark.ui.ShowsRuleViolations;

/** Setting up the app that gives codes, and the recovery codes, which are shown this once (ACC-1, U5). */
@Named
@ViewScoped
@ShowsRuleViolations
public class EnrolView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private SignInService accounts;

    @Inject
    private SignInFlow flow;

    private String code;

    private transient Enrolment enrolment;
    private transient List<String> recoveryCodes = List.of();

    public void begin() {
        if (flow.isAt(SignInStep.ENROL)) {
            enrolment = accounts.beginEnrolment(flow.pending());
        }
    }

    public void submit() {
        Enrolled enrolled = accounts.finishEnrolment(flow.pending(), code);
        flow.keep(enrolled.signIn());
        recoveryCodes = enrolled.recoveryCodes();
    }

    /** Null once it is set up. */
    public Enrolment getEnrolment() {
        if (enrolment == null && getRecoveryCodes().isEmpty()) {
            enrolment = accounts.beginEnrolment(flow.pending());
        }
        return enrolment;
    }

    public QrCode getQrCode() {
        return QrCode.of(getEnrolment().address());
    }

    /** Only on the answer to the first right code. */
    public List<String> getRecoveryCodes() {
        return recoveryCodes == null ? List.of() : recoveryCodes;
    }

    public String getTarget() {
        return flow.target();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
