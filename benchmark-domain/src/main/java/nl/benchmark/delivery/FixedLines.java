package nl.benchmark.delivery;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import nl.benchmark.pseudonym.RawLayout;

/**
 * A delivery of fixed width: the fields in the order of the layout at the length given there, positions in characters,
 * lines ended by {@code \r\n} or {@code \n}. Blanks at the end of a line may be left out.
 */
final class FixedLines {

    private final Reader text;
    private final ContentReader content;
    private final LayoutField[] fields;
    private final LineTaker assembly;
    private final RawLayout raw;
    private final IdentifierColumns identifiers;
    private final FieldTexts texts = new FieldTexts();
    private final int width;
    private final int least;
    private char[] line = new char[512];
    private int length;
    private int number;

    /** @param raw where numbers would stand in a raw file of that month; null when the type has none */
    FixedLines(Reader text, ContentReader content, RawLayout raw, LayoutField[] fields, LineTaker assembly) {
        this.text = text;
        this.content = content;
        this.fields = fields;
        this.assembly = assembly;
        this.raw = raw;
        identifiers = new IdentifierColumns(fields.length);
        width = Arrays.stream(fields).mapToInt(LayoutField::maxLength).sum();
        least = least(fields);
    }

    /** Up to and with the first character of the last field that is always filled; a shorter line is something else. */
    private static int least(LayoutField... fields) {
        int from = 0;
        int least = 0;
        for (LayoutField field : fields) {
            least = field.required().always() ? from + 1 : least;
            from += field.maxLength();
        }
        return least;
    }

    void read() throws IOException {
        char[] block = new char[8192];
        for (int read = text.read(block, 0, block.length); read >= 0; read = text.read(block, 0, block.length)) {
            for (int i = 0; i < read; i++) {
                if (block[i] == '\n') {
                    take(false);
                } else {
                    add(block[i]);
                }
            }
        }
        take(true);
        for (int column = 0; column < fields.length; column++) {
            if (fields[column].type() != FieldType.PSEUDONYM && identifiers.refuses(column)) {
                throw new FileRefusal(Finding.of(
                        FindingRule.FILE_005,
                        1,
                        fields[column].label(),
                        "column",
                        Integer.toString(fields[column].number())));
            }
        }
    }

    private void add(char c) {
        if (length == line.length) {
            line = Arrays.copyOf(line, line.length * 2);
        }
        line[length++] = c;
    }

    private void take(boolean last) throws FileRefusal {
        number++;
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
        int present = length;
        while (present > 0 && line[present - 1] == ' ') {
            present--;
        }
        if (present > 0) {
            take(present, last);
        }
        length = 0;
    }

    /** @param present characters up to the last that is no blank */
    private void take(int present, boolean last) throws FileRefusal {
        refusePlainNumbers();
        if (length < width && last && content.endedInsideLine()) {
            throw new FileRefusal(FindingRule.FILE_003, "truncated", number);
        }
        if (present > width || present < least || length < width && endsInsideNumber(length)) {
            assembly.lineOfOtherWidth(number, length, width);
            return;
        }
        texts.clear();
        int from = 0;
        for (int column = 0; column < fields.length; column++) {
            int to = from + fields[column].maxLength();
            set(column, from, Math.min(to, present));
            from = to;
        }
        assembly.line(number, texts);
    }

    private void set(int column, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isBlank(line[from])) {
            from++;
        }
        while (to > from && isBlank(line[to - 1])) {
            to--;
        }
        if (from < to) {
            texts.set(fields[column].number(), line, from, to);
            identifiers.count(column, line, from, to);
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u00A0';
    }

    /** A number of which the last digits are gone looks like a smaller one; a text may end anywhere. */
    private boolean endsInsideNumber(int end) {
        int from = 0;
        for (LayoutField field : fields) {
            int to = from + field.maxLength();
            if (end > from && end < to) {
                boolean blank = true;
                for (int i = from; i < end; i++) {
                    blank &= isBlank(line[i]);
                }
                return field.type() != FieldType.TEXT && !blank;
            }
            from = to;
        }
        return false;
    }

    /** A raw file has narrower lines, with the numbers in other places (FILE-005); no line with pseudonyms is as narrow. */
    private void refusePlainNumbers() throws FileRefusal {
        if (raw == null || length > raw.fixedWidth().orElseThrow().lineLength()) {
            return;
        }
        for (RawLayout.Field field : raw.fixedWidth().orElseThrow().fields()) {
            int from = field.start() - 1;
            int to = from + RawLayout.RAW_LENGTH;
            if (to <= length && ElevenTest.passes(line, from, to)) {
                for (LayoutField known : fields) {
                    if (known.name().equals(field.name())) {
                        throw RecordAssembly.plainNumber(number, known);
                    }
                }
            }
        }
    }
}
