package nl.benchmark.it;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.benchmark.launcher.FreePort;

/**
 * A Keycloak of its own for a test, with two realms that each know a user {@code anna}; the first has two clients. What
 * the browser of a user does there is done here, with its own cookies.
 */
final class IdentityProvider implements AutoCloseable {

    static final String USER = "anna";
    static final String STRANGER = "bert";
    static final String CLIENT = "benchmark";
    static final String OTHER_CLIENT = "another";
    static final String SECRET = "a-secret-of-a-test";

    private static final String PASSWORD = "a password of a test";
    private static final Duration START = Duration.ofMinutes(6);
    private static final Pattern ACTION = Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");

    private final Process process;
    private final int port;

    private IdentityProvider(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param home of the unpacked distribution */
    static IdentityProvider start(Path home) throws IOException, InterruptedException {
        int port = FreePort.find();
        Path imports = Files.createDirectories(home.resolve("data/import"));
        for (String realm : new String[] {"first", "second"}) {
            Files.writeString(imports.resolve(realm + "-realm.json"), realm(realm));
        }
        Path script = home.resolve("bin/kc.sh");
        ProcessBuilder builder = new ProcessBuilder(
                        "bash",
                        script.toString(),
                        "start-dev",
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(RunningPlatform.target().resolve("keycloak.log").toFile());
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms128m -Xmx512m");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        IdentityProvider provider = new IdentityProvider(builder.start(), port);
        provider.awaitReady();
        return provider;
    }

    private static String realm(String name) {
        return """
                {"realm": "%s", "enabled": true, "sslRequired": "none",
                 "clients": [%s, %s],
                 "users": [%s, %s]}
                """
                .formatted(name, client(CLIENT), client(OTHER_CLIENT), user(USER), user(STRANGER));
    }

    private static String client(String id) {
        return """
                {"clientId": "%s", "secret": "%s", "publicClient": false, "standardFlowEnabled": true,
                 "redirectUris": ["http://127.0.0.1:*", "*"], "attributes": {"pkce.code.challenge.method": "S256"}}
                """
                .formatted(id, SECRET);
    }

    private static String user(String name) {
        return """
                {"username": "%s", "enabled": true, "emailVerified": true, "email": "%s@voorbeeld.invalid", "firstName": "%s", "lastName": "Proef",
                 "credentials": [{"type": "password", "value": "%s", "temporary": false}]}
                """
                .formatted(name, name, name, PASSWORD);
    }

    private void awaitReady() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer("second") + "/.well-known/openid-configuration"))
                .timeout(Duration.ofSeconds(10))
                .build();
        long end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < end) {
            if (process.waitFor(500, TimeUnit.MILLISECONDS)) {
                throw new IOException("Keycloak stopped; see target/keycloak.log");
            }
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // nothing listens yet
            }
        }
        throw new IOException("Keycloak did not start in time; see target/keycloak.log");
    }

    String issuer(String realm) {
        return "http://127.0.0.1:" + port + "/realms/" + realm;
    }

    /** Signs the user in where the platform sent the browser, and returns where the browser is sent back to. */
    String answer(String address, String user) throws IOException, InterruptedException {
        HttpClient browser = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        HttpResponse<String> page =
                browser.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        Matcher action = ACTION.matcher(page.body());
        if (!action.find()) {
            throw new AssertionError("No form of Keycloak: " + page.statusCode() + " " + page.body());
        }
        // By hand: its cookies are for https or the own machine, which a browser knows and a cookie manager does not.
        String cookies = page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .collect(Collectors.joining("; "));
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", cookies)
                        .POST(HttpRequest.BodyPublishers.ofString("username=" + user + "&password="
                                + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
