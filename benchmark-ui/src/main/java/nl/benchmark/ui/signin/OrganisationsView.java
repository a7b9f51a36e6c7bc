package nl.benchmark.ui.signin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import nl.benchmark.account.ActingRow;
import nl.benchmark.account.service.AccountService;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.OrganisationNames;
import nl.benchmark.ui.ShowsRuleViolations;

/** Voor welke organisatie werkt u: the own one and those that gave rights, and going on in another (ACC-2). */
@Named
@ViewScoped
@ShowsRuleViolations
public class OrganisationsView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private AccountService accounts;

    @Inject
    private SignInFlow flow;

    @Inject
    private Messages messages;

    @Inject
    private OrganisationNames names;

    private List<ActingRow> rows = List.of();

    @PostConstruct
    void load() {
        rows = accounts.organisations();
    }

    /** Another role, so another session id (U10); begins at the start page, since an address may be of who was left. */
    public void choose(String organisation) {
        accounts.choose(organisation);
        SessionAccount.find(SignInFlow.request()).ifPresent(flow::keep);
        messages.info("account.organisations.chosen", names.name(organisation));
        flow.redirect("/");
    }

    public List<ActingRow> getRows() {
        return rows;
    }
}
