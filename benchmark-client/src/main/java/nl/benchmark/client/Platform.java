package nl.benchmark.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The API of the platform, with the token of one account. A question that was too much (429), came while the platform
 * starts (503), or did not arrive is put again, as often as {@link #ATTEMPTS}: the same file twice is recognised, so
 * sending again does no harm.
 */
final class Platform {

    static final int ATTEMPTS = 6;

    private static final Duration CONNECT = Duration.ofSeconds(20);
    private static final Duration ANSWER = Duration.ofMinutes(10);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private final URI base;
    private final String token;
    private final Terminal terminal;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();

    /** Address of the portal; refuses one over which the token would go in clear. */
    Platform(URI address, String token, Terminal terminal) {
        boolean secure = "https".equals(address.getScheme());
        boolean here = "http".equals(address.getScheme()) && LOOPBACK.contains(address.getHost());
        if (address.getHost() == null || !secure && !here) {
            throw new ClientFailure(ExitCode.USAGE, "url.wrong", address);
        }
        this.base = URI.create(address.toString().replaceAll("/*$", "/")).resolve("api/v1/");
        this.token = token;
        this.terminal = terminal;
    }

    /** An answer of the API. */
    record Answer(int status, String body) {

        Map<?, ?> json() {
            try {
                return Json.object(body);
            } catch (IllegalArgumentException e) {
                throw new ClientFailure(ExitCode.PLATFORM, "platform.strange", status, "");
            }
        }

        /** What a problem says, else nothing. */
        String detail() {
            try {
                return Optional.ofNullable(Json.object(body).get("detail"))
                        .map(Object::toString)
                        .orElse("");
            } catch (IllegalArgumentException e) {
                return "";
            }
        }
    }

    /** Path below {@code /api/v1/} with its query. */
    Answer get(String path) {
        return send(request(path).timeout(ANSWER).GET());
    }

    /** A table. */
    Answer csv(String path) {
        return send(
                request(path).timeout(ANSWER).setHeader("Accept", "text/csv").GET());
    }

    /** Sends a file, which is read anew for every attempt. @param digest of the body, or null */
    Answer post(String path, HttpRequest.BodyPublisher body, String digest) {
        HttpRequest.Builder request = request(path).timeout(ANSWER).header("Content-Type", "application/octet-stream");
        if (digest != null) {
            request.header("Content-Digest", digest);
        }
        return send(request.POST(body));
    }

    /** Puts a list in the place of the one before. */
    Answer put(String path, byte[] csv) {
        return send(request(path)
                .timeout(ANSWER)
                .header("Content-Type", "text/csv")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(csv)));
    }

    static String query(Map<String, ?> parameters) {
        return parameters.entrySet().stream()
                .filter(parameter -> parameter.getValue() != null)
                .map(parameter -> parameter.getKey() + "="
                        + URLEncoder.encode(parameter.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .header("User-Agent", "benchmark-client");
    }

    private Answer send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        Duration pause = FIRST_PAUSE;
        for (int attempt = 1; ; attempt++) {
            try {
                HttpResponse<String> response = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
                boolean later = response.statusCode() == TOO_MANY || response.statusCode() == UNAVAILABLE;
                if (!later || attempt == ATTEMPTS) {
                    return judged(new Answer(response.statusCode(), response.body()));
                }
                pause = retryAfter(response).orElse(pause);
                terminal.step("platform.busy", pause.toSeconds());
            } catch (IOException e) {
                Obstacle obstacle = Obstacle.of(e);
                String reason = obstacle.text(terminal.texts());
                if (attempt == ATTEMPTS || obstacle.lasting()) {
                    throw new ClientFailure(ExitCode.PLATFORM, "platform.unreachable", base, reason);
                }
                terminal.step("platform.again", reason, pause.toSeconds());
            } catch (InterruptedException e) {
                throw interrupted();
            }
            pause(pause);
            pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
        }
    }

    private static Answer judged(Answer answer) {
        if (answer.status() == 401) {
            throw new ClientFailure(ExitCode.PLATFORM, "platform.token");
        }
        if (answer.status() == TOO_MANY || answer.status() >= 500) {
            throw new ClientFailure(ExitCode.PLATFORM, "platform.strange", answer.status(), answer.detail());
        }
        return answer;
    }

    private Optional<Duration> retryAfter(HttpResponse<?> response) {
        return response.headers().firstValue("Retry-After").map(value -> {
            Duration wanted = Duration.ZERO;
            if (value.matches("\\d{1,6}")) {
                wanted = Duration.ofSeconds(Long.parseLong(value));
            } else {
                try {
                    wanted = Duration.between(
                            terminal.clock().instant(),
                            ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
                } catch (DateTimeParseException e) {
                    return FIRST_PAUSE;
                }
            }
            return shorter(wanted.isNegative() ? Duration.ZERO : wanted, LONGEST_PAUSE);
        });
    }

    void pause(Duration duration) {
        try {
            terminal.pause().of(duration);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static ClientFailure interrupted() {
        Thread.currentThread().interrupt();
        return new ClientFailure(ExitCode.PLATFORM, "platform.interrupted");
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
