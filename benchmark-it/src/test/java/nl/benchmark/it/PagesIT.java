package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.benchmark.launcher.demo.DemonstrationAccount;
import nl.benchmark.launcher.demo.DemonstrationAccounts;
import nl.benchmark.launcher.demo.DemonstrationRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every page that there is, in the system's Chromium, wide and as narrow as a telephone: no violation of WCAG 2.2 AA that
 * axe finds, no scrolling sideways, nothing in the console and nothing against the content security policy (W2).
 */
@ExtendWith(Platform.class)
class PagesIT {

    private static final String CHROMIUM = System.getProperty("benchmark.chromium", "/usr/bin/chromium");
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int WIDE = 1440;
    private static final int NARROW = 390;
    private static final String OWN = "GM0384";
    /** Pages that only the auditor sees. */
    private static final String OF_AUDITOR = "admin/audit/";

    /** Pages that are about something: which, by the end of their address. */
    private static final Map<String, String> SUBJECTS = Map.of(
            "indicator/indicator.xhtml", "?code=WI-VOL-01",
            "comparison/comparison.xhtml", "?code=WI-VOL-01",
            "delivery/findings.xhtml", "?id=");

    private static Playwright playwright;
    private static com.microsoft.playwright.Browser chromium;

    private final RunningPlatform platform;
    private final List<String> complaints = new ArrayList<>();

    PagesIT(RunningPlatform platform) {
        this.platform = platform;
    }

    @BeforeAll
    static void open() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(CHROMIUM))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    static void close() {
        chromium.close();
        playwright.close();
    }

    @TestFactory
    Stream<DynamicTest> everyPageOfTheParticipants() {
        deliverSomething();
        return pages(SiteMap.participantPages(), "", platform.account(OWN, DemonstrationRole.CONTACT_PERSON));
    }

    @TestFactory
    Stream<DynamicTest> everyPageOfTheOrganisation() {
        deliverSomething();
        return Stream.concat(
                pages(
                        SiteMap.staffPages().stream()
                                .filter(page -> !page.startsWith(OF_AUDITOR))
                                .toList(),
                        "admin/",
                        platform.account(
                                DemonstrationAccounts.BENCHMARK_ORGANISATION, DemonstrationRole.ADMINISTRATOR)),
                pages(
                        SiteMap.staffPages().stream()
                                .filter(page -> page.startsWith(OF_AUDITOR))
                                .toList(),
                        "admin/",
                        platform.account(DemonstrationAccounts.BENCHMARK_ORGANISATION, DemonstrationRole.AUDITOR)));
    }

    private void deliverSomething() {
        Municipality municipality = platform.demonstration(OWN);
        for (int back = 2; back >= 0; back--) {
            municipality.post(
                    RunningPlatform.lastMonth().minusMonths(back),
                    BusLine.csv(
                            municipality,
                            RunningPlatform.lastMonth().minusMonths(back),
                            BusLine.lines(municipality, 40 + back)));
        }
    }

    private Stream<DynamicTest> pages(List<String> pages, String context, DemonstrationAccount account) {
        String cookies = signIn(context, account);
        return Stream.of(WIDE, NARROW)
                .flatMap(width -> Stream.concat(
                        // nobody who is signed in asks for the sign-in page
                        Stream.of(dynamicTest(
                                context + "sign-in.xhtml at " + width,
                                () -> visit(context + "sign-in.xhtml", width, null))),
                        pages.stream()
                                .filter(page -> !page.endsWith("sign-in.xhtml"))
                                .map(page -> dynamicTest(
                                        page + " at " + width, () -> visit(page + subject(page), width, cookies)))));
    }

    private String subject(String page) {
        String subject = SUBJECTS.entrySet().stream()
                .filter(entry -> page.endsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        return subject.endsWith("id=")
                ? subject
                        + platform.demonstration(OWN)
                                .api()
                                .read("deliveries")
                                .items()
                                .get(0)
                                .get("id")
                                .getAsLong()
                : subject;
    }

    /** Through the form, as a person does; the state of the browser after it. */
    private String signIn(String context, DemonstrationAccount account) {
        try (BrowserContext visitor = chromium.newContext()) {
            Page page = visitor.newPage();
            page.navigate(platform.address().resolve(context + "sign-in.xhtml").toString());
            page.locator("[id='signIn:email']").fill(account.email());
            page.locator("[id='signIn:password']").fill(account.password());
            page.locator("[id='signIn:submit']").click();
            page.waitForURL(url -> !url.contains("sign-in"));
            return visitor.storageState();
        }
    }

    private void visit(String path, int width, String cookies) {
        NewContextOptions options = new NewContextOptions()
                .setViewportSize(width, 900)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE);
        if (cookies != null) {
            options.setStorageState(cookies);
        }
        try (BrowserContext visitor = chromium.newContext(options)) {
            Page page = visitor.newPage();
            complaints.clear();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
            page.onResponse(this::noteFailure);
            Response response = page.navigate(platform.address().resolve(path).toString());
            page.waitForLoadState(LoadState.NETWORKIDLE);

            assertThat(response.status()).as(path).isLessThan(500);
            assertThat(page.url()).as("not sent to the sign-in").satisfies(url -> {
                if (cookies != null) {
                    assertThat(url).doesNotContain("sign-in.xhtml");
                }
            });
            complaints.removeIf(text -> path.startsWith("error/") || path.startsWith("admin/error/"));
            assertThat(complaints).as(path).isEmpty();
            assertThat(((Number) page.evaluate(
                                    "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                            .intValue())
                    .as(path + " scrolls sideways at " + width)
                    .isLessThanOrEqualTo(0);
            assertThat(new AxeBuilder(page)
                            .withTags(WCAG).analyze().getViolations().stream()
                                    .map(PagesIT::say)
                                    .toList())
                    .as(path)
                    .isEmpty();
            assertThat(page.locator("h1").count()).as(path + " has one h1").isEqualTo(1);
            assertThat(page.title()).as(path).isNotBlank();
        }
    }

    private void noteFailure(Response response) {
        if (!response.url().startsWith(platform.address().toString())
                && !response.url().startsWith("data:")) {
            complaints.add("asked another site: " + response.url());
        }
    }

    private static String say(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }

    @Test
    void theKeyboardReachesTheContentFirst() {
        try (BrowserContext visitor = chromium.newContext()) {
            Page page = visitor.newPage();
            page.navigate(platform.address().resolve("sign-in.xhtml").toString());
            page.keyboard().press("Tab");

            assertThat(page.evaluate("document.activeElement.getAttribute('href')"))
                    .isEqualTo("#main");
        }
    }
}
