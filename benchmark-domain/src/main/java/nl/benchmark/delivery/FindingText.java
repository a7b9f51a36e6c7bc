package nl.benchmark.delivery;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Puts a finding into words: what is wrong, where, and how to mend it. Placeholders of every text: {0} where, {1} field,
 * {2} value found, {3} what was expected, {4} and further the finding's own arguments, all of them text.
 */
public final class FindingText {

    private static final String BUNDLE = "nl.benchmark.delivery.findings";
    private static final Locale DUTCH = new Locale("nl");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private FindingText() {}

    public static String messageNl(Finding finding) {
        return message(finding, DUTCH);
    }

    public static String messageEn(Finding finding) {
        return message(finding, Locale.ENGLISH);
    }

    private static String message(Finding finding, Locale locale) {
        ResourceBundle texts =
                ResourceBundle.getBundle(BUNDLE, locale, FindingText.class.getClassLoader(), NO_FALLBACK);
        List<String> arguments = new ArrayList<>();
        arguments.add(where(finding, texts));
        arguments.add(finding.field());
        arguments.add(finding.found().isEmpty() ? texts.getString("notShown") : finding.found());
        arguments.add(finding.expected());
        arguments.addAll(finding.arguments());
        return format(texts.getString(finding.textKey()), arguments, locale);
    }

    private static String where(Finding finding, ResourceBundle texts) {
        if (finding.line() == 0) {
            return texts.getString("wholeDelivery");
        }
        String key = finding.path().isEmpty() ? "line" : "lineAndPath";
        return format(texts.getString(key), List.of(Integer.toString(finding.line()), finding.path()), Locale.ROOT);
    }

    private static String format(String pattern, List<String> arguments, Locale locale) {
        return new MessageFormat(pattern, locale).format(arguments.toArray());
    }
}
