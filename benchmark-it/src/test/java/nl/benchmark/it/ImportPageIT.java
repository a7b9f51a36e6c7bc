package nl.benchmark.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.benchmark.launcher.demo.DemonstrationAccount;
import nl.benchmark.launcher.demo.DemonstrationAccounts;
import nl.benchmark.launcher.demo.DemonstrationRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page of the sources as the content expert uses it: a refused file, then a good one checked and imported. */
@ExtendWith(Platform.class)
class ImportPageIT {

    private static final String HEADER = "organisation;year;measure;value;status\n";

    private final RunningPlatform platform;

    ImportPageIT(RunningPlatform platform) {
        this.platform = platform;
    }

    @Test
    void aFileIsCheckedFirstAndThenImported() {
        Municipality town = platform.municipality();
        int year = RunningPlatform.today().getYear() - 1;
        try (Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            Page page = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of(System.getProperty("benchmark.chromium", "/usr/bin/chromium")))
                            .setArgs(List.of("--no-sandbox", "--no-first-run")))
                    .newPage();
            signIn(page);
            page.navigate(platform.address()
                    .resolve("admin/external/imports.xhtml?language=nl")
                    .toString());

            check(page, "organisation;year\n");
            assertThat(page.locator("#main")).containsText("Het bestand kan niet worden geïmporteerd.");
            assertThat(page.locator("#main")).containsText("ANN-001");
            assertThat(page.locator("[id='importing:import']")).hasCount(0);

            check(page, HEADER + town.code() + ";" + year + ";BUIG_BUDGET;4321;V\n");
            assertThat(page.locator("#main")).containsText("1 nieuwe cijfers");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/import-checked.png"))
                    .setFullPage(true));
            page.locator("[id='importing:import']").click();
            assertThat(page.locator("#main")).containsText("De cijfers zijn geïmporteerd: 1 nieuw, 0 gewijzigd.");
            org.assertj.core.api.Assertions.assertThat(town.measures()).contains("BUIG_BUDGET, , , 4321, true");
        }
    }

    private void signIn(Page page) {
        DemonstrationAccount account =
                platform.account(DemonstrationAccounts.BENCHMARK_ORGANISATION, DemonstrationRole.CONTENT_EXPERT);
        Chromium.signIn(page, platform, "admin/", account);
    }

    private static void check(Page page, String csv) {
        page.locator("[id='upload:file']")
                .setInputFiles(new FilePayload("jaarcijfers.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        page.locator("[id='upload:check']").click();
        assertThat(page.locator("#outcome")).containsText("jaarcijfers.csv");
    }
}
