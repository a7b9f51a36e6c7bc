package nl.benchmark.external;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Puts a finding into words: what is wrong, where, and how to mend it. Placeholders of every text: {0} where, {1} column,
 * {2} value found, {3} what was expected, {4} and further the finding's own arguments, all of them text.
 */
final class ImportFindingText {

    private static final String BUNDLE = "nl.benchmark.external.findings";
    private static final Locale DUTCH = new Locale("nl");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ImportFindingText() {}

    static String dutch(ImportFinding finding) {
        return text(finding, DUTCH);
    }

    static String english(ImportFinding finding) {
        return text(finding, Locale.ENGLISH);
    }

    private static String text(ImportFinding finding, Locale locale) {
        ResourceBundle texts =
                ResourceBundle.getBundle(BUNDLE, locale, ImportFindingText.class.getClassLoader(), NO_FALLBACK);
        List<String> arguments = new ArrayList<>();
        arguments.add(
                finding.line() == 0
                        ? texts.getString("file")
                        : MessageFormat.format(texts.getString("line"), Integer.toString(finding.line())));
        arguments.add(finding.column());
        arguments.add(finding.found().isEmpty() ? texts.getString("notShown") : finding.found());
        arguments.add(finding.expected());
        arguments.addAll(finding.arguments());
        return new MessageFormat(texts.getString(finding.textKey()), locale).format(arguments.toArray());
    }
}
