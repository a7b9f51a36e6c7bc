package nl.benchmark.delivery;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Turns the texts of a record into numbers, driven by the layout of one month. It makes no objects and no findings; it
 * leaves in {@link ParsedFields} what each value is or why it is none.
 */
final class FieldParser {

    private static final int FIRST_DAY = 19000101;
    private static final int NINES_AS_DATE = 99_999_999;
    private static final int PLAIN_LENGTH = 9;

    private final LayoutField[] fields = new LayoutField[Layout.MAX_NUMBER + 1];
    private final CodeList.Valid[] codes = new CodeList.Valid[Layout.MAX_NUMBER + 1];
    private final char[][][] fillers = new char[Layout.MAX_NUMBER + 1][][];
    private final int[] emptyValue = new int[Layout.MAX_NUMBER + 1];
    private final int lastDay;
    private final boolean ofKeptSource;

    FieldParser(Layout layout, YearMonth month) {
        lastDay = Days.of(month.atEndOfMonth().plusYears(1));
        ofKeptSource = layout.isOfKeptSource();
        for (LayoutField field : layout.fields()) {
            emptyValue[field.number()] = emptyValue(field.type());
        }
        for (LayoutField field : layout.fieldsIn(month)) {
            int number = field.number();
            fields[number] = field;
            fillers[number] = field.fillers().stream().map(String::toCharArray).toArray(char[][]::new);
            if (field.codes() != null) {
                codes[number] = field.codes().validIn(month);
            }
        }
    }

    private static int emptyValue(FieldType type) {
        return switch (type) {
            case NUMBER -> BusContent.NO_NUMBER;
            case AMOUNT, SIGNED_AMOUNT -> BusContent.NO_AMOUNT;
            default -> 0;
        };
    }

    /** The field of this kenmerk in this month, or null. */
    LayoutField field(int number) {
        return fields[number];
    }

    CodeList.Valid codes(int number) {
        return codes[number];
    }

    /** Last day a date may have, inclusive: a year after the last day of the month. */
    int lastDay() {
        return lastDay;
    }

    /** All fields empty. */
    void clear(ParsedFields out) {
        System.arraycopy(emptyValue, 0, out.value, 0, emptyValue.length);
        Arrays.fill(out.state, ParsedFields.EMPTY);
    }

    void parse(FieldTexts texts, int number, ParsedFields out) {
        int from = texts.from[number];
        int to = texts.to[number];
        out.value[number] = emptyValue[number];
        if (from == to) {
            out.state[number] = ParsedFields.EMPTY;
        } else {
            out.state[number] = state(texts.text, from, to, fields[number], out);
        }
    }

    private byte state(char[] text, int from, int to, LayoutField field, ParsedFields out) {
        int number = field.number();
        switch (field.type()) {
            case DATE:
                return date(text, from, to, number, out);
            case PSEUDONYM:
                return pseudonym(text, from, to, out);
            default:
                break;
        }
        if (isFiller(text, from, to, number)) {
            return ParsedFields.FILLER;
        }
        switch (field.type()) {
            case CODE:
                return code(text, from, to, field, out);
            case DIGITS:
                return longDigits(text, from, to, field, out);
            case TEXT:
                return text(text, from, to, field.maxLength());
            case SIGNED_AMOUNT:
                return signedAmount(text, from, to, field, out);
            default:
                return digits(text, from, to, field.maxLength(), number, out);
        }
    }

    private boolean isFiller(char[] text, int from, int to, int number) {
        for (char[] filler : fillers[number]) {
            int start = text[from] == '+' && fields[number].type() == FieldType.SIGNED_AMOUNT ? from + 1 : from;
            if (Arrays.equals(text, start, to, filler, 0, filler.length)) {
                return true;
            }
        }
        return false;
    }

