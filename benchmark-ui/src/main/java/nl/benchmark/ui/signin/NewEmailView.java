package nl.benchmark.ui.signin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import nl.benchmark.account.LinkPurpose;
import nl.benchmark.account.LinkRow;
import nl.benchmark.account.service.LinkService;
import nl.benchmark.ui.ShowsRuleViolations;

/** A new address shows that it is read; from then on it is that of the account (ACC-2). */
@Named
@ViewScoped
@ShowsRuleViolations
public class NewEmailView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private LinkService links;

    private String token;
    private LinkRow link;
    private boolean done;

    public void load() {
        link = links.find(token, LinkPurpose.EMAIL).orElse(null);
    }

    public void confirm() {
        links.confirmEmail(token);
        done = true;
    }

    /** Null when it does not work, or not any longer. */
    public LinkRow getLink() {
        return link;
    }

    public boolean isDone() {
        return done;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }
}
