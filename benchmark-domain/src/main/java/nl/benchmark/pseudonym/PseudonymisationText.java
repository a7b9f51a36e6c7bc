package nl.benchmark.pseudonym;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import nl.benchmark.pseudonym.PseudonymisationRefusal.Place;

/** Puts refusals of files and keys into words, the same on the upload page and in the client. */
public final class PseudonymisationText {

    private static final String BUNDLE = "nl.benchmark.pseudonym.refusals";
    private static final String PLACES = "{places}";
    private static final String LINE = "{line}";
    private static final String FIELD = "{field}";
    private static final int SHOWN_PLACES = 10;
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private PseudonymisationText() {}

    /** What is wrong, where, and what to do. */
    public static String of(PseudonymisationRefusal refusal, Locale locale) {
        ResourceBundle texts = texts(locale);
        List<Place> places = refusal.places();
        String where = places.stream()
                .limit(SHOWN_PLACES)
                .map(place -> where(place, texts))
                .collect(Collectors.joining("; "));
        String more = places.size() > SHOWN_PLACES ? texts.getString("more") : "";
        return texts.getString("file." + refusal.reason()).replace(PLACES, where + more);
    }

    private static String where(Place place, ResourceBundle texts) {
        String key = place.field().isEmpty() ? "line" : "lineAndField";
        return texts.getString(key).replace(LINE, Long.toString(place.line())).replace(FIELD, place.field());
    }

    public static String of(KeyRefusal refusal, Locale locale) {
        return texts(locale).getString("key." + refusal.reason());
    }

    /** All texts by key, for a page that refuses by itself: placeholders {@code {places}}, {@code {line}}, {@code {field}}. */
    public static Map<String, String> all(Locale locale) {
        ResourceBundle texts = texts(locale);
        Map<String, String> all = new LinkedHashMap<>();
        texts.keySet().stream().sorted().forEach(key -> all.put(key, texts.getString(key)));
        return all;
    }

    private static ResourceBundle texts(Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, locale, PseudonymisationText.class.getClassLoader(), NO_FALLBACK);
    }
}
