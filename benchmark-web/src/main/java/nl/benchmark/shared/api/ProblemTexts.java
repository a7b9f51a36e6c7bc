package nl.benchmark.shared.api;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import nl.benchmark.shared.RuleViolation;

/** The English text of a refusal, from the bundle the pages use. */
final class ProblemTexts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ProblemTexts() {}

    static String of(RuleViolation violation) {
        try {
            String pattern = ResourceBundle.getBundle("nl.benchmark.ui.messages", Locale.ENGLISH, NO_FALLBACK)
                    .getString(violation.messageKey());
            return new MessageFormat(pattern, Locale.ENGLISH)
                    .format(violation.arguments().stream().map(String::valueOf).toArray());
        } catch (MissingResourceException e) {
            throw new IllegalStateException("No text for " + violation.messageKey(), e);
        }
    }
}
