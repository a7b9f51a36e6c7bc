package nl.benchmark.shared.api;

import java.text.Format;
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
            MessageFormat format = new MessageFormat(pattern, Locale.ENGLISH);
            return format.format(arguments(violation, format.getFormatsByArgumentIndex()));
        } catch (MissingResourceException e) {
            throw new IllegalStateException("No text for " + violation.messageKey(), e);
        }
    }

    /** As texts, so that a year is not written 2,025; as they are where the pattern says how to write them. */
    private static Object[] arguments(RuleViolation violation, Format[] formats) {
        Object[] arguments = violation.arguments().toArray();
        for (int i = 0; i < arguments.length; i++) {
            if (i >= formats.length || formats[i] == null) {
                arguments[i] = String.valueOf(arguments[i]);
            }
        }
        return arguments;
    }
}
