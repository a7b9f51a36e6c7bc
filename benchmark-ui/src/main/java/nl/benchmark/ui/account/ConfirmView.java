package nl.benchmark.ui.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import nl.benchmark.account.AccountRule;
import nl.benchmark.account.Caller;
import nl.benchmark.account.service.ProfileService;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.RequestCaller;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.ShowsRuleViolations;

/** Showing again who one is, on pages that change something an open browser should not (U12). */
@Named
@ViewScoped
@ShowsRuleViolations
public class ConfirmView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private ProfileService profiles;

    @Inject
    private RequestCaller caller;

    @Inject
    private Messages messages;

    private String typed;

    private boolean needed;

    /** Before the page is shown, each time; not who looks as a participant does, since it changes nothing (AUD-1). */
    public void ask() {
        needed = !caller.find().map(Caller::isLooking).orElse(false) && !profiles.isConfirmed();
    }

    public void submit() {
        if (!profiles.confirm(typed)) {
            throw new RuleViolation(AccountRule.CONFIRM_REFUSED);
        }
        messages.info("account.confirm.done");
    }

    public boolean isNeeded() {
        return needed;
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }
}
