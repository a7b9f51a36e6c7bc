package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    /** The same page in a window of another width. */
    void resize(int width) {
        page.setViewportSize(width, page.viewportSize().height);
    }

    String state() {
        return context.storageState();
    }

    /** What the main part of the page says, hidden parts too. */
    String mainText() {
        return page.locator("main").textContent().replaceAll("\\s+", " ");
    }

    /** Nothing that axe finds against WCAG 2.2 AA. Pages have no frames, so axe needs no second page to add them up. */
    void assertAccessible(String what) {
        AxeRunOptions onlyViolations = new AxeRunOptions();
        onlyViolations.setResultTypes(List.of("violations"));
        assertThat(new AxeBuilder(page)
                        .options(onlyViolations).withTags(WCAG).setLegacyMode(true).analyze().getViolations().stream()
                                .map(Visitor::say)
                                .toList())
                .as(what)
                .isEmpty();
    }

    private static String say(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
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
