package nl.benchmark.ui.signin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import nl.benchmark.account.AccountRule;
import nl.benchmark.account.Caller;
import nl.benchmark.account.Role;
import nl.benchmark.account.service.OpenIdProvider;
import nl.benchmark.account.service.SignInService;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.RequestCaller;
import nl.benchmark.ui.Messages;
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
    private DemonstrationAccounts demonstration;

    @Inject
    private SignInFlow flow;

    @Inject
    private OpenIdProvider provider;

    @Inject
    private Messages messages;

    @Inject
    private RequestCaller caller;

    private String email;

    private String password;

    private String from;
    private String refused;
    private List<DemonstrationAccount> demonstrationAccounts;

    @PostConstruct
    void load() {
        ServletContext portal = (ServletContext) SignInFlow.external().getContext();
        demonstrationAccounts = demonstration.list(SignInFlow.request()).stream()
                .filter(account -> PortalAccess.admits(portal, Role.valueOf(account.role())))
                .toList();
    }

    /** What the identity provider's answer ended in, said on this page. */
    public void tell() {
        for (AccountRule rule :
                List.of(AccountRule.OPEN_ID_REFUSED, AccountRule.OPEN_ID_UNKNOWN, AccountRule.OTHER_PORTAL)) {
            if (rule.name().equals(refused)) {
                messages.refused(new RuleViolation(rule));
            }
        }
    }

    /** Name of the identity provider; empty when there is none. */
    public String getProvider() {
        return provider.isConfigured() ? provider.label() : "";
    }

    public void signIn() {
        flow.begin(accounts.byPassword(email, password, flow.place()).orElseThrow(SignInView::refused), from);
    }

    /** Only for an account of the demonstration's list, and only where that list is shown. */
    public void signInAs(String address) {
        if (demonstrationAccounts.stream().noneMatch(account -> account.email().equals(address))) {
            throw refused();
        }
        flow.begin(accounts.demonstrationAccount(address, flow.place()).orElseThrow(SignInView::refused), from);
    }

    /** Whoever looked as a participant does, is back in the own portal, where it is still signed in. */
    public void signOut() {
        boolean looked = caller.find().map(Caller::isLooking).orElse(false);
        SessionAccount.find(SignInFlow.request())
                .ifPresent(signIn -> accounts.signOut(signIn.accountId(), signIn.sessionId()));
        SignInFlow.external().setResponseHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        SessionAccount.end(SignInFlow.request());
        flow.redirect(looked ? "/admin/organisation/participants.xhtml" : PortalAccess.SIGN_IN);
    }

    private static RuleViolation refused() {
        return new RuleViolation(AccountRule.SIGN_IN_REFUSED);
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

    public String getRefused() {
        return refused;
    }

    public void setRefused(String refused) {
        this.refused = refused;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
