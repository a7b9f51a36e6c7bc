package nl.benchmark.shared.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.primefaces.shaded.json.JSONObject;

/** The document of the API as maps and lists, with its references followed. */
final class OpenApiDocument {

    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");

    private final String text;
    private final Map<String, Object> root;

    OpenApiDocument() {
        try (InputStream in = OpenApiDocument.class.getResourceAsStream("openapi.json")) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        root = new JSONObject(text).toMap();
    }

    String text() {
        return text;
    }

    /** The object at these names, from the root. */
    Map<String, Object> at(String... names) {
        Map<String, Object> object = root;
        for (String name : names) {
            object = object(object.get(name));
        }
        return object;
    }

    List<Map<String, Object>> list(Object value) {
        return value == null
                ? List.of()
                : ((List<?>) value).stream().map(this::object).toList();
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> object(Object value) {
        if (value == null) {
            return Map.of();
        }
        Map<String, Object> object = (Map<String, Object>) value;
        Object reference = object.get("$ref");
        return reference == null ? object : at(reference.toString().substring(2).split("/"));
    }

    /** By {@code get /deliveries/{id}}. */
    Map<String, Map<String, Object>> operations() {
        Map<String, Map<String, Object>> operations = new TreeMap<>();
        at("paths").forEach((path, methods) -> object(methods).forEach((verb, operation) -> {
            if (VERBS.contains(verb)) {
                operations.put(verb + " " + path, object(operation));
            }
        }));
        return operations;
    }

    /** By status. */
    Map<String, Map<String, Object>> responses(Map<String, Object> operation) {
        Map<String, Map<String, Object>> responses = new LinkedHashMap<>();
        object(operation.get("responses")).forEach((status, response) -> responses.put(status, object(response)));
        return responses;
    }

    List<String> parameters(Map<String, Object> operation, String in) {
        return list(operation.get("parameters")).stream()
                .filter(parameter -> in.equals(parameter.get("in")))
                .map(parameter -> parameter.get("name").toString())
                .toList();
    }
}
