package nl.benchmark.account.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.benchmark.account.Caller;
import nl.benchmark.account.Right;
import nl.benchmark.account.TokenRow;
import nl.benchmark.account.service.AccountService;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.ShowsRuleViolations;

/** Who am I here, what may I do, and the tokens with which my programs may do the same (ACC-2). */
@Named
@ViewScoped
@ShowsRuleViolations
public class AccountView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private AccountService accounts;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    private Caller me;
    private List<TokenRow> tokens = List.of();

    private String name;
    private LocalDate expiresOn;
    private transient String newToken;

    /** How a token stands: it works, its last day has passed, or it was revoked. */
    public enum TokenState {
        VALID,
        EXPIRED,
        REVOKED
    }

    @PostConstruct
    public void load() {
        me = accounts.me();
        tokens = accounts.tokens();
        if (expiresOn == null) {
            expiresOn = today().plusYears(1);
        }
    }

    /** The value stands on the answer to this action and nowhere else. */
    public void createToken() {
        newToken = accounts.createToken(name, expiresOn).value();
        messages.info("account.token.created", name, expiresOn);
        name = null;
        expiresOn = null;
        load();
    }

    public void revoke(TokenRow token) {
        newToken = null;
        accounts.revokeToken(token.id());
        messages.info("account.token.revoked", token.name());
        load();
    }

    public TokenState state(TokenRow token) {
        if (token.revokedAt() != null) {
            return TokenState.REVOKED;
        }
        return token.expiresOn().isBefore(today()) ? TokenState.EXPIRED : TokenState.VALID;
    }

    /** What the account may do, in words. */
    public List<String> getRights() {
        List<String> rights = new ArrayList<>();
        if (me.may(Right.READ, Caller.WERK_EN_INKOMEN)) {
            rights.add(messages.text("account.right.read"));
            rights.add(messages.text("account.right.report"));
        }
        if (me.may(Right.DELIVER, Caller.WERK_EN_INKOMEN)) {
            rights.add(messages.text("account.right.deliver"));
        }
        if (me.may(Right.ANSWER, Caller.WERK_EN_INKOMEN)) {
            rights.add(messages.text("account.right.answer"));
        }
        if (me.may(Right.MANAGE_ACCOUNTS, Caller.WERK_EN_INKOMEN)) {
            rights.add(messages.text("account.right.manage"));
        }
        return rights;
    }

    public LocalDate getFirstDay() {
        return today().plusDays(1);
    }

    public LocalDate getLastDay() {
        return today().plusYears(2);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    public Caller getMe() {
        return me;
    }

    public List<TokenRow> getTokens() {
        return tokens;
    }

    public String getNewToken() {
        return newToken;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public LocalDate getExpiresOn() {
        return expiresOn;
    }

    public void setExpiresOn(LocalDate expiresOn) {
        this.expiresOn = expiresOn;
    }
}
