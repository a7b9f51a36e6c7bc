package nl.benchmark.ui;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.Locale;

/** The language of the screens, for as long as the session lasts: Dutch unless the user chose English. */
@Named
@SessionScoped
public class Language implements Serializable {

    static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    static final Locale ENGLISH = Locale.forLanguageTag("en-GB");

    @Serial
    private static final long serialVersionUID = 1L;

    private boolean english;

    /** Takes {@code nl} or {@code en}; anything else leaves the language as it is. */
    public void choose(String tag) {
        if ("en".equals(tag)) {
            english = true;
        } else if ("nl".equals(tag)) {
            english = false;
        }
    }

    public Locale getLocale() {
        return english ? ENGLISH : DUTCH;
    }

    /** As in the {@code lang} attribute: {@code nl} or {@code en}. */
    public String getTag() {
        return getLocale().getLanguage();
    }

    public boolean isEnglish() {
        return english;
    }
}
