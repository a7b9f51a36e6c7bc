package nl.benchmark.it;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.benchmark.launcher.demo.DemonstrationAccount;
import nl.benchmark.launcher.demo.DemonstrationAccounts;
import nl.benchmark.launcher.demo.DemonstrationRole;

/** The system's Chromium, one for the whole run. {@link Platform} gives it to tests. */
public final class Chromium implements AutoCloseable {

    static final int WIDE = 1440;
    static final int NARROW = 390;

    private static final String EXECUTABLE = System.getProperty("benchmark.chromium", "/usr/bin/chromium");
    private static final int HEIGHT = 900;
    private static final int ALIVE = 204;

    private final Playwright playwright;
    private final Browser browser;
    /** Of who signed in before, on which platform: a password is meant to be slow to check. */
    private final Map<String, nl.benchmark.it.Browser> sessions = new HashMap<>();
    /** Windows that stay open for tests that only look, one for each platform: a new one loads scripts, styles and fonts again. */
    private final Map<URI, Visitor> readers = new HashMap<>();

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(EXECUTABLE))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        return new Chromium(playwright, browser);
    }

    /** Nobody yet, at a wide screen. */
    Visitor visitor(RunningPlatform platform) {
        return visitor(platform, WIDE, List.of());
    }

    /** Nobody yet. */
    Visitor visitor(RunningPlatform platform, int width) {
        return visitor(platform, width, List.of());
    }

    /** Signed in, at a wide screen. */
    Visitor visitor(RunningPlatform platform, DemonstrationAccount account) {
        return visitor(platform, account, WIDE);
    }

    Visitor visitor(RunningPlatform platform, DemonstrationAccount account, int width) {
        return visitor(platform, width, session(platform, "", account));
    }

    /** Of the benchmark organisation. */
    Visitor staff(RunningPlatform platform, DemonstrationAccount account, int width) {
        return visitor(platform, width, session(platform, "admin/", account));
    }

    /** Of the benchmark organisation, somebody who showed lately who it is. */
    Visitor confirmedStaff(RunningPlatform platform, DemonstrationRole role) {
        DemonstrationAccount account = platform.account(DemonstrationAccounts.BENCHMARK_ORGANISATION, role);
        Visitor visitor = staff(platform, account, WIDE);
        platform.execute(
                "update account_session set confirmed_at = now() where account_id = (select id from account where email = ?)",
                account.email());
        return visitor;
    }

    /** A window of its own on a server whose certificate nobody vouches for. */
    BrowserContext ofOwnCertificate() {
        return browser.newContext(new NewContextOptions()
                .setViewportSize(WIDE, HEIGHT)
                .setLocale("nl-NL")
                .setIgnoreHTTPSErrors(true));
    }

    /**
     * A wide window that stays open for the next test, whoever looks then. For tests that only open pages and leave nothing
     * behind; they end with {@link Visitor#leave()}.
     */
    Visitor reader(RunningPlatform platform, DemonstrationAccount account) {
        return reader(platform, session(platform, "", account));
    }

    /** The same, of the benchmark organisation. */
    Visitor staffReader(RunningPlatform platform, DemonstrationAccount account) {
        return reader(platform, session(platform, "admin/", account));
    }

    private Visitor reader(RunningPlatform platform, List<Cookie> session) {
        Visitor reader = readers.computeIfAbsent(platform.address(), unknown -> visitor(platform, WIDE));
        reader.become(session);
        reader.resize(WIDE);
        return reader;
    }

    /**
     * Signed in without a window, which would load three pages more; that the form does it in a browser is tested elsewhere. A
     * session that a test ended meanwhile is worth nothing.
     */
    private List<Cookie> session(RunningPlatform platform, String context, DemonstrationAccount account) {
        String key = platform.address() + " " + platform.era() + " " + account.email();
        nl.benchmark.it.Browser known = sessions.get(key);
        if (known == null || known.get(context + "stay-signed-in").statusCode() != ALIVE) {
            known = nl.benchmark.it.Browser.signedIn(platform, context, account);
            sessions.put(key, known);
        }
        return known.cookies().entrySet().stream()
                .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue())
                        .setDomain(platform.address().getHost())
                        .setPath("/" + context.replace("/", ""))
                        .setHttpOnly(true)
                        .setSameSite(SameSiteAttribute.LAX))
                .toList();
    }

    /** Through both pages of the form. */
    static void signIn(Page page, RunningPlatform platform, String context, DemonstrationAccount account) {
        page.navigate(platform.address().resolve(context + "sign-in.xhtml").toString());
        page.locator("[id='signIn:email']").fill(account.email());
        page.locator("[id='signIn:password']").fill(account.password());
        page.locator("[id='signIn:submit']").click();
        page.waitForURL(url -> url.contains("sign-in/code"));
        page.locator("[id='second:code']").fill(platform.freshCode(account));
        page.locator("[id='second:submit']").click();
        page.waitForURL(url -> !url.contains("sign-in"));
    }

    private Visitor visitor(RunningPlatform platform, int width, List<Cookie> session) {
        BrowserContext context = browser.newContext(new NewContextOptions()
                .setViewportSize(width, HEIGHT)
                .setLocale("nl-NL")
                .setReducedMotion(ReducedMotion.REDUCE));
        context.addCookies(session);
        return new Visitor(platform, context);
    }

    @Override
    public void close() {
        readers.values().forEach(Visitor::close);
        browser.close();
        playwright.close();
    }
}
