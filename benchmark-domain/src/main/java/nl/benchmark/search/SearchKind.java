package nl.benchmark.search;

import java.util.EnumSet;
import java.util.Set;
import nl.benchmark.account.Role;

/** Lists that are searched, in the order of the answer. */
public enum SearchKind {
    /** Municipalities of today, and co-operations: code, name. */
    ORGANISATIONS(
            Role.ADMINISTRATOR, Role.FINANCE, Role.DATA_OFFICER, Role.CONTENT_EXPERT, Role.HELPDESK, Role.AUDITOR),
    /** Name, contact person and its address. */
    REGISTRATIONS(Role.ADMINISTRATOR),
    /** Participants by the stand of their agreement: code, name. */
    AGREEMENTS(Role.ADMINISTRATOR, Role.AUDITOR),
    /** Number, references, organisation. */
    INVOICES(Role.FINANCE, Role.ADMINISTRATOR),
    /** Name, address. */
    ACCOUNTS(Role.ADMINISTRATOR),
    /** Code, name in the language of the reader. */
    INDICATORS(Role.ADMINISTRATOR, Role.FINANCE, Role.DATA_OFFICER, Role.CONTENT_EXPERT, Role.HELPDESK, Role.AUDITOR);

    private final Set<Role> roles;

    SearchKind(Role first, Role... others) {
        this.roles = EnumSet.of(first, others);
    }

    /** Whether this role may open the list. */
    public boolean isFor(Role role) {
        return roles.contains(role);
    }
}
