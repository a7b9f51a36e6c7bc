package nl.benchmark.perf;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import nl.benchmark.delivery.DeliveryType;

/** Calls of the API with one token. */
final class Api {

    /** One for all tokens: the load runs on the same processors as what it measures. */
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static {
        // kept open, of each user one
        System.setProperty("http.maxConnections", "64");
    }

    private final URI address;
    private final String token;

    Api(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    /** In the thread of who asks: the load runs on the same processors as what it measures. */
    String get(String path) throws IOException {
        HttpURLConnection call =
                (HttpURLConnection) address.resolve(path).toURL().openConnection();
        call.setRequestProperty("Authorization", "Bearer " + token);
        call.setRequestProperty("Accept", "application/json");
        int status = call.getResponseCode();
        try (InputStream body = status < 400 ? call.getInputStream() : call.getErrorStream()) {
            String answer = new String(body.readAllBytes(), StandardCharsets.UTF_8);
            if (status != 200) {
                throw new IOException(path + " was answered with " + status + ": " + answer);
            }
            return answer;
        }
    }

    /** Sends a BUS file and returns the address of its delivery. */
    String deliver(String organisation, String month, byte[] csv) throws IOException, InterruptedException {
        return deliver("api/v1/deliveries?type=BUS&organisation=" + organisation + "&period=" + month, csv);
    }

    /** The same of any type, with the fingerprint of the key of its pseudonyms. */
    String deliver(DeliveryType type, String organisation, String month, String fingerprint, byte[] csv)
            throws IOException, InterruptedException {
        return deliver(
                "api/v1/deliveries?type=" + type + "&organisation=" + organisation + "&period=" + month
                        + "&keyFingerprint=" + fingerprint,
                csv);
    }

    private String deliver(String path, byte[] csv) throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofByteArray(csv))
                .build();
        HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new IOException("A delivery was answered with " + answer.statusCode() + ": " + answer.body());
        }
        return answer.headers().firstValue("Location").orElseThrow().substring(1);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).header("Authorization", "Bearer " + token);
    }
}
