package nl.benchmark.perf;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.benchmark.launcher.demo.DemonstrationAccount;

/** A browser's worth of the portal: signs in with address, password and code and asks pages with the session. */
final class PortalUser {

    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern FORM =
            Pattern.compile("<form id=\"([^\"]+)\"[^>]*>(?s:(?!</form>).)*?type=\"password\"");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final URI address;

    PortalUser(URI address) {
        this.address = address;
    }

    void signIn(DemonstrationAccount account) throws IOException, InterruptedException {
        String page = get("sign-in.xhtml");
        String form = first(FORM, page);
        HttpResponse<String> second = post(
                "sign-in.xhtml",
                field(form, form),
                field(form + ":email", account.email()),
                field(form + ":password", account.password()),
                field(form + ":submit", ""),
                field("jakarta.faces.ViewState", first(VIEW_STATE, page)));
        HttpResponse<String> answer = post(
                "sign-in/code.xhtml",
                field("second", "second"),
                field("second:code", account.code(Instant.now(Clock.systemUTC()))),
                field("second:submit", ""),
                field("jakarta.faces.ViewState", first(VIEW_STATE, second.body())));
        if (answer.uri().getPath().contains("sign-in")) {
            throw new IOException("Signing in did not work");
        }
    }

    private HttpResponse<String> post(String path, String... fields) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(String.join("&", fields)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** The page, which must be the one asked for. */
    String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(address.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200
                || !path.contains("sign-in") && answer.uri().getPath().contains("sign-in")) {
            throw new IOException(path + " was answered with " + answer.statusCode());
        }
        return answer.body();
    }

    private static String first(Pattern pattern, String text) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("The sign-in page looks different: no " + pattern);
        }
        return matcher.group(1);
    }

    private static String field(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
