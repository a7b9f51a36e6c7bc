package nl.benchmark.delivery;

/** How findings show values of fields and what was expected of them; the same for every type of delivery. */
final class FieldFindings {

    private FieldFindings() {}

    /** Which text of rule 003 tells what is wrong with a value that is not a value of a code list. */
    static String variant(byte state, FieldType type) {
        if (state == ParsedFields.TOO_LONG) {
            return "length";
        }
        return switch (type) {
            case DATE -> state == ParsedFields.OUT_OF_RANGE ? "dateRange" : "date";
            case PSEUDONYM -> "pseudonym";
            case NUMBER, DIGITS, AMOUNT -> "number";
            case SIGNED_AMOUNT -> "amount";
            case CODE, TEXT -> "text";
        };
    }

    static String expected(FieldParser parser, LayoutField field) {
        if (field.type() == FieldType.DATE) {
            return "jjjjmmdd, 19000101-" + parser.lastDay();
        }
        CodeList.Valid codes = parser.codes(field.number());
        return codes == null ? field.notation() : codes.expected();
    }

    /**
     * The value as far as it may be quoted: a date of birth or a pseudonym never.
     *
     * @param birthDate kenmerk of the date of birth, 0 for none
     * @param year of the delivery
     */
    static String shown(LayoutField field, FieldTexts texts, int birthDate, int year) {
        int number = field.number();
        if (number == birthDate || field.type() == FieldType.PSEUDONYM) {
            return "";
        }
        return field.type() == FieldType.DATE
                ? Shown.date(texts.text, texts.from[number], texts.to[number], year)
                : Shown.value(texts.text, texts.from[number], texts.to[number]);
    }
}
