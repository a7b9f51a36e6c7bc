package nl.benchmark.delivery.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.delivery.FieldType;
import nl.benchmark.delivery.LayoutField;
import nl.benchmark.pseudonym.PseudonymisationText;
import nl.benchmark.pseudonym.RawLayout;
import nl.benchmark.ui.Language;

/** What the upload page needs to replace citizen service numbers itself: where they stand, and the words of a refusal (DEL-2). */
@Named
@RequestScoped
public class PseudonymisationView {

    @Inject
    private Language language;

    /**
     * What files look like, by type, as JSON: columns, columns and elements that hold numbers, whether it may be XML, and of
     * fixed width the places (from 0) of what a file says about itself and of the numbers (from 1).
     */
    public String getLayouts() {
        JsonObjectBuilder json = Json.createObjectBuilder();
        for (DeliveryType type : DeliveryType.values()) {
            json.add(type.name(), layout(type));
        }
        return json.build().toString();
    }

    private static JsonObjectBuilder layout(DeliveryType type) {
        List<LayoutField> fields = type.layout().fields();
        JsonArrayBuilder columns = Json.createArrayBuilder();
        fields.forEach(field -> columns.add(field.name()));
        JsonArrayBuilder names = Json.createArrayBuilder();
        type.rawLayout().map(RawLayout::names).orElse(Set.of()).forEach(names::add);
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("columns", columns)
                .add("names", names)
                .add("xml", type.mayBeXml());
        Optional<RawLayout.FixedWidth> fixed = type.rawLayout().flatMap(RawLayout::fixedWidth);
        if (fixed.isPresent()) {
            JsonArrayBuilder places = Json.createArrayBuilder();
            fixed.get()
                    .fields()
                    .forEach(field -> places.add(
                            Json.createObjectBuilder().add("name", field.name()).add("start", field.start())));
            json.add(
                    "fixed",
                    Json.createObjectBuilder()
                            .add("lineLength", fixed.get().lineLength())
                            .add("fields", places));
            json.add("places", places(fields));
        } else {
            json.add("fixed", JsonValue.NULL);
        }
        return json;
    }

    /** Of the fields before the first that holds a number: a raw file and one with pseudonyms have them alike. */
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
