package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import nl.benchmark.launcher.FreePort;
import nl.benchmark.launcher.Secrets;
import nl.benchmark.launcher.ServerCertificate;
import nl.benchmark.launcher.demo.AccountsFile;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** W1 to W7 on {@code ./benchmark demo --https}: what every answer carries where there is TLS, and the TLS itself. */
@ExtendWith(Platform.class)
class HttpsIT {

    private static final Duration STOPPED = Duration.ofMinutes(1);
    private static final String COOKIE = "__Host-benchmark";
    private static final String COOKIE_OF_STAFF = "__Host-benchmark-admin";

    @TempDir
    private static Path folder;

    private static Script script;
    private static Process demonstration;
    private static URI address;
    private static SSLContext trusted;
    /** Signed in once: who tries more often in a minute is slowed down. */
    private static Browser participant;

    private static Browser staff;
    private static HttpResponse<String> signedIn;
    private static String idBefore;

    private final Chromium chromium;

    HttpsIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @BeforeAll
    static void start() throws Exception {
        script = Script.in(folder.resolve("project"));
        Path data = folder.resolve("data");
        demonstration = script.demonstration(
                        "demo",
                        "--https",
                        "--no-deliveries",
                        "--port",
                        Integer.toString(FreePort.find()),
                        "--data",
                        data.toString())
                .start();
        address = URI.create(Script.awaitReady(demonstration));
        trusted = ServerCertificate.of(data, Secrets.of(data).certificatePassword(), Clock.systemUTC())
                .trust();
        participant = new Browser(address, trusted);
        participant.get("sign-in.xhtml");
        idBefore = participant.cookies().get(COOKIE);
        signedIn = participant.signInByClick("");
        staff = new Browser(address, trusted);
        staff.signInByClick("admin/");
    }

