package nl.benchmark.shared.api;

import static nl.benchmark.ui.JsonFactory.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;

/** An object of the API, member by member; what is missing is there as null, so that clients can rely on the names. */
public final class JsonValues {

    private static final double EXACT = 1L << 53;

    private final JsonObjectBuilder object = JSON.createObjectBuilder();

    /** Dates, moments (UTC), periods, enums and other values as their text; numbers and booleans as such. */
    public JsonValues add(String name, Object value) {
        object.add(name, json(value));
        return this;
    }

    public JsonObject build() {
        return object.build();
    }

    public static JsonValue json(Object value) {
        if (value == null) {
            return JsonValue.NULL;
        }
        if (value instanceof JsonValue ready) {
            return ready;
        }
        if (value instanceof Boolean flag) {
            return flag ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Double number) {
            return isWhole(number) ? JSON.createValue(number.longValue()) : JSON.createValue(number);
        }
        if (value instanceof Integer number) {
            return JSON.createValue(number);
        }
        if (value instanceof Long number) {
            return JSON.createValue(number);
        }
        return JSON.createValue(value.toString());
    }

    /** A count is written as a count: 812, not 812.0. */
    public static boolean isWhole(double number) {
        return number == Math.rint(number) && Math.abs(number) < EXACT;
    }
}
