package nl.benchmark.organisation;

import java.io.Serializable;
import java.util.Objects;

/**
 * A part of the country, or a size class, that municipalities are compared with.
 *
 * @param code PV27, CR23, AM15, SC8, NL00
 * @param name Dutch
 */
public record Area(String code, AreaKind kind, String name, Validity validity) implements Serializable {

    public Area {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(validity, "validity");
    }
}
