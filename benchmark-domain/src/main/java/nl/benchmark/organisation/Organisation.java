package nl.benchmark.organisation;

import java.io.Serializable;
import java.util.Objects;

/**
 * One entry of the register: a municipality or a co-operation with the days on which it exists.
 *
 * @param code CBS code (GM0363); never given to another municipality afterwards
 * @param name as the CBS writes it, with the province where two share a name: Bergen (NH.)
 */
public record Organisation(String code, String name, OrganisationKind kind, Validity validity) implements Serializable {

    public Organisation {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(validity, "validity");
    }
}
