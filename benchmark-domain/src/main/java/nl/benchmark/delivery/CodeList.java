package nl.benchmark.delivery;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The values of a coded field, each with the months it is valid in. A reader works with {@link Valid}, the codes of one
 * month, which finds a value without making a text of it.
 *
 * @param name of the list in the resource, {@code household}
 * @param codes in the order of the resource
 */
public record CodeList(String name, List<Code> codes) {

    public CodeList {
        codes = List.copyOf(codes);
    }

    /**
     * One value.
     *
     * @param validFrom first month, inclusive
     * @param validTo last month, inclusive; null when open
     */
    public record Code(String code, YearMonth validFrom, YearMonth validTo, String labelNl, String labelEn)
            implements Serializable {

        /** @param language {@code nl} or {@code en} */
        public String label(String language) {
            return language.equals("en") ? labelEn : labelNl;
        }

        public boolean validIn(YearMonth month) {
            return !month.isBefore(validFrom) && (validTo == null || !month.isAfter(validTo));
        }

        /**
         * How the code is kept in one byte: a number by its value ({@code 01} is 1), a letter by its character. Other
         * codes are not kept, and have the value 127.
         */
        public int stored() {
            if (code.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return Integer.parseInt(code);
            }
            return code.length() == 1 ? code.charAt(0) : Byte.MAX_VALUE;
        }
    }

    /** The codes valid in that month. */
    public Valid validIn(YearMonth month) {
        List<Code> valid = new ArrayList<>();
        for (Code code : codes) {
            if (code.validIn(month)) {
                valid.add(code);
            }
        }
        return new Valid(valid, valid.stream().mapToInt(this::stored).toArray());
    }

    /** The same codes in the same places, those of this month valid in every month and the others in none. */
    CodeList as(YearMonth month) {
        return new CodeList(
                name,
                codes.stream()
                        .map(code -> new Code(
                                code.code(),
                                code.validIn(month) ? LayoutField.ALWAYS : LayoutField.NEVER,
                                null,
                                code.labelNl(),
                                code.labelEn()))
                        .toList());
    }

    /** Whether its codes are words, which are kept by their place in the list. */
    boolean isOfWords() {
        return codes.stream().anyMatch(code -> code.code().length() > Valid.LONGEST);
    }

    private int stored(Code code) {
        return isOfWords() ? codes.indexOf(code) + 1 : code.stored();
    }

    /** How the code is kept in one byte; refuses with IllegalArgumentException one that is not in the list. */
    int stored(String code) {
        return codes.stream()
                .filter(one -> one.code().equals(code))
                .mapToInt(this::stored)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No code " + code + " in list " + name));
    }

    /** The codes of one month, for reading. */
    public static final class Valid {

        private static final int NOT_FOUND = -1;
        private static final int LONGEST = 7;
        private static final char[] SHORT = {};

        private final long[] keys;
        private final char[][] words;
        private final int[] stored;
        private final String expected;

        private Valid(List<Code> codes, int... storedCodes) {
            keys = new long[codes.size()];
            words = new char[codes.size()][];
            stored = storedCodes;
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < keys.length; i++) {
                String code = codes.get(i).code();
                keys[i] = key(code.toCharArray(), 0, code.length());
                words[i] = keys[i] == NOT_FOUND ? code.toCharArray() : SHORT;
                if (stored[i] <= 0 || stored[i] > Byte.MAX_VALUE) {
                    throw new IllegalArgumentException("Not usable as a code: " + code);
                }
                texts.add(code);
            }
            expected = String.join(", ", texts);
        }

        /** The stored value ({@link Code#stored}) of this piece of text, or 0 when it is no code of this month. */
        int find(char[] text, int from, int to) {
            if (to - from > LONGEST) {
                return findWord(text, from, to);
            }
            long key = key(text, from, to);
            for (int i = 0; i < keys.length; i++) {
                if (keys[i] == key) {
                    return stored[i];
                }
            }
            return 0;
        }

        private int findWord(char[] text, int from, int to) {
            for (int i = 0; i < words.length; i++) {
                if (Arrays.equals(words[i], 0, words[i].length, text, from, to)) {
                    return stored[i];
                }
            }
            return 0;
        }

        /** All codes, for a finding. */
        String expected() {
            return expected;
        }

        private static long key(char[] text, int from, int to) {
            if (to - from > LONGEST) {
                return NOT_FOUND;
            }
            long key = to - from;
            for (int i = from; i < to; i++) {
                if (text[i] > 0xFF) {
                    return NOT_FOUND;
                }
                key = key << 8 | text[i];
            }
            return key;
        }
    }
}
