package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.benchmark.launcher.demo.DemonstrationAccount;
import nl.benchmark.launcher.demo.DemonstrationAccounts;
import nl.benchmark.launcher.demo.DemonstrationRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server that nobody told it is a demonstration: nobody signs in by one click, though the same accounts are there. */
class InEarnestIT {

    private static RunningPlatform platform;

    @BeforeAll
    static void start() {
        platform = RunningPlatform.startWithoutDemonstration();
    }

    @AfterAll
    static void stop() throws java.io.IOException {
        platform.close();
    }

    @Test
    void theSignInPagesOfferNoAccountsAndSayNothingOfADemonstration() {
        for (String page : new String[] {"sign-in.xhtml", "admin/sign-in.xhtml"}) {
            HttpResponse<String> answer = new Browser(platform).get(page);

            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.body())
                    .as(page)
                    .doesNotContain("signInAs")
                    .doesNotContain("Voorbeeldgegevens")
                    .doesNotContain("voorbeeld.invalid");
        }
    }

    @Test
    void aForgedClickSignsNobodyIn() {
        for (String context : new String[] {"", "admin/"}) {
            Browser browser = new Browser(platform);
            Map<String, String> form = new LinkedHashMap<>();
            form.put("demonstration", "demonstration");
            form.put("demonstration:accounts:0:signInAs", "");
            form.put("jakarta.faces.ViewState", Browser.viewState(browser.get(context + "sign-in.xhtml")));

            browser.post(context + "sign-in.xhtml", form);

            assertThat(browser.get(context + "index.xhtml").statusCode())
                    .as(context)
                    .isEqualTo(302);
        }
    }

    @Test
    void thePasswordStillWorks() {
        DemonstrationAccount contact = platform.account("GM0437", DemonstrationRole.CONTACT_PERSON);
        DemonstrationAccount staff =
                platform.account(DemonstrationAccounts.BENCHMARK_ORGANISATION, DemonstrationRole.ADMINISTRATOR);

        assertThat(Browser.signedIn(platform, "", contact).get("index.xhtml").statusCode())
                .isEqualTo(200);
        assertThat(Browser.signedIn(platform, "admin/", staff)
                        .get("admin/index.xhtml")
                        .statusCode())
                .isEqualTo(200);
    }
}
