package nl.benchmark.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** Aanleveren: the calendar, handing in files, and what was handed in before. */
record DeliveriesPage(Visitor visitor) {

    static DeliveriesPage open(Visitor visitor) {
        visitor.open("delivery/deliveries.xhtml");
        return new DeliveriesPage(visitor);
    }

    /** By the button that opens the system's window for files. */
    DeliveriesPage choose(String name, String content) {
        visitor.page()
                .locator("#files")
                .setInputFiles(new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** Dragged from elsewhere and dropped on the page. */
    DeliveriesPage drop(String name, String content) {
        JSHandle dragged = visitor.page()
                .evaluateHandle(
                        """
                        ([name, content]) => {
                            const dragged = new DataTransfer();
                            dragged.items.add(new File([content], name, {type: "text/csv"}));
                            return dragged;
                        }
                        """,
                        List.of(name, content));
        for (String kind : List.of("dragenter", "dragover", "drop")) {
            visitor.page().dispatchEvent("#drop", kind, Map.of("dataTransfer", dragged));
        }
        return this;
    }

    Locator file(String name) {
        return visitor.page().locator("li.file").filter(new Locator.FilterOptions().setHasText(name));
    }

    Locator month(String name) {
        return file(name).locator("select.file__month-choice");
    }

    Locator result(String name) {
        return file(name).locator(".file__result");
    }

    Locator progress(String name) {
        return file(name).locator("progress");
    }

    DeliveriesPage dryRun() {
        visitor.page().locator("#dryRun").check();
        return this;
    }

    Locator submit() {
        return visitor.page().locator("#send");
    }

    DeliveriesPage send() {
        submit().click();
        return this;
    }

    /** Sends, and holds the file on its way until it is let go, so that one sees what is shown meanwhile. */
    Held sendAndHold() {
        AtomicReference<Route> held = new AtomicReference<>();
        visitor.page().route("**/delivery/upload?*period=*", held::set);
        submit().click();
        visitor.page().waitForCondition(() -> held.get() != null);
        return new Held(held.get());
    }

    /** When the page asks how far the file is, nobody can tell, until {@link #back()}. */
    DeliveriesPage away() {
        visitor.expect(503);
        return following(503, "<p>even niet bereikbaar</p>");
    }

    /** When the page asks how far the file is, the session is over: after a restart, or ended by somebody. */
    DeliveriesPage signedOut() {
        return following(200, "<p>Aanmelden</p>");
    }

    private DeliveriesPage following(int status, String page) {
        visitor.page().route("**/delivery/upload?*period=*", DeliveriesPage::answerAsUnread);
        visitor.page()
                .route(
                        "**/delivery/upload?id=*",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setStatus(status)
                                .setContentType("text/html")
                                .setBody(page)));
        return this;
    }

    /** A small file may be read before the answer to it is there; a large one never is. */
    private static void answerAsUnread(Route route) {
        APIResponse answer = route.fetch();
        route.fulfill(new Route.FulfillOptions()
                .setResponse(answer)
                .setBody(answer.text().replace("\"finished\":true", "\"finished\":false")));
    }

    DeliveriesPage back() {
        visitor.page().unroute("**/delivery/upload?id=*");
        return this;
    }

    /** A file that is on its way. */
    record Held(Route route) {
        void letGo() {
            route.resume();
        }
    }

    /** What has to be done, at the top. */
    Locator answer() {
        return visitor.page().locator("[id='answer'] .answer");
    }

    /** Lines of the history. */
    Locator history() {
        return visitor.page().locator("[id='history'] tbody tr");
    }

    Locator withdraw() {
        return history().first().getByRole(AriaRole.BUTTON);
    }

    Locator dialog() {
        return visitor.page()
                .getByRole(AriaRole.ALERTDIALOG)
                .or(visitor.page().locator("[id='confirmation:dialog']"))
                .first();
    }

    void answerDialog(String button) {
        assertThat(dialog()).isVisible();
        dialog().getByText(button, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    FindingsPage openFindings(String name) {
        result(name).getByRole(AriaRole.LINK).click();
        visitor.page().waitForURL(url -> url.contains("findings.xhtml"));
        return new FindingsPage(visitor);
    }
}
