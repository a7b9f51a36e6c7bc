package nl.benchmark.pseudonym;

import java.io.Serial;
import java.util.List;

/** A file that is not pseudonymised and must not be sent. It names lines and fields, and never holds a value. */
public final class PseudonymisationRefusal extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient List<Place> places;

    PseudonymisationRefusal(Reason reason, Place... places) {
        this(reason, List.of(places));
    }

    PseudonymisationRefusal(Reason reason, List<Place> places) {
        super(reason + " " + places);
        this.reason = reason;
        this.places = List.copyOf(places);
    }

    public Reason reason() {
        return reason;
    }

    /** Where it was found, in order; the first so many when there are more, none when it is about the whole file. */
    public List<Place> places() {
        return places;
    }

    /**
     * Where in the file.
     *
     * @param line physical line after unpacking, from 1
     * @param field name of the column or element; empty when it is about the line
     */
    public record Place(long line, String field) {

        @Override
        public String toString() {
            return field.isEmpty() ? Long.toString(line) : line + " " + field;
        }
    }

    /** Why; the texts for people are the client's and the page's. */
    public enum Reason {
        /** Plain citizen service numbers, and no key to replace them with (FILE-005). */
        NO_KEY,
        /** Plain numbers and pseudonyms in one file; the places are the first of each. */
        MIXED,
        /** Neither a number of eight or nine digits that passes the eleven-test, nor a pseudonym, nor "not applicable". */
        NOT_A_NUMBER,
        /** Another column holds citizen service numbers too (FILE-005). */
        OTHER_COLUMN,
        /** A line with more or fewer fields than the header, or too long or short: a number could stand where it is not expected. */
        OTHER_WIDTH,
        /** A line of fixed width is of another month than the file, in which the numbers may stand elsewhere (FILE-002). */
        OTHER_MONTH,
        /** The numbers stand where files of other months have them. */
        OTHER_LAYOUT,
        /** No column of the layout that holds the numbers: another kind of file, or the header is missing. */
        NO_COLUMN,
        /** An unbalanced quote, no XML, a document type, or cut off. */
        UNREADABLE,
        /** UTF-16, or no text. */
        NOT_TEXT,
        /** A damaged or nested archive, or one with more than one file. */
        ARCHIVE,
        /** A line over the limit. */
        LINE_TOO_LONG,
        /** Over the limit after unpacking. */
        TOO_LARGE,
        /** Nothing in it. */
        EMPTY
    }
}
