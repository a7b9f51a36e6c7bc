package nl.benchmark.ui.signin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import nl.benchmark.account.SignInStep;
import nl.benchmark.account.service.SignInService;
import nl.benchmark.ui.ShowsRuleViolations;

/** An own password in the place of the first one, before anything else (ACC-1, U2). */
@Named
@ViewScoped
@ShowsRuleViolations
public class OwnPasswordView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private SignInService accounts;

    @Inject
    private SignInFlow flow;

    private String password;

    private String repeated;

    public void begin() {
        flow.isAt(SignInStep.NEW_PASSWORD);
    }

    public void submit() {
        flow.goOn(accounts.choosePassword(flow.pending(), password, repeated));
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }
}
