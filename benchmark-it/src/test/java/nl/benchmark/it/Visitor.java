package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody with a browser window of the platform. What the browser complains about, a script that fails or something
 * against the content security policy, fails the test when the window is closed.
 */
final class Visitor implements AutoCloseable {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** What depends on where things stand and on what is shown: the menu is a button when there is little room. */
    private static final List<String> OF_WIDTH = List.of(
            "target-size",
            "scrollable-region-focusable",
            "aria-hidden-focus",
            "button-name",
            "link-name",
            "label",
            "bypass",
            "nested-interactive",
            "css-orientation-lock",
            "duplicate-id-aria");

    private static final String AXE = axe();

    /**
     * Asked in the page, which answers with the violations only: the builder of the library fetches everything that axe
     * looked at, which takes longer than the looking. Nothing plays by itself, so axe need not load styles and sound first. From the top of
     * the page, where its head covers nothing.
     */
    private static final String VIOLATIONS =
            """
            only => {
                window.scrollTo(0, 0);
                return axe.run(document, {runOnly: only, resultTypes: ["violations"], preload: false}).then(result =>
                    result.violations.map(rule => rule.id + ": " + rule.help + " "
                        + rule.nodes.slice(0, 3).map(node => node.html).join(" ")));
            }
            """;

    /** Two frames after the fonts: what scripts draw when the page is loaded is there. */
    private static final String DRAWN = "document.fonts.ready.then("
            + "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done()))))";

    /** What a page is made of: these are all there. A page or an answer may be refused. */
    private static final List<String> PARTS = List.of("stylesheet", "script", "image", "font");

    private final RunningPlatform platform;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private int expected;

    Visitor(RunningPlatform platform, BrowserContext context) {
        this.platform = platform;
        this.context = context;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            boolean refused = message.text().startsWith("Failed to load resource");
            if (message.type().equals("error") && !refused || message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onResponse(this::noteResponse);
    }

    private void noteResponse(Response response) {
        String url = response.url();
        if (!url.startsWith(platform.address().toString()) && !url.startsWith("data:") && !url.startsWith("blob:")) {
            complaints.add("asked another site: " + url);
        } else if (response.status() != expected
                && response.status() >= (PARTS.contains(response.request().resourceType()) ? 400 : 500)) {
            complaints.add(response.status() + " " + url);
        }
    }

    private static String axe() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Page page() {
        return page;
    }

    /** An answer that belongs to the test. */
    void expect(int status) {
        expected = status;
    }

    RunningPlatform platform() {
        return platform;
    }

    /** Goes to a path below the host and waits until everything of the page is there and drawn. */
    Response open(String path) {
        Response response = page.navigate(platform.address().resolve(path).toString());
        page.evaluate(DRAWN);
        return response;
    }

    /** The same page in a window of another width, once it is drawn there. */
    void resize(int width) {
        if (page.viewportSize().width != width) {
            page.setViewportSize(width, page.viewportSize().height);
            page.evaluate(DRAWN);
        }
    }

    /** From now on somebody else, with what the window has loaded. */
    void become(List<Cookie> session) {
        context.clearCookies();
        context.addCookies(session);
    }

    /** What the main part of the page says, hidden parts too. */
    String mainText() {
        return page.locator("main").textContent().replaceAll("\\s+", " ");
    }

    /** Nothing that axe finds against WCAG 2.2 AA. */
    void assertAccessible(String what) {
        assertNoViolations(what, WCAG);
    }

    /** Of a page that was looked at in a window of another width: what can differ in this one. */
    void assertAccessibleInThisWidth(String what) {
        assertNoViolations(what, OF_WIDTH);
    }

    private void assertNoViolations(String what, List<String> only) {
        if (!Boolean.TRUE.equals(page.evaluate("typeof axe === 'object'"))) {
            page.evaluate(AXE);
        }
        assertThat((List<?>) page.evaluate(VIOLATIONS, only)).as(what).isEmpty();
    }

    void assertNoSidewaysScrolling(String what) {
        assertThat(((Number) page.evaluate(
                                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .intValue())
                .as(what + " scrolls sideways")
                .isLessThanOrEqualTo(0);
    }

    /** Of the whole page, in target/screenshots, when the run was asked for pictures: making them takes a minute. */
    void picture(String name) {
        if (!Boolean.getBoolean("benchmark.pictures")) {
            return;
        }
        try {
            Path folder = RunningPlatform.target().resolve("screenshots");
            Files.createDirectories(folder);
            page.evaluate("window.scrollTo(0, 0)");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(folder.resolve(name + ".png"))
                    .setFullPage(true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves the page, so that no script of it goes on asking, and keeps the window for the next test. */
    void leave() {
        page.navigate("about:blank");
        assertNoComplaints();
    }

    /** Of the browser since the last time this was asked. */
    private void assertNoComplaints() {
        List<String> heard = List.copyOf(complaints);
        complaints.clear();
        assertThat(heard).as("complaints of the browser").isEmpty();
    }

    @Override
    public void close() {
        context.close();
        assertNoComplaints();
    }
}
