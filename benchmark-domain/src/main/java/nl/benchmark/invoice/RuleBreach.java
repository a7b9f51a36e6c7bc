package nl.benchmark.invoice;

import java.io.Serializable;

/**
 * What the official rules have against a document.
 *
 * @param rule its official name, as BR-NL-10; empty when the document is no UBL at all
 * @param text in the words of the rule
 */
public record RuleBreach(String rule, String text) implements Serializable {

    @Override
    public String toString() {
        return rule.isEmpty() || text.contains(rule) ? text : rule + ": " + text;
    }
}
