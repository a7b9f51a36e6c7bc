package nl.benchmark.pseudonym;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Where the citizen service numbers stand in a raw file of one type of delivery: the fields of type bsn, which there have
 * nine characters instead of 46.
 *
 * @param names of the columns (CSV) and elements (XML), in lower case; compared without regard to case
 * @param fixedWidth places when the type has files of fixed width too
 */
public record RawLayout(Set<String> names, Optional<FixedWidth> fixedWidth) {

    /** Characters of a citizen service number in a raw file of fixed width. */
    public static final int RAW_LENGTH = 9;

    /** Characters of a pseudonym. */
    public static final int PSEUDONYM_LENGTH = 46;

    public RawLayout {
        names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        if (names.isEmpty()) {
            throw new IllegalArgumentException("A layout without a bsn field has nothing to pseudonymise");
        }
    }

    /** Of a type that has CSV and XML only. */
    public static RawLayout named(String... names) {
        return new RawLayout(Set.of(names), Optional.empty());
    }

    /**
     * A raw file of fixed width.
     *
     * @param lineLength characters of a raw line without its line end
     * @param fields the bsn fields in the order of their places
     * @param begins what every line begins with: year and month, {@code 202609}, since in another month the numbers may stand elsewhere;
     *     empty when the month is not known
     * @param elsewhere where numbers stand in files of other months, from 1: a file that has them there is made for another month
     */
    public record FixedWidth(int lineLength, List<Field> fields, String begins, List<Integer> elsewhere) {

        /** Of a month that is not known, of a type that has one layout. */
        public FixedWidth(int lineLength, List<Field> fields) {
            this(lineLength, fields, "", List.of());
        }

        public FixedWidth {
            fields = List.copyOf(fields);
            elsewhere = List.copyOf(elsewhere);
            int end = 0;
            for (Field field : fields) {
                if (field.start() <= end) {
                    throw new IllegalArgumentException("Places overlap or are not in order: " + field);
                }
                end = field.start() + RAW_LENGTH - 1;
            }
            if (fields.isEmpty() || end > lineLength) {
                throw new IllegalArgumentException("No place, or one beyond the end of the line");
            }
        }

        /**
         * The same for files of one month.
         *
         * @param month or null when it is not known
         * @param others places of files of other months
         */
        public FixedWidth in(YearMonth month, Collection<FixedWidth> others) {
            Set<Integer> own = starts(List.of(this));
            return new FixedWidth(
                    lineLength,
                    fields,
                    month == null ? "" : "%d%02d".formatted(month.getYear(), month.getMonthValue()),
                    starts(others).stream()
                            .filter(start -> !own.contains(start))
                            .toList());
        }

        private static Set<Integer> starts(Collection<FixedWidth> layouts) {
            return layouts.stream()
                    .flatMap(layout -> layout.fields().stream())
                    .map(Field::start)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** How much longer a line becomes. */
        int growth() {
            return fields.size() * (PSEUDONYM_LENGTH - RAW_LENGTH);
        }

        /** Last place that a raw line needs; what follows may be left out when it is blank. */
        int leastLength() {
            return fields.get(fields.size() - 1).start() + RAW_LENGTH - 1;
        }
    }

    /**
     * A bsn field of a fixed width.
     *
     * @param name as messages name it
     * @param start place of its first character in a raw line, from 1; characters after decoding, not bytes
     */
    public record Field(String name, int start) {}
}
