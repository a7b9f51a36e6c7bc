package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.launcher.demo.DemonstrationAccount;
import nl.benchmark.launcher.demo.DemonstrationRole;
import nl.benchmark.pseudonym.KeyRefusal;
import nl.benchmark.pseudonym.PseudonymisationKey;
import nl.benchmark.pseudonym.PseudonymisationRefusal;
import nl.benchmark.pseudonym.Pseudonymiser;
import nl.benchmark.pseudonym.RawLayout;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * DEL-2: the upload page replaces citizen service numbers in Chromium, byte for byte as the client does, and neither a
 * number nor the key leaves the browser.
 */
@ExtendWith(Platform.class)
class PseudonymisationPageIT {

    private static final String CHROMIUM = System.getProperty("benchmark.chromium", "/usr/bin/chromium");
    private static final String OWN = "GM0384";
    private static final YearMonth MONTH = RunningPlatform.lastMonth().minusMonths(7);
    private static final int FEWEST_FRAMES = 10;

    private static final String PSEUDONYM = "v1:jkwHhYDP4iL9Es7UOuWNdwoYu1CSM37cnpugYFC3ugI";
    private static final List<String> AWKWARD = List.of(
            "\uFEFFnaam;\"BSN\";b\r\n\"a;\"\"b\"\"\r\nc\";\" 123456782 \";José\r\n;12345672;",
            "bsn\r123456782\r\r111222333",
            "bsn;bsn_partner\n123456782;000000000\n999999999;\n;\t111222333 \n",
            "bsn\n" + PSEUDONYM + "\nv1:te-kort\n",
            "bsn\n" + PSEUDONYM + "\n123456782\n",
            "bsn\n123456782\n123456789\n1234.56.782\n00000000\n",
            "a;bsn\n1;123456782\nnaam;extra;111222333\n",
            "registratie;bsn\n" + "111222333;123456782\n".repeat(20),
            "registratie;bsn\n" + "19800514;123456782\n".repeat(20),
            "bsn\n\"123456782\n",
            "bsn\n\"123456782\"x\n",
            "a;b\n1;2\n",
            "",
            " \r\n",
            "bsn\n\u0000\n",
            "<?xml version='1.0'?>\r\n<!-- <bsn> --><bus a='x>y'><p:persoon ><BSN>\n 123456782</BSN><naam><![CDATA[<bsn>]]>é</naam><bsn/></p:persoon></bus>",
            "<bus><bsn>&#49;23456782</bsn></bus>",
            "<bus><bsn><![CDATA[123456782]]></bsn></bus>",
            "<bus><persoon bsn='123456782'/></bus>",
            "<!DOCTYPE bus><bus/>",
            "<bus><bsn>123456782",
            "<bus>" + "<p><nr>111222333</nr><bsn>123456782</bsn></p>".repeat(20) + "</bus>",
            "R0001123456782123451112223331234567890\r\nRé0ü1000000000" + "12345         123456\n",
            "R0001123456789123451112223331234567890\n",
            "R0001" + PSEUDONYM + "12345" + PSEUDONYM + "123456789012\n",
            "R0001123456782123451112223331234567890\nkort\n");

    private static Playwright playwright;
    private static com.microsoft.playwright.Browser chromium;

    private final RunningPlatform platform;
    private final Municipality municipality;
    private final List<String> sent = new ArrayList<>();
    private BrowserContext visitor;
    private Page page;

    @TempDir
    private Path folder;

    PseudonymisationPageIT(RunningPlatform platform) {
        this.platform = platform;
        this.municipality = platform.demonstration(OWN);
    }

