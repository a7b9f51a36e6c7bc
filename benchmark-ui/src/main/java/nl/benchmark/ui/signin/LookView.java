package nl.benchmark.ui.signin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import nl.benchmark.account.AccountRule;
import nl.benchmark.account.LinkToken;
import nl.benchmark.account.service.SignInService;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.ui.ShowsRuleViolations;

/** The way of an administrator from its own portal into that of the participants, to look as one of them does (AUD-1). */
@Named
@ViewScoped
@ShowsRuleViolations
public class LookView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private SignInService accounts;

    @Inject
    private SignInFlow flow;

    private String token;

    /** Only a click begins, since an address that is opened changes nothing (U14). */
    public void begin() {
        flow.begin(
                accounts.byLook(new LinkToken(token == null ? "" : token), flow.place())
                        .orElseThrow(() -> new RuleViolation(AccountRule.LINK_ENDED)),
                "/");
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }
}
