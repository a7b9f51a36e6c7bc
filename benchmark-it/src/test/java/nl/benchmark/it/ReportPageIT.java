package nl.benchmark.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipFile;
import nl.benchmark.launcher.demo.DemonstrationAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rapporten (REP-1, REP-2): one click for the standard one, a choice for who has the deepening module. */
@ExtendWith(Platform.class)
class ReportPageIT {

    private static final YearMonth MONTH = RunningPlatform.lastMonth();
    private static final double MADE_WITHIN_MILLIS = 60_000;

    private final RunningPlatform platform;
    private final Chromium chromium;
    private Municipality municipality;

    ReportPageIT(RunningPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
        this.municipality = platform.municipality();
    }

    private static String inDutch(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("MMMM yyyy", Locale.forLanguageTag("nl-NL")));
    }

    private DemonstrationAccount person() {
        municipality.deliver(MONTH, BusLine.lines(municipality, 30));
        return platform.person(municipality.code(), "CONTACT_PERSON");
    }

    private DemonstrationAccount personOfBasis() {
        municipality = platform.municipalityOfBasis();
        return person();
    }

    private long reports() {
        return platform.count(
                "select count(*) from report where organisation_id = (select id from organisation where code = ?)",
                municipality.code());
    }

    @Test
    void theStandardReportIsMadeInSightAndOpensInWord() throws IOException {
        try (Visitor visitor = chromium.visitor(platform, person())) {
            visitor.open("report/reports.xhtml");
            Page page = visitor.page();
            assertThat(page.locator("main")).containsText("Maandrapport " + inDutch(MONTH));

            page.locator("[id='reports:requestMonthly']").click();
            assertThat(page.locator("main")).containsText("Uw rapport over " + inDutch(MONTH) + " wordt gemaakt.");
            Locator row = page.locator("main tbody tr").first();
            Locator download = row.getByRole(AriaRole.LINK);
            assertThat(row.locator("progress").or(download)).isVisible();
            assertThat(download).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(MADE_WITHIN_MILLIS));
            assertThat(row.locator("progress")).hasCount(0);

            Download document = page.waitForDownload(download::click);
            assertThat(document.suggestedFilename()).endsWith(".docx");
            try (ZipFile word = new ZipFile(document.path().toFile())) {
                String text = new String(
                        word.getInputStream(word.getEntry("word/document.xml")).readAllBytes(), StandardCharsets.UTF_8);
                assertThat(text).contains("Uitkeringen ultimo maand");
            }
        }
    }

    @Test
    void aComposedReportHasTheChosenTitleAndChapterOnly() throws IOException {
        try (Visitor visitor = chromium.visitor(platform, person())) {
            visitor.open("report/compose.xhtml");
            Page page = visitor.page();
            page.locator("input[id^='compose:chapters:']").all().stream()
                    .skip(1)
                    .toList()
                    .forEach(Locator::uncheck);
            page.locator("[id='compose:title']").fill("Voor de wethouder");

            page.locator("[id='compose:submit']").click();

            Locator row = page.locator("main tbody tr").first();
            assertThat(row).containsText("Voor de wethouder");
            assertThat(row.getByRole(AriaRole.LINK))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(MADE_WITHIN_MILLIS));
            assertThat(platform.count(
                            "select array_length(chapters, 1) from report where title = 'Voor de wethouder' and organisation_id = (select id from organisation where code = ?)",
                            municipality.code()))
                    .isEqualTo(1);
        }
    }

    @Test
    void withoutAnyChapterNothingIsAskedAndTheFaultIsSaid() {
        try (Visitor visitor = chromium.visitor(platform, person())) {
            visitor.open("report/compose.xhtml");
            Page page = visitor.page();
            page.locator("[id='compose:title']").fill("Zonder iets");
            page.locator("input[id^='compose:chapters:']").all().forEach(Locator::uncheck);

            page.locator("[id='compose:submit']").click();

            assertThat(page.locator("main")).containsText("Vul in: Hoofdstukken");
            assertThat(page.locator("[id='compose:title']")).hasValue("Zonder iets");
            assertThat(reports()).isZero();
        }
    }

    @Test
    void whoHasBasisIsToldThatComposingIsNotIncluded() {
        try (Visitor visitor = chromium.visitor(platform, personOfBasis())) {
            visitor.open("report/reports.xhtml");
            assertThat(visitor.page()
                            .getByRole(
                                    AriaRole.LINK,
                                    new Page.GetByRoleOptions().setName("Zelf een rapport samenstellen")))
                    .hasCount(0);
            assertThat(visitor.page().locator("[id='reports:requestMonthly']")).isVisible();

            visitor.open("report/compose.xhtml");

            assertThat(visitor.page().locator("main")).containsText("Dit hoort bij Verdiepend");
            assertThat(visitor.page().locator("[id='compose:submit']")).hasCount(0);
        }
    }

    /** The page is only manners; the service refuses. */
    @Test
    void whoHasBasisIsRefusedByTheServiceWhatThePageDidNotOffer() {
        Browser browser = Browser.signedIn(platform, "", personOfBasis());
        HttpResponse<String> page = browser.get("report/compose.xhtml");
        Map<String, String> form = new LinkedHashMap<>();
        form.put("compose", "compose");
        form.put("compose:period", MONTH.toString());
        form.put("compose:chapters", "VOL");
        form.put("compose:mainGroup", "NL00");
        form.put("compose:title", "Toch");
        form.put("compose:submit", "");
        form.put("jakarta.faces.ViewState", Browser.viewState(page));

        HttpResponse<String> posted = browser.post("report/compose.xhtml", form);
        Api.Answer asked = municipality
                .api()
                .call(
                        "POST",
                        "api/v1/reports",
                        ("{\"organisation\":\"" + municipality.code() + "\",\"benchmark\":\"WI\",\"period\":\"" + MONTH
                                        + "\",\"chapters\":[\"VOL\"],\"groups\":[\"NL00\"],\"title\":\"Toch\"}")
                                .getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        "application/json");

        assertThat(posted.statusCode()).isLessThan(500);
        assertThat(asked.status()).as(asked.toString()).isEqualTo(403);
        assertThat(asked.body()).contains("deepening module");
        assertThat(reports()).isZero();
    }
}
