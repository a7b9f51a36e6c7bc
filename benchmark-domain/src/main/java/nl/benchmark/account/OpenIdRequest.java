package nl.benchmark.account;

import java.io.Serializable;

/**
 * A visit to the identity provider that is going on, kept by the server until its answer comes, once: whatever comes with
 * another state, nonce or verifier answers another question. Source: U18.
 *
 * @param joining whether somebody who is signed in wants to join the identity to the account, instead of signing in
 * @param from where to go when signed in; may be null
 */
public record OpenIdRequest(String state, String nonce, String verifier, boolean joining, String from)
        implements Serializable {

    /** Never the values. */
    @Override
    public String toString() {
        return "OpenIdRequest";
    }
}
