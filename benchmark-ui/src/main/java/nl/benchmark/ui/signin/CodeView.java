package nl.benchmark.ui.signin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import nl.benchmark.account.AccountRule;
import nl.benchmark.account.SignInStep;
import nl.benchmark.account.service.SignInService;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.ui.ShowsRuleViolations;

/** The second step of signing in: a code of the app, or a recovery code (ACC-1, U5). */
@Named
@ViewScoped
@ShowsRuleViolations
public class CodeView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private SignInService accounts;

    @Inject
    private SignInFlow flow;

    private String code;

    public void begin() {
        flow.isAt(SignInStep.CODE);
    }

    public void submit() {
        flow.goOn(accounts.byCode(flow.pending(), code).orElseThrow(() -> new RuleViolation(AccountRule.CODE_REFUSED)));
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
