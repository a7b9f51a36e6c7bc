package nl.benchmark.account;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What an account may do. The first three belong to a participant, the others to the benchmark organisation; the
 * auditor reads and changes nothing. Source: product chapter 1.
 */
public enum Role {
    /** Contactpersoon: everything for the own organisation. */
    CONTACT_PERSON,
    /** Gegevensleverancier: delivers files. */
    DATA_SUPPLIER,
    /** Lezer: reads figures. */
    READER,
    ADMINISTRATOR,
    FINANCE,
    /** Functionaris gegevens: the only staff that sees microdata. */
    DATA_OFFICER,
    /** Inhoudelijk deskundige: indicators, questionnaires, reports. */
    CONTENT_EXPERT,
    HELPDESK,
    AUDITOR;

    private static final Set<Role> PARTICIPANTS = EnumSet.of(CONTACT_PERSON, DATA_SUPPLIER, READER);
    private static final Set<Role> SUPPLIERS = EnumSet.of(CONTACT_PERSON, DATA_SUPPLIER);

    public boolean isParticipant() {
        return PARTICIPANTS.contains(this);
    }

    /** Staff of the benchmark organisation, without the auditor. */
    public boolean isStaff() {
        return !isParticipant() && this != AUDITOR;
    }

    public boolean mayDeliver() {
        return SUPPLIERS.contains(this);
    }

    /** The names that services ask for: the role's own and those of the groups it belongs to, as in {@link Roles}. */
    public Set<String> groups() {
        Set<String> groups = new LinkedHashSet<>();
        groups.add(name());
        groups.add(Roles.SIGNED_IN);
        if (isParticipant()) {
            groups.add(Roles.PARTICIPANT);
        }
        if (isStaff()) {
            groups.add(Roles.STAFF);
        }
        if (mayDeliver()) {
            groups.add(Roles.SUPPLIER);
        }
        return groups;
    }
}
