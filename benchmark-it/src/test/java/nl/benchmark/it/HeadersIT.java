package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.benchmark.launcher.demo.DemonstrationRole;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A2, W1, W5: what every answer carries, refusals and error pages too. Without TLS, so nothing is said of TLS; with it, and
 * of every page: {@link HttpsIT}.
 */
@ExtendWith(Platform.class)
class HeadersIT {

    private final RunningPlatform platform;
    private final Municipality municipality;

    HeadersIT(RunningPlatform platform) {
        this.platform = platform;
        this.municipality = platform.demonstration("GM0384");
    }

    private Map<Integer, Api.Answer> oneOfEachStatus() {
        Api api = municipality.api();
        Map<Integer, Api.Answer> answers = new LinkedHashMap<>();
        answers.put(200, api.read("me"));
        answers.put(400, api.read("values?indicator=WI-VOL-01"));
        answers.put(401, platform.anonymous().read("me"));
        answers.put(
                403,
                api.call(
                        "POST",
                        "api/v1/deliveries?type=BUS&organisation=GM0363&period=" + RunningPlatform.lastMonth(),
                        "x".getBytes(StandardCharsets.US_ASCII),
                        "Content-Type",
                        "text/csv"));
        answers.put(404, api.read("deliveries/1"));
        answers.put(405, api.call("PUT", "api/v1/me", new byte[0], "Content-Type", "text/csv"));
        answers.put(406, api.read("me", "Accept", "image/png"));
        answers.put(
                415,
                api.call(
                        "POST",
                        "api/v1/deliveries?type=BUS&organisation=GM0384&period=" + RunningPlatform.lastMonth(),
                        "x".getBytes(StandardCharsets.US_ASCII),
                        "Content-Type",
                        "application/pdf"));
        return answers;
    }

    @Test
    void everyAnswerOfTheApiHasItsVersionAndTheSecurityHeaders() {
        SoftAssertions soft = new SoftAssertions();
        oneOfEachStatus().forEach((status, answer) -> {
            soft.assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
            soft.assertThat(answer.header("API-Version"))
                    .as(status + " API-Version")
                    .hasValueSatisfying(version -> assertThat(version).matches("1\\.\\d+\\.\\d+"));
            soft.assertThat(HeaderRules.faults(answer.response().headers(), false))
                    .as(answer.toString())
                    .isEmpty();
            soft.assertThat(answer.header("Cache-Control"))
                    .as(status + " Cache-Control")
                    .hasValue("no-store");
        });
        soft.assertAll();
    }

    @Test
    void everyRefusalOfTheApiIsAProblem() {
        SoftAssertions soft = new SoftAssertions();
        oneOfEachStatus().forEach((status, answer) -> {
            if (status >= 400) {
                soft.assertThat(answer.contentType()).as(answer.toString()).startsWith("application/problem+json");
                soft.assertThat(answer.json().get("status").getAsInt())
                        .as(answer.toString())
                        .isEqualTo(status);
                soft.assertThat(answer.json().keySet())
                        .as(answer.toString())
                        .contains("type", "title", "status", "detail");
            }
        });
        for (String nothing : List.of("api/v1/nothing", "api/v2/me", "api/", "api", "api/v1/me/nothing")) {
            Api.Answer answer = municipality.api().get(nothing);
            soft.assertThat(answer.status()).as(nothing).isEqualTo(404);
            soft.assertThat(answer.contentType()).as(nothing).startsWith("application/problem+json");
            soft.assertThat(answer.header("API-Version")).as(nothing).isPresent();
        }
        soft.assertAll();
    }

    @Test
    void anAddressWithATrailingSlashIsNotThere() {
        for (String path : List.of("me/", "organisations/", "indicators/", "deliveries/")) {
            Api.Answer answer = municipality.api().read(path);

            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.contentType()).as(path).startsWith("application/problem+json");
        }
    }

    @Test
    void aMethodThatIsNotKnownSaysWhichAre() {
        Api.Answer answer = municipality.api().call("PUT", "api/v1/me", new byte[0]);

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow").orElse("")).contains("GET");
    }

    @Test
    void anIdThatIsNoNumberIsAnIdOfNothing() {
        assertThat(municipality.api().read("deliveries/abc").status()).isIn(400, 404);
        assertThat(municipality.api().delete("api/v1/deliveries/abc").status()).isIn(400, 404);
    }

    @Test
    void theDocumentOfTheApiIsOpenUnderBothAddressesAndNamesEveryCall() {
        Api.Answer own = platform.anonymous().read("openapi.json");
        Api.Answer usual = platform.anonymous().get("openapi.json");

        assertThat(own.status()).isEqualTo(200);
        assertThat(usual.status()).isEqualTo(200);
        assertThat(usual.contentType()).startsWith("application/json");
        assertThat(own.json()).isEqualTo(usual.json());
        assertThat(own.json().get("openapi").getAsString()).startsWith("3.");
        List<String> described = own.json().getAsJsonObject("paths").keySet().stream()
                .map(path -> "api/v1" + path.replaceAll("\\{[^}]*}", "1"))
                .toList();
        assertThat(SiteMap.calls()).allSatisfy(call -> assertThat(described).contains(call.path()));
    }

    @Test
    void everyPageErrorPageAndFileHasTheSecurityHeaders() {
        Browser browser = Browser.signedIn(platform, "", platform.account("GM0384", DemonstrationRole.CONTACT_PERSON));
        SoftAssertions soft = new SoftAssertions();
        for (String path : List.of(
                "index.xhtml",
                "sign-in.xhtml",
                "privacy.xhtml",
                "is-not-there.xhtml",
                "is-not-there",
                "error/not-found.xhtml",
                "jakarta.faces.resource/theme.css.xhtml?ln=benchmark",
                "admin/index.xhtml",
                "admin/sign-in.xhtml")) {
            HttpResponse<String> answer = browser.get(path);
            soft.assertThat(HeaderRules.faults(answer.headers(), false))
                    .as(path + " " + answer.statusCode())
                    .isEmpty();
            soft.assertThat(answer.headers().firstValue("Permissions-Policy"))
                    .as(path)
                    .isPresent();
        }
        soft.assertAll();
    }

    @Test
    void aPageOfSomebodySignedInIsNotKept() {
        Browser browser = Browser.signedIn(platform, "", platform.account("GM0384", DemonstrationRole.CONTACT_PERSON));

        assertThat(browser.get("index.xhtml")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .contains("no-store");
    }

    /** Found by a scanner: a page about a number that is none was a failure. */
    @Test
    void aPageAboutANumberThatIsNoneIsNotThere() {
        Browser browser = Browser.signedIn(platform, "", platform.account("GM0384", DemonstrationRole.CONTACT_PERSON));

        for (String id : new String[] {"", "abc", "1%27", "-1", "99999999999999999999"}) {
            assertThat(browser.get("account/manage.xhtml?id=" + id).statusCode())
                    .as(id)
                    .isEqualTo(404);
        }
    }

    @Test
    void whatIsNotThereIsAPageWithoutTheInsideOfTheServer() {
        Browser browser = Browser.signedIn(platform, "", platform.account("GM0384", DemonstrationRole.CONTACT_PERSON));

        HttpResponse<String> answer = browser.get("is-not-there.xhtml");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("<main").doesNotContain("Exception").doesNotContain("at org.");
    }
}
