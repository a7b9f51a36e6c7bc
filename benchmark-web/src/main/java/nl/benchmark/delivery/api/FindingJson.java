package nl.benchmark.delivery.api;

import jakarta.json.JsonObject;
import nl.benchmark.delivery.FindingRow;
import nl.benchmark.shared.api.JsonValues;

/** A finding as the API shows it, of a delivery and of an import alike. */
public final class FindingJson {

    private FindingJson() {}

    public static JsonObject of(FindingRow row) {
        return new JsonValues()
                .add("line", row.line())
                .add("path", row.path())
                .add("field", row.field())
                .add("rule", row.rule())
                .add("severity", row.severity())
                .add("found", row.found())
                .add("expected", row.expected())
                .add("messageNl", row.messageNl())
                .add("messageEn", row.messageEn())
                .build();
    }
}
