package nl.benchmark.delivery;

import java.io.Serializable;
import java.util.List;

/**
 * A finding as pages, the CSV and the API show it.
 *
 * @param line physical line from 1; null when it is about the delivery as a whole
 * @param field kenmerk number and name, empty when it is not about one field
 * @param arguments the figures of the message, in order
 */
public record FindingRow(
        Integer line,
        String path,
        String field,
        String rule,
        Severity severity,
        String found,
        String expected,
        String messageNl,
        String messageEn,
        List<String> arguments)
        implements Serializable {

    public static FindingRow of(Finding finding) {
        return new FindingRow(
                finding.line() == 0 ? null : finding.line(),
                finding.path(),
                finding.field(),
                finding.rule().id(),
                finding.severity(),
                finding.found(),
                finding.expected(),
                FindingText.messageNl(finding),
                FindingText.messageEn(finding),
                List.copyOf(finding.arguments()));
    }

    public String message(String language) {
        return "en".equals(language) ? messageEn : messageNl;
    }
}
