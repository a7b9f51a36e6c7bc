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

    public void recognise(Caller recognised) {
        this.caller = recognised;
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