    @AfterAll
    static void stop() throws Exception {
        demonstration.destroy();
        try {
            assertThat(demonstration.waitFor(STOPPED.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
        } finally {
            script.removeLinks();
        }
    }

    private static Api api(boolean known) throws IOException {
        String token =
                known ? new AccountsFile(folder.resolve("data")).read().get(0).token() : null;
        return new Api(
                address, token, HttpClient.newBuilder().sslContext(trusted).build());
    }

    /** Every page, error page, file, download, style and answer of the API that there is, and signing out. */
    private static void everything(Consumer<HttpResponse<?>> look) throws IOException {
        Browser nobody = new Browser(address, trusted);
        Stream.of(
                        "",
                        "sign-in.xhtml",
                        "admin/sign-in.xhtml",
                        "is-not-there",
                        "is-not-there.xhtml",
                        "admin/is-not-there.xhtml",
                        "error/failure.xhtml",
                        ".well-known/security.txt",
                        ".well-known/nothing",
                        "favicon.svg",
                        "jakarta.faces.resource/theme.css.xhtml?ln=benchmark",
                        "jakarta.faces.resource/nothing.css.xhtml?ln=benchmark",
                        "..;/WEB-INF/web.xml")
                .forEach(path -> look.accept(nobody.get(path)));
        Stream.concat(SiteMap.participantPages().stream(), Stream.of("delivery/deliveries.csv", "delivery/upload?id=1"))
                .forEach(path -> look.accept(participant.get(path)));
        Stream.concat(SiteMap.staffPages().stream(), Stream.of("admin/organisation/participants.csv"))
                .forEach(path -> look.accept(staff.get(path)));
        look.accept(participant.postBytes("delivery/upload", new byte[] {1}, "text/csv"));
        look.accept(participant.postBytes("index.xhtml", new byte[] {1}, "application/octet-stream"));
        look.accept(signOut(signedInAgain()));
        for (String path : List.of("me", "me/", "nothing", "openapi.json", "ready", "values?indicator=WI-VOL-01")) {
            look.accept(api(true).read(path).response());
            look.accept(api(false).read(path).response());
        }
    }

    private static Browser signedInAgain() {
        Browser browser = new Browser(address, trusted);
        assertThat(browser.signInByClick("").statusCode()).isEqualTo(302);
        return browser;
    }

    private static HttpResponse<String> signOut(Browser browser) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("session", "session");
        form.put("session:signOut", "");
        form.put("jakarta.faces.ViewState", Browser.viewState(browser.get("account/account.xhtml")));
        return browser.post("account/account.xhtml", form);
    }

    /** W1, W4, W5: one walk, since each page takes its time the first time. */
    @Test
    void everyAnswerHasTheHeadersAndNoOtherCookieAndIsNotKept() throws IOException {
        SoftAssertions soft = new SoftAssertions();
        everything(answer -> {
            String what = answer.statusCode() + " " + answer.request().method() + " " + answer.uri();
            soft.assertThat(HeaderRules.faults(answer.headers(), true)).as(what).isEmpty();
            soft.assertThat(answer.headers().allValues("Set-Cookie"))
                    .as(what)
                    .allSatisfy(cookie -> assertThat(cookie.split("=")[0]).isIn(COOKIE, COOKIE_OF_STAFF));
            soft.assertThat(answer.headers().firstValue("Location").orElse(address.toString()))
                    .as(what)
                    .doesNotStartWith("http:");
            boolean style = answer.uri().getPath().contains("jakarta.faces.resource/theme");
            soft.assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                    .as(what)
                    .matches(kept -> style
                            || kept.contains("no-store")
                            || answer.statusCode() != 200
                            || answer.uri().getPath().contains(".well-known"));
        });
        soft.assertAll();
    }

    /** W3, U10. */
    @Test
    void theSessionCookieIsOfThisHostOverTlsAndOutOfReachOfScripts() {
        for (String context : List.of("", "admin/")) {
            List<String> cookies = new Browser(address, trusted)
                    .get(context + "sign-in.xhtml")
                    .headers()
                    .allValues("Set-Cookie");

            assertThat(cookies).as(context).hasSize(1);
            List<String> parts = Stream.of(cookies.get(0).split(";\\s*"))
                    .map(part -> part.toLowerCase(Locale.ROOT))
                    .toList();
            assertThat(cookies.get(0)).startsWith((context.isEmpty() ? COOKIE : COOKIE_OF_STAFF) + "=");
            assertThat(parts).contains("secure", "httponly", "path=/", "samesite=lax");
            assertThat(parts).noneMatch(part -> part.startsWith("domain") || part.startsWith("expires"));
        }
        assertThat(signedIn.statusCode()).isEqualTo(302);
        assertThat(participant.cookies().keySet()).containsExactly(COOKIE);
        assertThat(participant.cookies().get(COOKIE)).isNotEqualTo(idBefore);
    }

    /** The server refuses these before the application is asked: nothing of them leaves, and it does not say what it is. */
    @Test
    void whatIsInsideTheApplicationIsNotThere() {
        for (String path : List.of("WEB-INF/web.xml", "web-inf/web.xml", "admin/META-INF/MANIFEST.MF")) {
            HttpResponse<String> answer = new Browser(address, trusted).get(path);

            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body())
                    .as(path)
                    .contains("404")
                    .doesNotContain("<web-app")
                    .hasSizeLessThan(200);
            assertThat(answer.headers().map()).as(path).doesNotContainKeys("server", "x-powered-by", "set-cookie");
        }
    }

    /** W5. */
    @Test
    void signingOutTellsTheBrowserToForgetWhatItKept() {
        HttpResponse<String> out = signOut(signedInAgain());

        assertThat(out.statusCode()).isEqualTo(302);
        assertThat(out.headers().firstValue("Clear-Site-Data").orElse("")).contains("\"cache\"", "\"storage\"");
    }

    /** W6. */
    @Test
    void aDownloadIsSavedUnderItsNameAndNeverShown() {
        for (HttpResponse<String> file :
                List.of(participant.get("delivery/deliveries.csv"), staff.get("admin/organisation/participants.csv"))) {
            assertThat(file.statusCode()).as(file.uri().toString()).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                    .as(file.uri().toString())
                    .matches("attachment; filename=\"[^\"]+\"; filename\\*=UTF-8''\\S+");
            assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        }
    }

    /** Not compressed: the length of a page must not tell what stands in it (BREACH). */
    @Test
    void aPageIsNotCompressedForWhoAsks() throws IOException {
        assertThat(api(true).get("sign-in.xhtml", "Accept-Encoding", "gzip, br").header("Content-Encoding"))
                .isEmpty();
    }

