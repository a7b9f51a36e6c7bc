package nl.benchmark.delivery;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.benchmark.pseudonym.RawLayout;

/** Where the numbers stand in a raw file, told from the layout of its type. */
public final class RawLayouts {

    private RawLayouts() {}

    /**
     * The fields of type bsn, by their names in CSV and XML and their places in a file of fixed width of that month; empty when the type
     * has none.
     */
    public static Optional<RawLayout> of(Layout layout, YearMonth month, boolean fixedWidth) {
        return of(layout.fields(), layout.fieldsIn(month), fixedWidth);
    }

    /** As {@link #of(Layout, YearMonth, boolean)}, with the places of fields that have no end. */
    public static Optional<RawLayout> of(Layout layout, boolean fixedWidth) {
        return of(
                layout.fields(),
                layout.fields().stream()
                        .filter(field -> field.validTo() == null)
                        .toList(),
                fixedWidth);
    }

    /**
     * As {@link #of(Layout, YearMonth, boolean)}, for files of that month only.
     *
     * @param month or null when it is not known: then the places are those of fields that have no end
     * @param others how files of other months look, this one may be among them
     */
    public static Optional<RawLayout> in(
            YearMonth month, Layout layout, boolean fixedWidth, Collection<RawLayout> others) {
        List<RawLayout.FixedWidth> places =
                others.stream().flatMap(other -> other.fixedWidth().stream()).toList();
        return (month == null ? of(layout, fixedWidth) : of(layout, month, fixedWidth))
                .map(raw -> new RawLayout(raw.names(), raw.fixedWidth().map(fixed -> fixed.in(month, places))));
    }

    private static Optional<RawLayout> of(List<LayoutField> all, List<LayoutField> valid, boolean fixedWidth) {
        Set<String> names = all.stream()
                .filter(field -> field.type() == FieldType.PSEUDONYM)
                .map(LayoutField::name)
                .collect(Collectors.toSet());
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new RawLayout(names, fixedWidth ? Optional.of(places(valid)) : Optional.empty()));
    }

    private static RawLayout.FixedWidth places(List<LayoutField> valid) {
        List<RawLayout.Field> fields = new ArrayList<>();
        int length = 0;
        for (LayoutField field : valid) {
            boolean bsn = field.type() == FieldType.PSEUDONYM;
            if (bsn) {
                fields.add(new RawLayout.Field(field.name(), length + 1));
            }
            length += bsn ? RawLayout.RAW_LENGTH : field.maxLength();
        }
        return new RawLayout.FixedWidth(length, fields);
    }

    public static RawLayout bus() {
        return of(Layout.bus(), false).orElseThrow();
    }
}
