package nl.benchmark.account;

import java.io.Serializable;

/**
 * Who the identity provider says somebody is. Issuer and subject together are one person for ever; an address is not, and
 * is not looked at.
 *
 * @param strong whether the provider says that it asked a second factor
 */
public record OpenIdIdentity(String issuer, String subject, boolean strong) implements Serializable {

    public String key() {
        return issuer + " " + subject;
    }
}
