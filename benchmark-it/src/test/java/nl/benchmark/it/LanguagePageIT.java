package nl.benchmark.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.stream.Stream;
import nl.benchmark.launcher.demo.DemonstrationAccount;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Dutch first, English complete: after a switch nothing that leads the reader is Dutch any more. */
@ExtendWith(Platform.class)
class LanguagePageIT {

    private static final String OWN = "GM0718";
    /** What leads: title, headings, heads of tables, labels, buttons, navigation. Names of places are no language. */
    private static final String LEADING =
            """
            () => [document.title, ...[...document.querySelectorAll(
                    "h1, h2, h3, th[scope=col], label, legend, summary, button, nav a, .empty")].filter(element => !element.closest(".choices"))
                    .map(element => element.textContent)]
                .map(text => text.replace(/\\s+/g, " ").trim()).filter(text => text)
            """;
    /** Words that no English text has, and every longer Dutch one. */
    private static final String DUTCH =
            "(?i)(^|.*[^\\p{L}])(de|het|een|er|iets|van|uw|naar|voor|niet|geen|wordt|zijn|deze|maand|gemeente|gemeenten|aanleveren|aanlevering|bevindingen|rapporten|vergelijken|overzicht|indicatoren|kies|toon|sinds|waarde|gemiddelde|deelnemers|regel|veld|soort|afmelden|ultimo)([^\\p{L}].*|$)";

    private final RunningPlatform platform;
    private final Chromium chromium;

    LanguagePageIT(RunningPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
        Zeeland.of(platform);
    }

    private DemonstrationAccount person() {
        // of nobody else: the language stays with the session
        return platform.person(OWN, "DATA_SUPPLIER");
    }

    @SuppressWarnings("unchecked")
    private static List<String> leading(Visitor visitor) {
        return (List<String>) visitor.page().evaluate(LEADING);
    }

    @Test
    void switchingChangesThisPageAndTheNext() {
        try (Visitor visitor = chromium.visitor(platform, person())) {
            visitor.open("delivery/deliveries.xhtml?status=ACCEPTED&language=nl");
            assertThat(visitor.page().locator("h1")).hasText("Aanleveren");

            visitor.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English"))
                    .click();

            assertThat(visitor.page().locator("h1")).not().hasText("Aanleveren");
            assertThat(visitor.page().locator("html")).hasAttribute("lang", "en");
            assertThat(visitor.page().url()).contains("status=ACCEPTED");
            visitor.open("index.xhtml");
            assertThat(visitor.page().locator("html")).hasAttribute("lang", "en");
            visitor.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nederlands"))
                    .click();
            assertThat(visitor.page().locator("html")).hasAttribute("lang", "nl");
            assertThat(visitor.page().locator("h1")).hasText("Overzicht");
        }
    }

    @TestFactory
    Stream<DynamicTest> noDutchIsLeftOnAnEnglishPage() {
        return Stream.of(
                        "sign-in.xhtml",
                        "index.xhtml",
                        "indicator/indicators.xhtml",
                        "indicator/indicator.xhtml?code=WI-VOL-05",
                        "indicator/indicator.xhtml?code=WI-RED-02",
                        "comparison/comparison.xhtml?indicators=WI-VOL-05&organisations=GM0687",
                        "delivery/deliveries.xhtml",
                        "delivery/findings.xhtml?id="
                                + platform.count(
                                        "select max(d.id) from delivery d join organisation o on o.id = d.organisation_id where o.code = ?",
                                        OWN),
                        "report/reports.xhtml",
                        "report/compose.xhtml",
                        "account/account.xhtml",
                        "privacy.xhtml",
                        "accessibility.xhtml",
                        "error/not-found.xhtml",
                        "error/failure.xhtml",
                        "error/unavailable.xhtml",
                        "error/forbidden.xhtml",
                        "error/session-expired.xhtml")
                .map(path -> dynamicTest(path, () -> assertNoDutch(path)));
    }

    private void assertNoDutch(String path) {
        if (path.startsWith("sign-in")) {
            try (Visitor visitor = chromium.visitor(platform)) {
                assertNoDutch(visitor, path);
            }
        } else {
            Visitor visitor = chromium.reader(platform, person());
            assertNoDutch(visitor, path);
            visitor.leave();
        }
    }

    private static void assertNoDutch(Visitor visitor, String path) {
        visitor.open(path + (path.contains("?") ? "&" : "?") + "language=nl");
        List<String> dutch = leading(visitor);
        assertThat(dutch).as("the pattern knows Dutch: " + path).anyMatch(text -> text.matches(DUTCH));

        visitor.open(path + (path.contains("?") ? "&" : "?") + "language=en");
        assertThat(visitor.page().locator("html")).hasAttribute("lang", "en");

        assertThat(leading(visitor)).as(path).noneMatch(text -> text.matches(DUTCH));
    }
}
