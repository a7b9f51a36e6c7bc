package nl.benchmark.pseudonym;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import nl.benchmark.pseudonym.PseudonymisationRefusal.Place;
import nl.benchmark.pseudonym.PseudonymisationRefusal.Reason;

/**
 * Lines with fields at fixed places. Each bsn field of nine characters becomes one of 46, filled with blanks on the right
 * when there is no pseudonym to put in it. A line that has the wide fields already is copied.
 *
 * <p>A line that tells another month is not taken apart: there the numbers may stand elsewhere.
 *
 * <p>Places are characters. A line that is valid UTF-8 is taken as UTF-8, any other as ISO-8859-1.
 */
final class RawFixedWidth implements RawContent {

    private final RawLayout.FixedWidth layout;
    private final BsnFields fields;
    private final OutputStream out;
    private final byte[] padding = new byte[RawLayout.PSEUDONYM_LENGTH];
    private byte[] text = new byte[1024];
    private int length;
    private long line = 1;
    private byte before;
    private boolean any;

    RawFixedWidth(RawLayout.FixedWidth layout, BsnFields fields, OutputStream out) {
        this.layout = layout;
        this.fields = fields;
        this.out = out;
        Arrays.fill(padding, (byte) ' ');
    }

    @Override
    public void take(byte[] bytes, int from, int to) throws IOException, PseudonymisationRefusal {
        for (int i = from; i < to; i++) {
            byte c = bytes[i];
            if (c == '\n' || c == '\r') {
                writeLine();
                out.write(c);
                if (c == '\r' || before != '\r') {
                    line++;
                }
            } else {
                if (length == Pseudonymiser.LONGEST_LINE) {
                    throw new PseudonymisationRefusal(Reason.LINE_TOO_LONG, new Place(line, ""));
                }
                if (length == text.length) {
                    text = Arrays.copyOf(text, text.length * 2);
                }
                text[length++] = c;
            }
            before = c;
        }
    }

    private void writeLine() throws IOException, PseudonymisationRefusal {
        if (length == 0) {
            return;
        }
        any = true;
        // A line end is written after its line, so the number of the line is still that of this one.
        if (isOfOtherMonth()) {
            throw new PseudonymisationRefusal(Reason.OTHER_MONTH, new Place(line, ""));
        }
        int[] offsets = offsets();
        int characters = offsets.length - 1;
        boolean wide = characters > layout.lineLength() || hasPseudonym(offsets);
        int least = layout.leastLength() + (wide ? layout.growth() : 0);
        int most = layout.lineLength() + (wide ? layout.growth() : 0);
        if (characters < least || characters > most || !beginsRight()) {
            fields.otherWidth(line, true);
        } else {
            writeFields(offsets, wide);
        }
        length = 0;
    }

    private void writeFields(int[] offsets, boolean wide) throws IOException {
        int width = wide ? RawLayout.PSEUDONYM_LENGTH : RawLayout.RAW_LENGTH;
        int written = 0;
        int shift = 0;
        for (RawLayout.Field field : layout.fields()) {
            int from = offsets[field.start() - 1 + shift];
            int to = offsets[field.start() - 1 + shift + width];
            shift += width - RawLayout.RAW_LENGTH;
            out.write(text, written, from - written);
            writeField(from, to, wide, field.name());
            written = to;
        }
        out.write(text, written, length - written);
        if (!wide) {
            fields.widened();
            fields.lineWith(isNumberElsewhere(offsets), line);
        }
    }

    /** Whether a number stands where files of other months have theirs. */
    private boolean isNumberElsewhere(int[] offsets) {
        for (int start : layout.elsewhere()) {
            int end = start - 1 + RawLayout.RAW_LENGTH;
            if (end < offsets.length && isNumber(offsets[start - 1], offsets[end])) {
                return true;
            }
        }
        return false;
    }

    private boolean isNumber(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && text[from] == ' ') {
            from++;
        }
        while (to > from && text[to - 1] == ' ') {
            to--;
        }
        return NumberColumns.isNumber(text, from, to);
    }

    private boolean beginsRight() {
        String begins = layout.begins();
        if (length < begins.length()) {
            return false;
        }
        for (int i = 0; i < begins.length(); i++) {
            if (text[i] != begins.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** What does not begin with digits is no line of any month. */
    private boolean isOfOtherMonth() {
        int digits = 0;
        while (digits < length && digits < layout.begins().length() && text[digits] >= '0' && text[digits] <= '9') {
            digits++;
        }
        return digits == layout.begins().length() && !beginsRight();
    }

    private void writeField(int start, int end, boolean wide, String name) throws IOException {
        int from = start;
        int to = end;
        while (from < to && text[from] == ' ') {
            from++;
        }
        while (to > from && text[to - 1] == ' ') {
            to--;
        }
        if (wide) {
            out.write(text, start, from - start);
            fields.write(text, from, to, line, name);
            out.write(text, to, end - to);
            return;
        }
        boolean replaced = CitizenServiceNumber.of(text, from, to) >= 0;
        fields.write(text, from, to, line, name);
        if (!replaced) {
            out.write(padding, 0, RawLayout.PSEUDONYM_LENGTH - (to - from));
        }
    }

    /** Whether a pseudonym begins where the first wide field would. */
    private boolean hasPseudonym(int[] offsets) {
        int start = layout.fields().get(0).start() - 1;
        return offsets.length > start + RawLayout.PSEUDONYM_LENGTH
                && BsnFields.isPseudonym(text, offsets[start], offsets[start + RawLayout.PSEUDONYM_LENGTH]);
    }

    /** Where each character begins, and where the last one ends. */
    private int[] offsets() {
        int[] offsets = new int[length + 1];
        int characters = 0;
        boolean utf8 = isUtf8();
        for (int i = 0; i < length; i++) {
            if (!utf8 || (text[i] & 0xC0) != 0x80) {
                offsets[characters++] = i;
            }
        }
        offsets[characters] = length;
        return Arrays.copyOf(offsets, characters + 1);
    }

    private boolean isUtf8() {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text, 0, length));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    @Override
    public void end() throws IOException, PseudonymisationRefusal {
        writeLine();
        if (!any) {
            throw new PseudonymisationRefusal(Reason.EMPTY);
        }
    }

    @Override
    public long lines() {
        return line;
    }
}
