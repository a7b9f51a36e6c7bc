package nl.benchmark.report.api;

import static nl.benchmark.ui.JsonFactory.JSON;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParsingException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.benchmark.report.ReportRequest;
import nl.benchmark.shared.api.BadQuery;

/** The body of {@code POST /reports} as a request; whatever is wrong with it is said in words (400). */
final class ReportBody {

    private static final int LARGEST = 1 << 16;
    private static final String BENCHMARK = "WI";
    private static final Set<String> FIELDS =
            Set.of("organisation", "benchmark", "period", "chapters", "groups", "title", "language");
    private static final Set<String> LANGUAGES = Set.of("nl", "en");

    private final JsonObject body;

    private ReportBody(JsonObject body) {
        this.body = body;
    }

    static ReportRequest read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        return new ReportBody(object(bytes)).request();
    }

    private static JsonObject object(byte[] bytes) {
        try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(bytes))) {
            JsonValue value = reader.readValue();
            if (value instanceof JsonObject object) {
                return object;
            }
            throw new BadQuery("The body should be a JSON object.");
        } catch (JsonParsingException e) {
            throw new BadQuery(
                    "The body is not valid JSON, at line " + e.getLocation().getLineNumber() + ", column "
                            + e.getLocation().getColumnNumber() + ".");
        } catch (JsonException e) {
            throw new BadQuery("The body is not valid JSON.");
        }
    }

    private ReportRequest request() {
        Set<String> unknown = new TreeSet<>(body.keySet());
        unknown.removeAll(FIELDS);
        if (!unknown.isEmpty()) {
            throw new BadQuery("There is no field '" + unknown.iterator().next() + "'; the fields are "
                    + String.join(", ", new TreeSet<>(FIELDS)) + ".");
        }
        String benchmark = text("benchmark");
        return new ReportRequest(
                required("organisation"),
                benchmark == null ? BENCHMARK : benchmark,
                month(required("period")),
                list("chapters"),
                list("groups"),
                text("title"),
                language(text("language")));
    }

    private String required(String name) {
        String value = text(name);
        if (value == null || value.isBlank()) {
            throw new BadQuery("Field '" + name + "' is required.");
        }
        return value;
    }

    private String text(String name) {
        JsonValue value = body.get(name);
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        if (value instanceof JsonString text) {
            return text.getString();
        }
        throw new BadQuery("Field '" + name + "' should be a text.");
    }

    private List<String> list(String name) {
        JsonValue value = body.get(name);
        if (value == null || value == JsonValue.NULL) {
            return List.of();
        }
        if (value.getValueType() != JsonValue.ValueType.ARRAY
                || !value.asJsonArray().stream().allMatch(JsonString.class::isInstance)) {
            throw new BadQuery("Field '" + name + "' should be a list of texts.");
        }
        return value.asJsonArray().getValuesAs(JsonString::getString);
    }

    private static YearMonth month(String value) {
        try {
            return YearMonth.parse(value);
        } catch (DateTimeException e) {
            throw new BadQuery("Field 'period' should be a month such as 2025-03.");
        }
    }

    private static String language(String value) {
        if (value != null && !LANGUAGES.contains(value)) {
            throw new BadQuery("Field 'language' should be nl or en.");
        }
        return value;
    }
}
