package nl.benchmark.account;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks: the account behind a session, a token or a job, as it is now.
 *
 * @param organisationId of the organisation that was chosen, for which everything is done; null for staff and auditor
 * @param organisationCode CBS code ({@code GM0363}), null for staff and auditor
 * @param rights per benchmark, of participants, in that organisation
 * @param organisations codes of those that may be chosen, the own one first; none for staff and auditor
 * @param looking null unless somebody of the benchmark organisation looks as a participant does
 * @param scope within which areas of work somebody of a supplier works; everything for all others
 */
public record Caller(
        long accountId,
        String email,
        String name,
        Role role,
        Long organisationId,
        String organisationCode,
        String language,
        Rights rights,
        List<String> organisations,
        Looking looking,
        WorkScope scope)
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

    /** In the own organisation, which is the only one. */
    public Caller(
            long accountId,
            String email,
            String name,
            Role role,
            Long organisationId,
            String organisationCode,
            String language,
            Rights rights) {
        this(
                accountId,
                email,
                name,
                role,
                organisationId,
                organisationCode,
                language,
                rights,
                organisationCode == null ? List.of() : List.of(organisationCode),
                null,
                WorkScope.EVERYTHING);
    }

    /** The same account, which may choose among these as well. */
    public Caller mayAlsoChoose(List<String> others) {
        List<String> all = new ArrayList<>(organisations);
        all.addAll(others);
        return new Caller(
                accountId,
                email,
                name,
                role,
                organisationId,
                organisationCode,
                language,
                rights,
                List.copyOf(all),
                looking,
                scope);
    }

    /** Looks as a reader of that organisation does. */
    public Caller lookingAs(long organisation, String code, String purpose) {
        return new Caller(
                accountId,
                email,
                name,
                Role.READER,
                organisation,
                code,
                language,
                Rights.of(Role.READER),
                List.of(),
                new Looking(role, purpose),
                scope);
    }

    /** The same account, within these areas of work. */
    public Caller within(WorkScope limit) {
        return new Caller(
                accountId,
                email,
                name,
                role,
                organisationId,
                organisationCode,
                language,
                rights,
                organisations,
                looking,
                limit);
    }

    /** Of somebody of a supplier (ACC-4). */
    public boolean isExternal() {
        return scope.external();
    }

    public boolean isLooking() {
        return looking != null;
    }

    /** Whether it works for another organisation than its own, with rights that were given there (ACC-2). */
    public boolean isAway() {
        return organisationCode != null
                && !organisations.isEmpty()
                && !organisations.get(0).equals(organisationCode);
    }

    /** Whose account it is; empty for staff and auditor. */
    public Optional<String> home() {
        return organisations.stream().findFirst();
    }

    /** Whether data of this organisation are the caller's own: not those of whom it only works for, or looks at. */
    public boolean owns(String code) {
        return belongsTo(code) && !isAway() && !isLooking();
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
