package nl.benchmark.delivery.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import nl.benchmark.delivery.RawLayouts;
import nl.benchmark.pseudonym.PseudonymisationText;
import nl.benchmark.ui.Language;

/** What the upload page needs to replace citizen service numbers itself: where they stand, and the words of a refusal (DEL-2). */
@Named
@RequestScoped
public class PseudonymisationView {

    @Inject
    private Language language;

    /** Names of the columns and elements that hold the numbers, with blanks between them. */
    public String getNames() {
        return String.join(" ", RawLayouts.bus().names());
    }

    /** The texts by key, as JSON. */
    public String getTexts() {
        JsonObjectBuilder json = Json.createObjectBuilder();
        PseudonymisationText.all(new Locale(language.getTag())).forEach(json::add);
        return json.build().toString();
    }
}
