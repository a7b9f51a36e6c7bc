package nl.benchmark.ui.signin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import nl.benchmark.account.LinkPurpose;
import nl.benchmark.account.LinkRow;
import nl.benchmark.account.service.LinkService;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.ShowsRuleViolations;

/** Another password, for who opened the link that was mailed; the second factor is asked at the next sign-in (U8). */
@Named
@ViewScoped
@ShowsRuleViolations
public class ResetView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private LinkService links;

    @Inject
    private SignInFlow flow;

    @Inject
    private Messages messages;

    private String password;

    private String repeated;

    private String token;
    private LinkRow link;

    public void load() {
        link = links.find(token, LinkPurpose.RESET).orElse(null);
    }

    public void submit() {
        links.reset(token, password, repeated);
        messages.info("account.reset.done");
        flow.redirect(PortalAccess.SIGN_IN);
    }

    /** Null when it does not work, or not any longer. */
    public LinkRow getLink() {
        return link;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
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
