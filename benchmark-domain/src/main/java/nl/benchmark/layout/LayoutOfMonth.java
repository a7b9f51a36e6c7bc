package nl.benchmark.layout;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import nl.benchmark.delivery.CodeList;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.delivery.FieldType;
import nl.benchmark.delivery.LayoutDifference;
import nl.benchmark.delivery.LayoutField;
import nl.benchmark.delivery.LayoutHistory;
import nl.benchmark.pseudonym.RawLayout;

/**
 * How a file about a month is laid out, for who makes one: the fields and codes of that month, and what will change later.
 * Source: DEL-1.
 *
 * @param version that reads such a file
 * @param fields in the order of a file; empty when the layout does not know the month
 * @param lists of these fields, in their order, with the codes of the month
 * @param later versions that begin after the month, first the next
 */
public record LayoutOfMonth(
        LayoutHistory.Version version, YearMonth month, List<Field> fields, List<Codes> lists, List<Later> later) {

    /**
     * A field and where it stands.
     *
     * @param place in a line of fixed width; null when the type has no such files
     * @param raw the same as long as citizen service numbers stand in it, which are shorter than pseudonyms; null when none stand in the type
     */
    public record Field(LayoutField field, Place place, Place raw) {}

    /** Characters of a line of fixed width, from 1, both inclusive. */
    public record Place(int from, int to) {

        /** {@code 5–12}, or {@code 5}. */
        @Override
        public String toString() {
            return from == to ? Integer.toString(from) : from + "–" + to;
        }
    }

    /** Codes of a list, and which fields have it. */
    public record Codes(String name, List<LayoutField> fields, List<CodeList.Code> codes) {}

    /** A version that begins later, and in what it differs from the one that it follows. */
    public record Later(LayoutHistory.Version version, List<LayoutDifference> differences) {}

    public static LayoutOfMonth of(LayoutHistory history, DeliveryType type, YearMonth month) {
        LayoutHistory.Version version = history.version(type, month);
        List<LayoutField> valid = version.layout().fieldsIn(month);
        List<Later> later = new ArrayList<>();
        LayoutHistory.Version before = version;
        for (LayoutHistory.Version next : history.after(type, month)) {
            later.add(new Later(
                    next,
                    LayoutDifference.between(before.layout(), next.layout(), next.first(), type.mayBeFixedWidth())));
            before = next;
        }
        return new LayoutOfMonth(
                version, month, fields(valid, type.mayBeFixedWidth()), lists(valid, month), List.copyOf(later));
    }

    private static List<Field> fields(List<LayoutField> valid, boolean fixedWidth) {
        boolean persons = valid.stream().anyMatch(field -> field.type() == FieldType.PSEUDONYM);
        List<Field> fields = new ArrayList<>();
        int end = 0;
        int rawEnd = 0;
        for (LayoutField field : valid) {
            int raw = field.type() == FieldType.PSEUDONYM ? RawLayout.RAW_LENGTH : field.maxLength();
            fields.add(new Field(
                    field,
                    fixedWidth ? new Place(end + 1, end + field.maxLength()) : null,
                    fixedWidth && persons ? new Place(rawEnd + 1, rawEnd + raw) : null));
            end += field.maxLength();
            rawEnd += raw;
        }
        return List.copyOf(fields);
    }

    private static List<Codes> lists(List<LayoutField> valid, YearMonth month) {
        return valid.stream()
                .map(LayoutField::codes)
                .filter(list -> list != null)
                .distinct()
                .map(list -> new Codes(
                        list.name(),
                        valid.stream()
                                .filter(field -> list.equals(field.codes()))
                                .toList(),
                        list.codes().stream()
                                .filter(code -> code.validIn(month))
                                .toList()))
                .toList();
    }

    /** The codes of a field; null when it has none. */
    public Codes codes(LayoutField field) {
        return lists.stream()
                .filter(list -> list.fields().contains(field))
                .findFirst()
                .orElse(null);
    }

    /** Whether a person stands in a file, so that a raw one differs. */
    public boolean hasPersons() {
        return fields.stream().anyMatch(one -> one.field().type() == FieldType.PSEUDONYM);
    }
}
