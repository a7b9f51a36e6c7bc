package nl.benchmark.ui.signin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import nl.benchmark.account.service.LinkService;
import nl.benchmark.ui.ShowsRuleViolations;

/** Asking for a link with which the password is chosen anew; the answer is the same for every address (U8). */
@Named
@ViewScoped
@ShowsRuleViolations
public class ForgottenView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private LinkService links;

    private String email;

    private boolean asked;

    public void submit() {
        links.requestReset(email);
        asked = true;
    }

    public boolean isAsked() {
        return asked;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
