package nl.benchmark.launcher.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** Imports the demonstration's yearly figures through the public API, as the content expert would. */
public final class DemonstrationImports {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final int TAKEN_IN = 202;
    private static final int THERE_ALREADY = 409;

    private final URI address;
    private final DemonstrationSet set;
    private final String token;

    public DemonstrationImports(URI address, DemonstrationSet set, List<DemonstrationAccount> accounts) {
        this.address = address;
        this.set = set;
        this.token = accounts.stream()
                .filter(account -> account.role() == DemonstrationRole.CONTENT_EXPERT)
                .findFirst()
                .orElseThrow()
                .token();
    }

    /** Does nothing when the same file was imported before. */
    public void send() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("api/v1/imports?source=WI-ANNUAL"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "text/csv")
                .timeout(TIMEOUT)
                .POST(HttpRequest.BodyPublishers.ofString(set.annualFiguresCsv()))
                .build();
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        boolean accepted = answer.statusCode() == TAKEN_IN && answer.body().contains("\"status\":\"ACCEPTED");
        if (!accepted && answer.statusCode() != THERE_ALREADY) {
            throw new IOException(
                    "The yearly figures were answered with " + answer.statusCode() + ": " + answer.body());
        }
    }
}
