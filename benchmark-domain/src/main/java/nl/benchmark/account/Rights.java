package nl.benchmark.account;

import java.io.Serial;
import java.io.Serializable;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What an account may do, per benchmark: what its role says, unless its organisation's account manager said otherwise for
 * that benchmark. Source: ACC-2.
 */
public final class Rights implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Map<Role, Set<Right>> OF_ROLES = new EnumMap<>(Map.of(
            Role.CONTACT_PERSON, EnumSet.allOf(Right.class),
            Role.DATA_SUPPLIER, EnumSet.of(Right.READ, Right.DELIVER),
            Role.READER, EnumSet.of(Right.READ)));

    private final Role role;
    private final HashMap<String, EnumSet<Right>> differing = new HashMap<>();

    private Rights(Role role) {
        this.role = role;
    }

    public static Rights of(Role role) {
        return new Rights(role);
    }

    /** Nothing at all, until it is said per benchmark. */
    public static Rights none() {
        return new Rights(null);
    }

    /** What the role may do in every benchmark where nothing else was said; nothing for staff, whose services ask for roles. */
    public static Set<Right> ofRole(Role role) {
        return Set.copyOf(OF_ROLES.getOrDefault(role, Set.of()));
    }

    /** The same, with other rights in one benchmark. */
    public Rights with(String benchmark, Collection<Right> rights) {
        Rights changed = new Rights(role);
        changed.differing.putAll(differing);
        changed.differing.put(benchmark, rights.isEmpty() ? EnumSet.noneOf(Right.class) : EnumSet.copyOf(rights));
        return changed;
    }

    public boolean has(Right right, String benchmark) {
        return in(benchmark).contains(right);
    }

    public Set<Right> in(String benchmark) {
        EnumSet<Right> said = differing.get(benchmark);
        if (said != null) {
            return Set.copyOf(said);
        }
        return role == null ? Set.of() : ofRole(role);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rights rights && role == rights.role && differing.equals(rights.differing);
    }

    @Override
    public int hashCode() {
        return Objects.hash(role, differing);
    }

    @Override
    public String toString() {
        return role + " " + differing;
    }
}
