package nl.benchmark.pseudonym;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
     */
    public record FixedWidth(int lineLength, List<Field> fields) {

        public FixedWidth {
            fields = List.copyOf(fields);
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
