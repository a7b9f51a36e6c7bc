package nl.benchmark.delivery;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.benchmark.pseudonym.RawLayout;

/** Where the numbers stand in a raw file, told from the layout of its type. */
public final class RawLayouts {

    private RawLayouts() {}

    /** The fields of type bsn, by their names in CSV and XML. */
    public static RawLayout of(Layout layout) {
        Set<String> names = layout.fields().stream()
                .filter(field -> field.type() == FieldType.PSEUDONYM)
                .map(LayoutField::name)
                .collect(Collectors.toSet());
        return new RawLayout(names, Optional.empty());
    }

    public static RawLayout bus() {
        return of(Layout.bus());
    }
}
