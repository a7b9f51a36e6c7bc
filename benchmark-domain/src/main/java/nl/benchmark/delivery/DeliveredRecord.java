package nl.benchmark.delivery;

import java.util.Arrays;

/** The record that is being read, as rules see it: values by kenmerk, and where findings go. One object serves a whole file. */
final class DeliveredRecord {

    private final RecordAssembly assembly;
    private final SubmittedPseudonyms pseudonyms;
    private final ParsedFields fields;
    private final long[][] submitted;
    private FieldTexts texts;
    private int line;

    DeliveredRecord(RecordAssembly assembly, SubmittedPseudonyms pseudonyms, ParsedFields fields, long[][] submitted) {
        this.assembly = assembly;
        this.pseudonyms = pseudonyms;
        this.fields = fields;
        this.submitted = submitted;
    }

    void at(int lineNumber, FieldTexts recordTexts) {
        line = lineNumber;
        texts = recordTexts;
    }

    int line() {
        return line;
    }

    boolean filled(int number) {
        return fields.filled(number);
    }

    /** A code as stored, an amount, a number or a day; what stands for empty when it is. */
    int value(int number) {
        return fields.value[number];
    }

    /** Null when empty. */
    String text(int number) {
        return fields.filled(number) ? texts.textOf(number) : null;
    }

    /** Number of the person within the file, or {@link FactRows#NOBODY}. */
    int pseudonym(int number) {
        return fields.filled(number) ? pseudonyms.indexOf(submitted[number]) : FactRows.NOBODY;
    }

    /** Looks up a registration number; with {@code digits} zeros in front mean nothing. -1 when it did not occur yet. */
    int find(Registrations registrations, int number, boolean digits) {
        int from = texts.from[number];
        int to = texts.to[number];
        while (digits && from < to - 1 && texts.text[from] == '0') {
            from++;
        }
        return registrations.find(texts.text, from, to);
    }

    /** Something by which two values of the same field can be told apart. */
    int mark(int number, FieldType type) {
        if (!fields.filled(number)) {
            return Integer.MIN_VALUE;
        }
        return switch (type) {
            case TEXT -> Arrays.hashCode(texts.textOf(number).toCharArray());
            case PSEUDONYM -> pseudonym(number);
            default -> fields.value[number];
        };
    }

    /** Of a field, with the value found when it may be shown. An error rejects the record. */
    void report(FindingRule rule, int number, String expected, String variant, String... arguments) {
        assembly.report(rule, number, texts, expected, variant, arguments);
    }
}
