package nl.benchmark.account;

import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Who asks: the account behind a session, a token or a job, as it is now.
 *
 * @param organisationId null for staff and auditor
 * @param organisationCode CBS code ({@code GM0363}), null for staff and auditor
 * @param rights per benchmark, of participants
 */
public record Caller(
        long accountId,
        String email,
        String name,
        Role role,
        Long organisationId,
        String organisationCode,
        String language,
        Rights rights)
        implements Serializable {

    /** The benchmark that there is; more come with their own module. */
    public static final String WERK_EN_INKOMEN = "WI";

    /** With the rights that the role has. */
    public Caller(
            long accountId,
            String email,
            String name,
            Role role,
            Long organisationId,
            String organisationCode,
            String language) {
        this(accountId, email, name, role, organisationId, organisationCode, language, Rights.of(role));
    }

    public boolean belongsTo(String code) {
        return organisationCode != null && organisationCode.equals(code);
    }

    public boolean may(Right right, String benchmark) {
        return rights.has(right, benchmark);
    }

    /** The names that services ask for: those of the role, and of the groups that the rights open. */
    public Set<String> groups() {
        Set<String> groups = new LinkedHashSet<>(role.groups());
        if (role.isParticipant()) {
            groups.remove(Roles.SUPPLIER);
            if (may(Right.DELIVER, WERK_EN_INKOMEN)) {
                groups.add(Roles.SUPPLIER);
            }
        }
        if (role == Role.ADMINISTRATOR || may(Right.MANAGE_ACCOUNTS, WERK_EN_INKOMEN)) {
            groups.add(Roles.ACCOUNT_MANAGER);
        }
        if (!role.isParticipant() || may(Right.READ, WERK_EN_INKOMEN)) {
            groups.add(Roles.FIGURE_READER);
        }
        return groups;
    }
}
