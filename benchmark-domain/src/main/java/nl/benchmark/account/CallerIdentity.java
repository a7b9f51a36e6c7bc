package nl.benchmark.account;

import jakarta.security.enterprise.CallerPrincipal;
import java.io.Serial;

/** The caller as the container carries it through a request; its name is the account's id, never an address. */
public class CallerIdentity extends CallerPrincipal {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Caller caller;

    public CallerIdentity(Caller caller) {
        super(Long.toString(caller.accountId()));
        this.caller = caller;
    }

    public Caller caller() {
        return caller;
    }
}
