package nl.benchmark.account;

import java.io.Serializable;

/**
 * Who asks: the account behind a session, a token or a job, as it was when it signed in.
 *
 * @param organisationId null for staff and auditor
 * @param organisationCode CBS code ({@code GM0363}), null for staff and auditor
 */
public record Caller(
        long accountId,
        String email,
        String name,
        Role role,
        Long organisationId,
        String organisationCode,
        String language)
        implements Serializable {

    public boolean belongsTo(String code) {
        return organisationCode != null && organisationCode.equals(code);
    }
}