    private byte code(char[] text, int from, int to, LayoutField field, ParsedFields out) {
        if (to - from > field.maxLength()) {
            return ParsedFields.TOO_LONG;
        }
        CodeList.Valid list = codes[field.number()];
        if (list == null) {
            return text(text, from, to, field.maxLength());
        }
        int stored = list.find(text, from, to);
        out.value[field.number()] = stored;
        return stored == 0 ? ParsedFields.NOT_A_CODE : ParsedFields.FILLED;
    }

    private static byte text(char[] text, int from, int to, int maxLength) {
        if (to - from > maxLength) {
            return ParsedFields.TOO_LONG;
        }
        for (int i = from; i < to; i++) {
            if (Character.isISOControl(text[i])) {
                return ParsedFields.WRONG_TYPE;
            }
        }
        return ParsedFields.FILLED;
    }

    private byte signedAmount(char[] text, int from, int to, LayoutField field, ParsedFields out) {
        char sign = text[from];
        int start = sign == '+' || sign == '-' ? from + 1 : from;
        byte state = digits(text, start, to, field.maxLength() - (start - from), field.number(), out);
        if (sign == '-' && state == ParsedFields.FILLED) {
            out.value[field.number()] = -out.value[field.number()];
        }
        return state;
    }

    private byte digits(char[] text, int from, int to, int maxLength, int number, ParsedFields out) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return ParsedFields.WRONG_TYPE;
            }
            value = value * 10 + digit;
        }
        if (from == to) {
            return ParsedFields.WRONG_TYPE;
        }
        if (to - from > maxLength) {
            return ParsedFields.TOO_LONG;
        }
        out.value[number] = value;
        return ParsedFields.FILLED;
    }

    /** Its value only when it fits. */
    private byte longDigits(char[] text, int from, int to, LayoutField field, ParsedFields out) {
        for (int i = from; i < to; i++) {
            if (text[i] < '0' || text[i] > '9') {
                return ParsedFields.WRONG_TYPE;
            }
        }
        if (to - from > field.maxLength()) {
            return ParsedFields.TOO_LONG;
        }
        return field.maxLength() > PLAIN_LENGTH
                ? ParsedFields.FILLED
                : digits(text, from, to, field.maxLength(), field.number(), out);
    }

    private byte date(char[] text, int from, int to, int number, ParsedFields out) {
        boolean dashes = to - from == 10;
        if (!dashes && to - from != 8) {
            return ParsedFields.WRONG_TYPE;
        }
        int day = 0;
        for (int i = from; i < to; i++) {
            if (dashes && (i == from + 4 || i == from + 7)) {
                if (text[i] != '-') {
                    return ParsedFields.WRONG_TYPE;
                }
                continue;
            }
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return ParsedFields.WRONG_TYPE;
            }
            day = day * 10 + digit;
        }
        if (day == 0 || day == NINES_AS_DATE) {
            return ParsedFields.FILLER;
        }
        if (!Days.exists(day)) {
            return ParsedFields.WRONG_TYPE;
        }
        if (day < FIRST_DAY || day > lastDay) {
            return ParsedFields.OUT_OF_RANGE;
        }
        out.value[number] = day;
        return ParsedFields.FILLED;
    }

    private byte pseudonym(char[] text, int from, int to, ParsedFields out) {
        if (SubmittedPseudonyms.pack(text, from, to, out.pseudonym)
                || ofKeptSource && SubmittedPseudonyms.packKept(text, from, to, out.pseudonym)) {
            return ParsedFields.FILLED;
        }
        if (to - from == PLAIN_LENGTH && (allAre(text, from, to, '0') || allAre(text, from, to, '9'))) {
            return ParsedFields.FILLER;
        }
        return ElevenTest.passes(text, from, to) ? ParsedFields.PLAIN_NUMBER : ParsedFields.WRONG_TYPE;
    }

    private static boolean allAre(char[] text, int from, int to, char wanted) {
        for (int i = from; i < to; i++) {
            if (text[i] != wanted) {
                return false;
            }
        }
        return true;
    }

    List<LayoutField> fields() {
        return Arrays.stream(fields).filter(Objects::nonNull).toList();
    }
}
