package nl.benchmark.pseudonym;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import nl.benchmark.pseudonym.PseudonymisationRefusal.Place;
import nl.benchmark.pseudonym.PseudonymisationRefusal.Reason;

/** Decides on each value of a bsn field, and in the end on the file. Remembers places, never values beyond the run. */
final class BsnFields {

    /** So many places are named. */
    static final int MOST_PLACES = 50;

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int PREFIX = 3;

    private final Mac mac;
    private final OutputStream out;
    private final Map<Integer, byte[]> known = new HashMap<>();
    private final byte[] digits = new byte[CitizenServiceNumber.DIGITS];
    private long plain;
    private long pseudonyms;
    private long widened;
    private long wrong;
    private long dangerous;
    private long raw;
    private long elsewhere;
    private boolean numberElsewhere;
    private Place firstPlain;
    private Place firstPseudonym;
    private Place otherColumn;
    private Place firstElsewhere;
    private final List<Place> notNumbers = new ArrayList<>();
    private final List<Place> otherWidths = new ArrayList<>();

    /** With a key to replace with, or null to look only. */
    BsnFields(PseudonymisationKey key, OutputStream out) {
        this.mac = key == null ? null : key.mac();
        this.out = out;
    }

    /** Writes what takes the place of a value that has no blanks around it. */
    void write(byte[] text, int from, int to, long line, String field) throws IOException {
        int number = CitizenServiceNumber.of(text, from, to);
        if (number >= 0) {
            plain++;
            firstPlain = firstPlain == null ? new Place(line, field) : firstPlain;
            if (mac != null) {
                out.write(known.computeIfAbsent(number, this::pseudonym));
            }
            return;
        }
        if (isPseudonym(text, from, to)) {
            pseudonyms++;
            firstPseudonym = firstPseudonym == null ? new Place(line, field) : firstPseudonym;
        } else if (from < to && !CitizenServiceNumber.isFiller(text, from, to)) {
            refuse(line, field, mayBeANumber(text, from, to));
        }
        out.write(text, from, to - from);
    }

    /** A value that is not even looked at: mark-up inside it, or longer than anything. */
    void refuse(long line, String field, boolean mayBeANumber) {
        wrong++;
        dangerous += mayBeANumber ? 1 : 0;
        add(notNumbers, new Place(line, field));
    }

    /** A line that is not taken apart, because it has another number of fields; and whether a number stands in it. */
    void otherWidth(long line, boolean holdsNumber) {
        numberElsewhere |= holdsNumber;
        add(otherWidths, new Place(line, ""));
    }

    void otherColumn(Place where) {
        otherColumn = otherColumn == null ? where : otherColumn;
    }

    /** A line of fixed width was made longer, although it may hold no number. */
    void widened() {
        widened++;
    }

    /** A raw line of fixed width, and whether a number stands in it where files of other months have theirs. */
    void lineWith(boolean numberElsewhere, long line) {
        raw++;
        if (numberElsewhere) {
            elsewhere++;
            firstElsewhere = firstElsewhere == null ? new Place(line, "") : firstElsewhere;
        }
    }

    private static void add(List<Place> places, Place place) {
        if (places.size() < MOST_PLACES) {
            places.add(place);
        }
    }

    Pseudonymised decide(long lines) throws PseudonymisationRefusal {
        // One in eleven other values passes by chance, so a few say nothing.
        if (elsewhere > 0 && elsewhere * 2 >= raw && plain * 2 < raw) {
            throw new PseudonymisationRefusal(Reason.OTHER_LAYOUT, firstElsewhere);
        }
        if (plain > 0 && pseudonyms > 0) {
            throw new PseudonymisationRefusal(Reason.MIXED, firstPlain, firstPseudonym);
        }
        if (plain > 0 && mac == null) {
            throw new PseudonymisationRefusal(Reason.NO_KEY, firstPlain);
        }
        // In a file of pseudonyms a value that cannot be a number is the platform's to report, with the record it is
        // in.
        if (dangerous > 0 || (wrong > 0 && pseudonyms == 0)) {
            throw new PseudonymisationRefusal(Reason.NOT_A_NUMBER, notNumbers);
        }
        if (otherColumn != null) {
            throw new PseudonymisationRefusal(Reason.OTHER_COLUMN, otherColumn);
        }
        if (!otherWidths.isEmpty() && (plain > 0 || widened > 0 || numberElsewhere)) {
            throw new PseudonymisationRefusal(Reason.OTHER_WIDTH, otherWidths);
        }
        if (widened > 0 && pseudonyms > 0) {
            throw new PseudonymisationRefusal(Reason.MIXED, firstPseudonym);
        }
        return new Pseudonymised(plain > 0 || widened > 0, plain, pseudonyms, lines);
    }

    private byte[] pseudonym(int number) {
        int rest = number;
        for (int i = digits.length - 1; i >= 0; i--) {
            digits[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return ("v1:" + BASE64.encodeToString(mac.doFinal(digits))).getBytes(StandardCharsets.US_ASCII);
    }

    static boolean isPseudonym(byte[] text, int from, int to) {
        if (to - from != RawLayout.PSEUDONYM_LENGTH
                || text[from] != 'v'
                || text[from + 1] != '1'
                || text[from + 2] != ':') {
            return false;
        }
        for (int i = from + PREFIX; i < to; i++) {
            byte c = text[i];
            boolean base64 =
                    c == '-' || c == '_' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            if (!base64) {
                return false;
            }
        }
        return true;
    }

    /** Seven digits or more, however they are written: a number with a typing error is still somebody's. */
    private static boolean mayBeANumber(byte[] text, int from, int to) {
        int digits = 0;
        int others = 0;
        for (int i = from; i < to; i++) {
            if (text[i] >= '0' && text[i] <= '9') {
                digits++;
            } else if (text[i] < 0 || Character.isLetter(text[i])) {
                others++;
            }
        }
        return digits >= CitizenServiceNumber.DIGITS - 2 && others < digits;
    }
}
