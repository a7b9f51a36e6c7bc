package nl.benchmark.delivery.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.delivery.FieldType;
import nl.benchmark.delivery.LayoutField;
import nl.benchmark.delivery.LayoutHistory;
import nl.benchmark.layout.service.LayoutService;
import nl.benchmark.pseudonym.PseudonymisationText;
import nl.benchmark.pseudonym.RawLayout;
import nl.benchmark.ui.Language;

/** What the upload page needs to replace citizen service numbers itself: where they stand, and the words of a refusal (DEL-2). */
@Named
@RequestScoped
public class PseudonymisationView {

    @Inject
    private LayoutService layouts;

    @Inject
    private Language language;

    /**
     * What files look like, by type, as JSON: columns of every version, columns and elements that hold numbers, whether it may be XML, and
     * of fixed width the places (from 0) of what a file says about itself and, from which month on, of the numbers (from 1).
     */
    public String getLayouts() {
        LayoutHistory history = layouts.history();
        JsonObjectBuilder json = Json.createObjectBuilder();
        for (DeliveryType type : DeliveryType.values()) {
            json.add(type.name(), layout(type, history));
        }
        return json.build().toString();
    }

    private static JsonObjectBuilder layout(DeliveryType type, LayoutHistory history) {
        Set<String> known = new LinkedHashSet<>();
        history.versions(type).forEach(version -> version.layout().fields().forEach(field -> known.add(field.name())));
        JsonArrayBuilder columns = Json.createArrayBuilder();
        known.forEach(columns::add);
        List<LayoutHistory.Places> places = history.places(type);
        Set<String> holding = new LinkedHashSet<>();
        places.forEach(one -> holding.addAll(one.raw().names()));
        JsonArrayBuilder names = Json.createArrayBuilder();
        holding.forEach(names::add);
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("columns", columns)
                .add("names", names)
                .add("xml", type.mayBeXml());
        if (type.mayBeFixedWidth()) {
            JsonArrayBuilder fixed = Json.createArrayBuilder();
            places.forEach(
                    one -> fixed.add(fixed(one.from(), one.raw().fixedWidth().orElseThrow())));
            json.add("fixed", fixed);
            json.add("places", places(type.layout().fields()));
        } else {
            json.add("fixed", JsonValue.NULL);
        }
        return json;
    }

    private static JsonObjectBuilder fixed(YearMonth from, RawLayout.FixedWidth fixed) {
        JsonArrayBuilder fields = Json.createArrayBuilder();
        fixed.fields()
                .forEach(field -> fields.add(
                        Json.createObjectBuilder().add("name", field.name()).add("start", field.start())));
        return Json.createObjectBuilder()
                .add("from", from.toString())
                .add("lineLength", fixed.lineLength())
                .add("fields", fields);
    }

    /** Of the fields before the first that holds a number: a raw file and one with pseudonyms have them alike, in every version. */
    private static JsonObjectBuilder places(List<LayoutField> fields) {
        JsonObjectBuilder places = Json.createObjectBuilder();
        int from = 0;
        for (LayoutField field : fields) {
            if (field.type() == FieldType.PSEUDONYM) {
                break;
            }
            places.add(
                    field.name(),
                    Json.createObjectBuilder()
                            .add("from", from)
                            .add("to", from + field.maxLength())
                            .add("code", field.name().equals("statistiekcode") ? field.notation() : ""));
            from += field.maxLength();
        }
        return places;
    }

    /** The texts by key, as JSON. */
    public String getTexts() {
        JsonObjectBuilder json = Json.createObjectBuilder();
        PseudonymisationText.all(new Locale(language.getTag())).forEach(json::add);
        return json.build().toString();
    }
}
