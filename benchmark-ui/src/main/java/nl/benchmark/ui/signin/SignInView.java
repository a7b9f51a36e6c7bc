package nl.benchmark.ui.signin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import nl.benchmark.account.AccountRule;
import nl.benchmark.account.Caller;
import nl.benchmark.account.Role;
import nl.benchmark.account.service.SignInService;
import nl.benchmark.audit.service.EdgeEvents;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.ui.Language;
import nl.benchmark.ui.ShowsRuleViolations;

/** Signing in to the portal that this page stands in, and out of it. */
@Named
@ViewScoped
@ShowsRuleViolations
public class SignInView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private SignInService accounts;

    @Inject
    private EdgeEvents events;

    @Inject
    private DemonstrationAccounts demonstration;

    @Inject
    private Language language;

    @NotBlank
    private String email;

    @NotBlank
    private String password;

    private String from;
    private List<DemonstrationAccount> demonstrationAccounts;

    @PostConstruct
    void load() {
        ServletContext portal = (ServletContext) external().getContext();
        demonstrationAccounts = demonstration.list(request()).stream()
                .filter(account -> PortalAccess.admits(portal, Role.valueOf(account.role())))
                .toList();
    }

    public void signIn() throws IOException {
        Caller caller = accounts.byPassword(email, password, portal()).orElseThrow(SignInView::refused);
        enter(caller);
    }

    /** Only for an account of the demonstration's list, and only where that list is shown. */
    public void signInAs(String address) throws IOException {
        if (demonstrationAccounts.stream().noneMatch(account -> account.email().equals(address))) {
            throw refused();
        }
        enter(accounts.demonstrationAccount(address, portal()).orElseThrow(SignInView::refused));
    }

    public void signOut() throws IOException {
        events.signedOut();
        external().setResponseHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        SessionAccount.end(request());
        external().redirect(external().getRequestContextPath() + PortalAccess.SIGN_IN);
    }

    private void enter(Caller caller) throws IOException {
        SessionAccount.begin(request(), caller.accountId());
        language.choose(caller.language());
        external().redirect(external().getRequestContextPath() + target());
    }

    /** Back to the page that asked for the sign-in, but never to another site. */
    private String target() {
        boolean own = from != null && from.startsWith("/") && !from.startsWith("//") && !from.contains("\\");
        return own ? from : "/";
    }

    private static List<String> portal() {
        return PortalAccess.roles((ServletContext) external().getContext());
    }

    private static RuleViolation refused() {
        return new RuleViolation(AccountRule.SIGN_IN_REFUSED);
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) external().getRequest();
    }

    public List<DemonstrationAccount> getDemonstrationAccounts() {
        return demonstrationAccounts;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
