package nl.benchmark.account;

import java.io.Serializable;
import java.util.Collection;
import java.util.Set;

/**
 * Bereik: within which areas of work an account works, beside what its role may do. Source: ACC-4.
 *
 * @param external of somebody of a supplier, who works within its areas and nowhere else; nobody else has any
 */
public record WorkScope(boolean external, Set<WorkArea> areas) implements Serializable {

    /** Of everybody who is not external. */
    public static final WorkScope EVERYTHING = new WorkScope(false, Set.of());

    public WorkScope {
        areas = Set.copyOf(areas);
    }

    /** Without an area: nothing but what everybody needs. */
    public static WorkScope only(Collection<WorkArea> areas) {
        return new WorkScope(true, Set.copyOf(areas));
    }

    public boolean includes(WorkArea area) {
        return !external || areas.contains(area);
    }

    public boolean reaches(ServicePlace place) {
        return !external || place.everybodys() || place.areas().stream().anyMatch(areas::contains);
    }
}