    @BeforeAll
    static void open() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(CHROMIUM))
                        .setArgs(List.of("--no-sandbox", "--no-first-run", "--disable-background-networking")));
    }

    @AfterAll
    static void close() {
        chromium.close();
        playwright.close();
    }

    @BeforeEach
    void signIn() {
        DemonstrationAccount account = platform.account(OWN, DemonstrationRole.CONTACT_PERSON);
        visitor = chromium.newContext();
        page = visitor.newPage();
        page.onRequest(request -> {
            sent.add(request.url());
            if (request.postData() != null) {
                sent.add(request.postData());
            }
        });
        // What goes out as a body is kept beside it, since a file is no text that the browser's own log would show.
        page.addInitScript(
                """
                window.bodies = [];
                const send = XMLHttpRequest.prototype.send;
                XMLHttpRequest.prototype.send = function (body) {
                    window.bodies.push(body);
                    return send.call(this, body);
                };
                """);
        Chromium.signIn(page, platform, "", account);
        page.navigate(address("delivery/deliveries.xhtml"));
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    private String address(String path) {
        return platform.address().resolve(path).toString();
    }

    private void chooseKey() {
        page.setInputFiles(
                "#keyFile",
                new FilePayload("sleutel.txt", "text/plain", RawFile.KEY_FILE.getBytes(StandardCharsets.UTF_8)));
        page.locator("#keyState", new Page.LocatorOptions().setHasText(RawFile.FINGERPRINT))
                .waitFor();
    }

    private void chooseFile(String name, byte[] content) throws IOException {
        page.setInputFiles("#files", Files.write(folder.resolve(name), content));
    }

    /** What the page says in the end. */
    private String deliver() {
        page.locator("#send").click();
        Locator result = page.locator(".file__result");
        result.waitFor(new Locator.WaitForOptions()
                .setState(WaitForSelectorState.VISIBLE)
                .setTimeout(120_000));
        return result.innerText();
    }

    private JsonObject newest() {
        return municipality
                .api()
                .read("deliveries?organisation=" + OWN + "&period=" + MONTH)
                .items()
                .get(0);
    }

    /** The body of the file that was sent, as the page gave it to the browser. */
    private byte[] body() {
        return Base64.getDecoder()
                .decode(
                        (String)
                                page.evaluate(
                                        """
                                async () => {
                                    const blob = window.bodies.find(body => body instanceof Blob);
                                    const bytes = new Uint8Array(await blob.arrayBuffer());
                                    let text = "";
                                    for (let i = 0; i < bytes.length; i += 8192) {
                                        text += String.fromCharCode.apply(null, bytes.subarray(i, i + 8192));
                                    }
                                    return btoa(text);
                                }
                                """));
    }

    private void assertNothingSecretLeft(List<String> numbers) {
        String text = String.join("\n", sent);
        assertThat(text).contains("delivery/upload").doesNotContain(RawFile.SECRET);
        numbers.forEach(number -> assertThat(text).doesNotContain(number));
        assertThat(page.evaluate("JSON.stringify(localStorage) + JSON.stringify(sessionStorage) + document.cookie")
                        .toString())
                .doesNotContain(RawFile.SECRET, RawFile.FINGERPRINT);
    }

    @Test
    void aRawCsvArrivesAsTheClientWouldSendIt() throws IOException {
        RawFile raw = RawFile.csv(municipality, MONTH, 40);
        chooseKey();
        chooseFile("bus.csv", raw.bytes());
        page.locator("#keyChange").check();

        String result = deliver();

        assertThat(body()).isEqualTo(raw.pseudonymised());
        assertThat(newest().get("sha256").getAsString()).isEqualTo(RawFile.sha256(raw.pseudonymised()));
        assertThat(newest().get("status").getAsString()).as(result).startsWith("ACCEPTED");
        assertThat(result).contains("40");
        assertThat(platform.rows(
                                "select key_fingerprint, key_change from delivery where id = ?",
                                newest().get("id").getAsLong())
                        .get(0))
                .containsExactly(RawFile.FINGERPRINT, true);
        assertNothingSecretLeft(RawFile.numbers(40));
        page.navigate(address("delivery/deliveries.xhtml"));
        assertThat(page.locator("#breaks").innerText()).contains("Breuk in de reeks (andere sleutel)");
    }

    @Test
    void aRawXmlArrivesAsTheClientWouldSendIt() throws IOException {
        RawFile raw = RawFile.xml(municipality, MONTH, 25);
        chooseKey();
        chooseFile("bus.xml", raw.bytes());
        page.locator("#dryRun").check();

        deliver();

        assertThat(body()).isEqualTo(raw.pseudonymised());
        assertThat(newest().get("sha256").getAsString()).isEqualTo(RawFile.sha256(raw.pseudonymised()));
        assertThat(newest().get("rejectedRecords").getAsInt()).isZero();
        assertNothingSecretLeft(RawFile.numbers(25));
    }

    /** Claims on two persons each: type and month are read from the places of the file, and the numbers replaced at theirs. */
    @Test
    void aRawFileOfFixedWidthIsRecognisedAndArrivesAsTheClientWouldSendIt() throws Exception {
        List<String> numbers = RawFile.numbers(40);
        StringBuilder raw = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            raw.append("%1$d%2$02d06%3$s%3$sgws25.1        "
                            .formatted(MONTH.getYear(), MONTH.getMonthValue(), OWN.substring(2)))
                    .append("%015d".formatted(1 + i / 2))
                    .append("20240901")
                    .append("0160")
                    .append(" ".repeat(16))
                    .append("000500")
                    .append(" ".repeat(9))
                    .append("5100004000000025")
                    .append(" ".repeat(9 + 4 + 9))
                    .append("%9s".formatted(numbers.get(i)).replace(' ', '0'))
                    .append("198005172\r\n");
        }
        byte[] file = raw.toString().getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        new Pseudonymiser(
                        PseudonymisationKey.parse(RawFile.KEY_FILE),
                        DeliveryType.BDFS.rawLayout().orElseThrow())
                .run(new ByteArrayInputStream(file), expected);
        chooseKey();
        chooseFile("vorderingen.txt", file);
        page.locator("#options").waitFor();
        assertThat(page.locator(".file__type").inputValue()).isEqualTo("BDFS");
        assertThat(page.locator(".file__month-choice").inputValue()).isEqualTo(MONTH.toString());
        page.locator("#dryRun").check();

        String result = deliver();

        assertThat(body()).isEqualTo(expected.toByteArray());
        JsonObject delivery = municipality
                .api()
                .read("deliveries?type=BDFS&organisation=" + OWN + "&period=" + MONTH)
                .items()
                .get(0);
        assertThat(delivery.get("status").getAsString()).as(result).isEqualTo("ACCEPTED");
        assertThat(delivery.get("records").getAsInt()).isEqualTo(40);
        assertNothingSecretLeft(numbers);
    }

    @Test
    void zipAndGzipAreUnpackedAndLeaveAsGzip() throws IOException {
        RawFile raw = RawFile.csv(municipality, MONTH, 12);
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("bus.csv"));
            out.write(raw.bytes());
        }
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(raw.bytes());
        }
        for (byte[] packed : List.of(zip.toByteArray(), gzip.toByteArray())) {
            page.navigate(address("delivery/deliveries.xhtml"));
            chooseKey();
            chooseFile("bus.zip", packed);
            page.locator("#dryRun").check();

            deliver();

            assertThat(new GZIPInputStream(new ByteArrayInputStream(body())).readAllBytes())
                    .isEqualTo(raw.pseudonymised());
        }
    }

    @Test
    void withoutAKeyNothingLeavesAndTheKeyLetsItGo() throws IOException {
        RawFile raw = RawFile.csv(municipality, MONTH, 5);
        chooseFile("bus.csv", raw.bytes());
        page.locator(".file__result").waitFor();

        assertThat(page.locator(".file__result").innerText()).contains("burgerservicenummers", "niet verstuurd");
        assertThat(page.locator("#send").isVisible()).isFalse();
        assertThat(sent).noneMatch(text -> text.contains("delivery/upload?"));

        chooseKey();

        assertThat(page.locator("#send").isVisible()).isTrue();
        assertThat(page.locator(".file__result").isVisible()).isFalse();
    }

    /** A number far down the file, where the first look does not come. */
    @Test
    void aPlainNumberAtTheEndIsRefusedBeforeAByteLeaves() throws IOException {
        List<BusLine> lines = new ArrayList<>(BusLine.lines(municipality, 1_000));
        lines.add(BusLine.of("laatste", "123456782"));
        chooseFile("bus.csv", BusLine.csv(municipality, MONTH, lines).getBytes(StandardCharsets.UTF_8));
        page.locator("#options").waitFor();

        assertThat(deliver()).contains("door elkaar", "regel 1002, veld bsn").doesNotContain("123456782");
        assertThat(sent).noneMatch(text -> text.contains("delivery/upload?"));
    }

    @Test
    void aFileOfPseudonymsIsSentAsItIs() throws IOException {
        byte[] file = BusLine.csv(municipality, MONTH, BusLine.lines(municipality, 10))
                .getBytes(StandardCharsets.UTF_8);
        chooseFile("bus.csv", file);
        page.locator("#dryRun").check();

        deliver();

        assertThat(body()).isEqualTo(file);
    }

    @Test
    void aKeyMadeHereIsAFileThatTheClientReads() throws IOException, KeyRefusal {
        Download download = page.waitForDownload(() -> page.locator("#makeKey").click());
        String file = Files.readString(download.path());

        PseudonymisationKey key = PseudonymisationKey.parse(file);

        assertThat(key.file()).isEqualTo(file);
        assertThat(download.suggestedFilename()).startsWith("benchmark-sleutel-" + OWN);
        page.locator("#forgetKey").click();
        page.setInputFiles("#keyFile", download.path());
        page.locator("#keyState", new Page.LocatorOptions().setHasText(key.fingerprint()))
                .waitFor();
        assertThat(String.join("\n", sent)).doesNotContain(file.split("\n")[2].substring("sleutel: ".length()));
    }

    @Test
    void aDamagedKeySaysSo() {
        page.setInputFiles(
                "#keyFile",
                new FilePayload(
                        "sleutel.txt",
                        "text/plain",
                        RawFile.KEY_FILE.replace("AAEC", "AAED").getBytes(StandardCharsets.UTF_8)));

        page.locator("#keyState", new Page.LocatorOptions().setHasText("veranderd"))
                .waitFor();
        assertThat(page.locator("#forgetKey").isVisible()).isFalse();
    }

    /** P6: every published vector, through the worker itself. */
    @Test
    void thePublishedVectorsHoldInTheBrowser() throws IOException {
        try (BufferedReader vectors = new BufferedReader(new InputStreamReader(
                PseudonymisationKey.class.getResourceAsStream("test-vectors.csv"), StandardCharsets.UTF_8))) {
            for (String line : vectors.lines().skip(1).toList()) {
                String[] cells = line.split(";", -1);
                Object becomes = page.evaluate(
                        """
                        async ([secret, bsn]) => {
                            const bytes = Uint8Array.from(atob(secret.replace(/-/g, "+").replace(/_/g, "/")), c => c.charCodeAt(0));
                            const key = await crypto.subtle.importKey("raw", bytes, {name: "HMAC", hash: "SHA-256"}, false, ["sign"]);
                            const worker = new Worker(document.getElementById("upload").dataset.worker);
                            const file = new Blob(["a;bsn\\n1;" + bsn + "\\n"]);
                            const answer = await new Promise(done => {
                                worker.onmessage = event => "progress" in event.data || done(event.data);
                                worker.postMessage({file, key, layout: {names: ["bsn"], fixed: null}});
                            });
                            worker.terminate();
                            return answer.refused ? "refused" : (await (answer.file || file).text()).split("\\n")[1].substring(2);
                        }
                        """,
                        List.of(cells[0], cells[2]));
                assertThat(becomes).as(cells[2]).isEqualTo(cells[3]);
            }
        }
    }

    /** Page and client are two programs; what the one makes of a file, or why it refuses it, the other does too. */
    @Test
    void theBrowserAgreesWithTheClientOnAwkwardFiles() throws IOException {
        RawLayout layout = new RawLayout(
                Set.of("bsn", "bsn_partner"),
                Optional.of(new RawLayout.FixedWidth(
                        40, List.of(new RawLayout.Field("bsn", 6), new RawLayout.Field("bsn_partner", 20)))));
        SoftAssertions soft = new SoftAssertions();
        for (String text : AWKWARD) {
            for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
                byte[] file = text.getBytes(charset);
                soft.assertThat(inBrowser(file)).as(text).isEqualTo(inClient(layout, file));
            }
        }
        soft.assertAll();
    }

    private static String inClient(RawLayout layout, byte[] file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            boolean changed = new Pseudonymiser(PseudonymisationKey.parse(RawFile.KEY_FILE), layout)
                    .run(new ByteArrayInputStream(file), out)
                    .changed();
            return changed ? Base64.getEncoder().encodeToString(out.toByteArray()) : "unchanged";
        } catch (PseudonymisationRefusal refusal) {
            return refusal.reason() + " " + refusal.places();
        } catch (KeyRefusal e) {
            throw new IllegalStateException(e);
        }
    }

    private Object inBrowser(byte[] file) {
        return page.evaluate(
                """
                async ([secret, base64]) => {
                    const bytes = text => Uint8Array.from(atob(text), c => c.charCodeAt(0));
                    const key = await crypto.subtle.importKey("raw", bytes(secret), {name: "HMAC", hash: "SHA-256"}, false, ["sign"]);
                    const worker = new Worker(document.getElementById("upload").dataset.worker);
                    const fixed = {lineLength: 40, fields: [{name: "bsn", start: 6}, {name: "bsn_partner", start: 20}]};
                    const answer = await new Promise(done => {
                        worker.onmessage = event => "progress" in event.data || done(event.data);
                        worker.postMessage({file: new Blob([bytes(base64)]), key, layout: {names: ["bsn", "bsn_partner"], fixed}});
                    });
                    worker.terminate();
                    if (answer.refused) {
                        return answer.refused + " [" + answer.places.map(p => p.line + (p.field && " " + p.field)).join(", ") + "]";
                    }
                    return answer.file ? btoa(String.fromCharCode(...new Uint8Array(await answer.file.arrayBuffer()))) : "unchanged";
                }
                """,
                List.of(RawFile.SECRET, Base64.getEncoder().encodeToString(file)));
    }

    @Test
    void eightyThousandLinesLeaveThePageFreeToMove() throws IOException {
        RawFile raw = RawFile.csv(municipality, MONTH, 80_000);
        chooseKey();
        chooseFile("bus.csv", raw.bytes());
        page.locator("#dryRun").check();
        page.evaluate(
                """
                () => {
                    window.frames80 = 0;
                    window.percentages = new Set();
                    const work = document.querySelector(".file__work");
                    const count = () => {
                        if (window.bodies.some(body => body instanceof Blob)) {
                            return;
                        }
                        if (!work.hidden) {
                            window.frames80 += 1;
                            window.percentages.add(work.querySelector("progress").value);
                        }
                        requestAnimationFrame(count);
                    };
                    requestAnimationFrame(count);
                }
                """);

        deliver();

        assertThat(((Number) page.evaluate("window.frames80")).intValue()).isGreaterThan(FEWEST_FRAMES);
        assertThat(((Number) page.evaluate("window.percentages.size")).intValue())
                .as("progress was drawn")
                .isGreaterThan(2);
        assertThat(RawFile.sha256(body())).isEqualTo(RawFile.sha256(raw.pseudonymised()));
        assertThat(newest().get("records").getAsInt()).isEqualTo(80_000);
    }
}