    /** V11, W1. */
    @Test
    void whoFindsAWeaknessIsToldWhereToReportIt() {
        HttpResponse<String> text = new Browser(address, trusted).get(".well-known/security.txt");

        assertThat(text.statusCode()).isEqualTo(200);
        assertThat(text.headers().firstValue("Content-Type").orElse("").replace(" ", ""))
                .isEqualToIgnoringCase("text/plain;charset=utf-8");
        assertThat(text.body()).contains("Contact: mailto:beveiliging@voorbeeld.invalid\n");
        assertThat(text.body()).contains("Canonical: " + address + ".well-known/security.txt\n");
        Instant expires = Instant.parse(text.body().replaceFirst("(?s).*Expires: (\\S+)\n.*", "$1"));
        assertThat(expires)
                .isBetween(
                        Instant.now(Clock.systemUTC()).plus(Duration.ofDays(30)),
                        Instant.now(Clock.systemUTC()).plus(Duration.ofDays(365)));
        assertThat(text.headers().allValues("Set-Cookie")).isEmpty();
    }

    /** W7. */
    @Test
    void onlyTheNewVersionsOfTlsAreSpoken() throws Exception {
        for (String version : List.of("TLSv1.2", "TLSv1.3")) {
            try (SSLSocket socket =
                    (SSLSocket) trusted.getSocketFactory().createSocket(address.getHost(), address.getPort())) {
                socket.setEnabledProtocols(new String[] {version});
                socket.startHandshake();
                assertThat(socket.getSession().getProtocol()).isEqualTo(version);
            }
        }
        assertThat(new ClientHello(ClientHello.TLS_1_2, ClientHello.ECDHE_ECDSA_AES128_GCM).isAcceptedBy(address))
                .as("the hello by hand is one")
                .isTrue();
        for (int old : new int[] {ClientHello.TLS_1_0, ClientHello.TLS_1_1}) {
            assertThat(new ClientHello(old, ClientHello.ECDHE_ECDSA_AES128_CBC).isAcceptedBy(address))
                    .as(Integer.toHexString(old))
                    .isFalse();
        }
        assertThat(new ClientHello(ClientHello.TLS_1_2, ClientHello.ECDHE_ECDSA_AES128_CBC).isAcceptedBy(address))
                .as("not authenticated")
                .isFalse();
    }

    /** W7. */
    @Test
    void whoSpeaksPlainHttpHearsNothing() throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write("GET /sign-in.xhtml HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("<html")
                    .doesNotContain("200 OK");
        }
    }

    @Test
    void theCertificateIsOfThisInstallationAndNobodyElseVouchesForIt() {
        HttpClient stranger = HttpClient.newHttpClient();

        assertThatThrownBy(() ->
                        stranger.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding()))
                .isInstanceOf(SSLException.class);
    }

    /** W2, W3, W4, W5. */
    @Test
    void aBrowserKeepsOneCookieComplainsOfNothingAndForgetsPagesAfterSigningOut() {
        List<String> complaints = new ArrayList<>();
        try (BrowserContext context = chromium.ofOwnCertificate()) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
                    complaints.add(message.text());
                }
            });
            page.onRequest(request -> {
                if (!request.url().startsWith(address.toString())
                        && request.url().startsWith("http")) {
                    complaints.add("asked another site: " + request.url());
                }
            });
            page.navigate(address + "sign-in.xhtml");
            page.locator("[id='demonstration:accounts:0:signInAs']").click();
            page.waitForURL(url -> !url.contains("sign-in"));
            for (String path :
                    List.of("indicator/indicators.xhtml", "delivery/deliveries.xhtml", "account/account.xhtml")) {
                page.navigate(address + path);
            }

            assertThat(context.cookies()).singleElement().satisfies(HttpsIT::assertFunctional);
            assertThat(page.evaluate("document.cookie")).isEqualTo("");
            String heading = page.locator("h1").textContent();
            page.locator("details.menu > summary").click();
            page.locator("[id='session:signOut']").click();
            page.waitForURL(url -> url.contains("sign-in"));
            page.goBack();
            assertThat(page.locator("h1").textContent()).isNotEqualTo(heading);
            assertThat(page.url()).contains("sign-in");
        }
        assertThat(complaints).isEmpty();
    }

    private static void assertFunctional(Cookie cookie) {
        assertThat(cookie.name).isEqualTo(COOKIE);
        assertThat(cookie.secure).isTrue();
        assertThat(cookie.httpOnly).isTrue();
        assertThat(cookie.path).isEqualTo("/");
        assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
        assertThat(cookie.expires).as("gone with the browser").isEqualTo(-1);
    }
}
