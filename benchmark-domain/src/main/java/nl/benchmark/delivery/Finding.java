package nl.benchmark.delivery;

import java.util.List;

/**
 * One thing found while reading a delivery. It never holds a pseudonym, a date of birth or a citizen service number;
 * {@link Shown} decides what of a value may be quoted.
 *
 * @param line physical line, from 1; 0 when the finding is about the delivery as a whole
 * @param path place in an XML file, {@code /bus/uitkering[3]/persoon[1]}; empty for CSV
 * @param field kenmerk number and name, {@code 20 geslacht}; empty when it is not about one field
 * @param rule which rule
 * @param severity normally that of the rule
 * @param found the value as far as it may be quoted, at most 40 characters without control characters; empty when there
 *     is none or it may not be shown
 * @param expected short and the same in every language: a code list, a notation
 * @param variant which text of the rule applies; empty for its only one
 * @param arguments further figures for the text
 */
public record Finding(
        int line,
        String path,
        String field,
        FindingRule rule,
        Severity severity,
        String found,
        String expected,
        String variant,
        List<String> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    /** A finding of the rule's own severity without a value. */
    public static Finding of(FindingRule rule, int line, String field, String variant, String... arguments) {
        return new Finding(line, "", field, rule, rule.severity(), "", "", variant, List.of(arguments));
    }

    /** The key of its text in the message bundles: {@code BUS-003.date}. */
    public String textKey() {
        return variant.isEmpty() ? rule.textId() : rule.textId() + "." + variant;
    }
}
