package nl.benchmark.client;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import nl.benchmark.delivery.LayoutRefused;
import nl.benchmark.delivery.LayoutText;
import nl.benchmark.pseudonym.KeyRefusal;
import nl.benchmark.pseudonym.PseudonymisationRefusal;
import nl.benchmark.pseudonym.PseudonymisationText;

/** What the client says, in Dutch unless English was asked for. */
record Texts(Locale locale, ResourceBundle bundle) {

    private static final String BUNDLE = "nl.benchmark.client.client";
    private static final String OPTION = "--lang";
    private static final String VARIABLE = "BENCHMARK_LANG";
    private static final String ENGLISH = "en";

    static Texts of(String language) {
        Locale locale = new Locale(language);
        return new Texts(
                locale,
                ResourceBundle.getBundle(
                        BUNDLE,
                        locale,
                        Texts.class.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** {@code --lang en} or {@code --lang=en} anywhere, else variable BENCHMARK_LANG, else Dutch. */
    static String language(String[] arguments, Map<String, String> environment) {
        String language = environment.getOrDefault(VARIABLE, "");
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals(OPTION) && i + 1 < arguments.length) {
                language = arguments[i + 1];
            } else if (arguments[i].startsWith(OPTION + "=")) {
                language = arguments[i].substring(OPTION.length() + 1);
            }
        }
        return language.toLowerCase(Locale.ROOT).startsWith(ENGLISH) ? ENGLISH : "nl";
    }

    boolean english() {
        return locale.getLanguage().equals(ENGLISH);
    }

    String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    String text(ClientFailure failure) {
        return text(
                failure.getMessage(),
                failure.arguments().stream().map(this::written).toArray());
    }

    /** Of a layout everything that is wrong, a line each. */
    private Object written(Object argument) {
        return argument instanceof LayoutRefused refused
                ? refused.flaws().stream().map(new LayoutText(locale)::line).collect(Collectors.joining("\n"))
                : argument;
    }

    String text(PseudonymisationRefusal refusal) {
        return PseudonymisationText.of(refusal, locale);
    }

    String text(KeyRefusal refusal) {
        return PseudonymisationText.of(refusal, locale);
    }
}
