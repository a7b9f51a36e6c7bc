package nl.benchmark.report;

import java.util.Locale;

/** The language of a report. Only words follow it: figures, dates and money are in Dutch notation in both. */
public enum ReportLanguage {
    NL(Locale.forLanguageTag("nl"), "nl-NL"),
    EN(Locale.ENGLISH, "en-GB");

    private final Locale locale;
    private final String proofingTag;

    ReportLanguage(Locale locale, String proofingTag) {
        this.locale = locale;
        this.proofingTag = proofingTag;
    }

    /** The locale of the message bundle. */
    public Locale locale() {
        return locale;
    }

    /** The language that the document declares for spelling and screen readers, for example {@code nl-NL}. */
    public String proofingTag() {
        return proofingTag;
    }
}
