package nl.benchmark.report;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The words of a report in one language. Arguments are texts already: a number would be formatted by the server. */
final class ReportTexts {

    private final ResourceBundle bundle;

    ReportTexts(ReportLanguage language) {
        // Without "no fallback" an English report on a Dutch server would get Dutch words.
        this.bundle = ResourceBundle.getBundle(
                "nl.benchmark.report.report",
                language.locale(),
                ReportTexts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }

    String text(String key, String... arguments) {
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(arguments);
    }

    /** The singular when the number is written as 1 and there is one: "1 dag", not "1 dagen". */
    String counted(String key, String number) {
        return number.equals("1") && has(key + ".one") ? text(key + ".one") : text(key, number);
    }

    String text(Enum<?> constant, String... arguments) {
        return text(constant.getDeclaringClass().getSimpleName() + "." + constant.name(), arguments);
    }
}
