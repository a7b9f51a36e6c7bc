package nl.benchmark.account;

import java.io.Serializable;

/** What an invitation shows, once: the address and the first password to sign in with. */
public record OpenedInvitation(String email, String password) implements Serializable {

    /** Never the password. */
    @Override
    public String toString() {
        return "OpenedInvitation";
    }
}
