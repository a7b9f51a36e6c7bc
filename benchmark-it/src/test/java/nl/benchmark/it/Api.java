package nl.benchmark.it;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Calls of the platform over HTTP, with one token or none. Redirects are not followed. */
record Api(URI address, String token, HttpClient client) {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    Api(URI address, String token) {
        this(address, token, CLIENT);
    }

    /** What came back; the body as text. */
    record Answer(int status, HttpResponse<byte[]> response) {

        Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        String contentType() {
            return header("Content-Type").orElse("");
        }

        String body() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        JsonObject json() {
            try {
                return JsonParser.parseString(body()).getAsJsonObject();
            } catch (JsonSyntaxException e) {
                throw new AssertionError("No JSON: " + this, e);
            }
        }

        /** The rows of a list. */
        List<JsonObject> items() {
            return StreamSupport.stream(json().getAsJsonArray("items").spliterator(), false)
                    .map(JsonElement::getAsJsonObject)
                    .toList();
        }

        @Override
        public String toString() {
            String start = body().substring(0, Math.min(body().length(), 1_000));
            return status + " " + response.request().method() + " " + response.uri() + " " + start;
        }
    }

    Answer get(String path, String... headers) {
        return call("GET", path, null, headers);
    }

    /** Path below /api/v1. */
    Answer read(String path, String... headers) {
        return get("api/v1/" + path, headers);
    }

    Answer delete(String path) {
        return call("DELETE", path, null);
    }

    Answer call(String method, String path, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(TIMEOUT)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
