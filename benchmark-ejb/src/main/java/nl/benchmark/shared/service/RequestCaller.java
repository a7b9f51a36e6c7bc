package nl.benchmark.shared.service;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import nl.benchmark.account.Caller;

/**
 * The caller of the running request, put here by the portal that recognised it. The container carries only the name of a
 * principal into the services, not the principal itself.
 */
@RequestScoped
public class RequestCaller {

    private Caller caller;
    private Long sessionId;
    private String tokenName;

    /** @param session number of the session of a browser; null for a token */
    public void recognise(Caller recognised, Long session) {
        this.caller = recognised;
        this.sessionId = session;
    }

    /** Of the browser that asks; empty for a token and for nobody. */
    public Optional<Long> sessionId() {
        return Optional.ofNullable(sessionId);
    }

    /** @param name that its account gave the token of this call */
    public void callsWith(String name) {
        this.tokenName = name;
    }

    /** What the token of this call was made for, in the words of its account; empty for a browser and for nobody. */
    public Optional<String> tokenName() {
        return Optional.ofNullable(tokenName);
    }

    /** Whoever signed in, for pages; empty when the request is anonymous. */
    public Optional<Caller> find() {
        return Optional.ofNullable(caller);
    }

    /** Null when the request is anonymous, or when the name is another's. */
    Caller named(String principal) {
        return caller != null && Long.toString(caller.accountId()).equals(principal) ? caller : null;
    }
}
