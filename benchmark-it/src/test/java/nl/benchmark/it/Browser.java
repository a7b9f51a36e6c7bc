package nl.benchmark.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import nl.benchmark.launcher.demo.DemonstrationAccount;

/** A browser without scripts: pages, cookies and forms, so that a test sees every header. Redirects are not followed. */
final class Browser {

    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");
    private static final Pattern FORM_FIELD = Pattern.compile("name=\"([^\"]+)\"");

    private static final Pattern ACCOUNT = Pattern.compile("name=\"(demonstration:accounts:\\d+:signInAs)\"");

    private final HttpClient client;
    private final URI address;
    private final Map<String, String> always;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String nonce;

    /** Null for a server that runs by itself: nothing is known of its accounts, and a click signs in. */
    private final RunningPlatform platform;

    Browser(RunningPlatform platform) {
        this(platform, Map.of());
    }

    /** @param more headers of each request, as a proxy adds them */
    Browser(RunningPlatform platform, Map<String, String> more) {
        this.platform = platform;
        this.address = platform.address();
        this.client = client().build();
        this.always = new LinkedHashMap<>(platform.saidByProxy());
        this.always.putAll(more);
    }

    /** With TLS, and no other certificate than these. */
    Browser(URI address, SSLContext trusted) {
        this.platform = null;
        this.address = address;
        this.client = client().sslContext(trusted).build();
        this.always = Map.of();
    }

    private static HttpClient.Builder client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER);
    }

    /** As the first account that the sign-in page of a demonstration offers. */
    HttpResponse<String> signInByClick(String context) {
        HttpResponse<String> page = get(context + "sign-in.xhtml");
        Matcher button = ACCOUNT.matcher(page.body());
        if (!button.find()) {
            throw new AssertionError("No account is offered on " + page.uri());
        }
        Map<String, String> form = new LinkedHashMap<>();
        form.put("demonstration", "demonstration");
        form.put(button.group(1), "");
        form.put("jakarta.faces.ViewState", viewState(page));
        return post(context + "sign-in.xhtml", form);
    }

    /** Signed in at the portal whose pages start with the context ("" or "admin/"). */
    static Browser signedIn(RunningPlatform platform, String context, DemonstrationAccount account) {
        Browser browser = new Browser(platform);
        HttpResponse<String> answer = browser.signIn(context, account.email(), account.password());
        if (answer.statusCode() != 302) {
            throw new AssertionError("Not signed in as " + account.email() + ": " + answer.statusCode());
        }
        return browser;
    }

    /** With the code as well, when the account is one whose second factor is known here. */
    HttpResponse<String> signIn(String context, String email, String password) {
        HttpResponse<String> first = firstStep(context, email, password);
        boolean code = first.headers().firstValue("Location").orElse("").contains("sign-in/code.xhtml");
        return code && platform.known(email).isPresent()
                ? secondStep(context, platform.freshCode(platform.known(email).get()))
                : first;
    }

    /** Address and password only. */
    HttpResponse<String> firstStep(String context, String email, String password) {
        HttpResponse<String> page = get(context + "sign-in.xhtml");
        Map<String, String> form = new LinkedHashMap<>();
        form.put("signIn", "signIn");
        form.put(field(page, "email"), email);
        form.put(field(page, "password"), password);
        form.put("signIn:submit", "");
        form.put("jakarta.faces.ViewState", viewState(page));
        return post(context + "sign-in.xhtml", form);
    }

    HttpResponse<String> secondStep(String context, String code) {
        return fill(context + "sign-in/code.xhtml", "second", Map.of("code", code));
    }

    /** Opens the page, fills in the form's fields and sends it with its button {@code submit}. */
    HttpResponse<String> fill(String path, String form, Map<String, String> fields) {
        HttpResponse<String> page = get(path);
        Map<String, String> sent = new LinkedHashMap<>();
        sent.put(form, form);
        fields.forEach((name, value) -> sent.put(form + ":" + name, value));
        sent.put(form + ":submit", "");
        sent.put("jakarta.faces.ViewState", viewState(page));
        return post(path, sent);
    }

    private static String field(HttpResponse<String> page, String name) {
        Matcher matcher = FORM_FIELD.matcher(page.body());
        while (matcher.find()) {
            if (matcher.group(1).startsWith("signIn:") && matcher.group(1).endsWith(name)) {
                return matcher.group(1);
            }
        }
        throw new AssertionError("No field " + name + " on " + page.uri());
    }

    static String viewState(HttpResponse<String> page) {
        Matcher matcher = VIEW_STATE.matcher(page.body());
        if (!matcher.find()) {
            throw new AssertionError("No view state on " + page.uri() + " " + page.statusCode());
        }
        return matcher.group(1);
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)).GET());
    }

    /** As the page's script does, with the nonce of the page that was shown last. */
    HttpResponse<String> post(String path, Map<String, String> form) {
        Map<String, String> sent = new LinkedHashMap<>(form);
        if (nonce != null) {
            sent.putIfAbsent("primefaces.nonce", nonce);
        }
        return postExactly(path, sent);
    }

    /** These fields and no other. */
    HttpResponse<String> postExactly(String path, Map<String, String> form, String... headers) {
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** A body that is no form. */
    HttpResponse<String> postBytes(String path, byte[] body, String contentType) {
        return send(HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        always.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(one -> one.getKey() + "=" + one.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> answer =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            for (String cookie : answer.headers().allValues("Set-Cookie")) {
                String pair = cookie.split(";", 2)[0];
                cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            }
            Matcher shown = NONCE.matcher(answer.body());
            if (shown.find()) {
                nonce = shown.group(1);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Of the page that was shown last. */
    String nonce() {
        return nonce;
    }

    Map<String, String> cookies() {
        return cookies;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
