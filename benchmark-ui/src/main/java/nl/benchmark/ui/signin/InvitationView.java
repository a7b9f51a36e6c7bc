package nl.benchmark.ui.signin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import nl.benchmark.account.LinkPurpose;
import nl.benchmark.account.LinkRow;
import nl.benchmark.account.OpenedInvitation;
import nl.benchmark.account.service.LinkService;
import nl.benchmark.ui.ShowsRuleViolations;

/** An invitation: opening it shows the first password, once. Only a click opens it, since mail is read by programs too (ACC-1). */
@Named
@ViewScoped
@ShowsRuleViolations
public class InvitationView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private LinkService links;

    private String token;
    private LinkRow link;
    private transient OpenedInvitation opened;

    public void load() {
        link = links.find(token, LinkPurpose.INVITATION).orElse(null);
    }

    public void open() {
        opened = links.openInvitation(token);
    }

    /** Null when it does not work, or not any longer. */
    public LinkRow getLink() {
        return link;
    }

    /** Only on the answer to the click. */
    public OpenedInvitation getOpened() {
        return opened;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }
}
