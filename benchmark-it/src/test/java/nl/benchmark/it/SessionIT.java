package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.benchmark.launcher.demo.DemonstrationAccount;
import nl.benchmark.launcher.demo.DemonstrationRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** U10, U11, U14, W3, W4: sessions begin new, end at sign-out, and nothing is done without the page's own state. */
@ExtendWith(Platform.class)
class SessionIT {

    private static final String COOKIE = "benchmark";

    private final RunningPlatform platform;
    private final DemonstrationAccount account;

    SessionIT(RunningPlatform platform) {
        this.platform = platform;
        this.account = platform.account("GM0437", DemonstrationRole.CONTACT_PERSON);
    }

    @Test
    void signingInGivesANewSessionAndTheOldIdIsDead() {
        Browser browser = new Browser(platform);
        browser.get("sign-in.xhtml");
        String before = browser.cookies().get(COOKIE);

        assertThat(browser.signIn("", account.email(), account.password()).statusCode())
                .isEqualTo(302);

        assertThat(before).isNotNull();
        assertThat(browser.cookies().get(COOKIE)).isNotEqualTo(before);
        assertThat(browser.get("index.xhtml").statusCode()).isEqualTo(200);
        Browser thief = new Browser(platform);
        thief.cookies().put(COOKIE, before);
        assertThat(thief.get("index.xhtml").statusCode()).isEqualTo(302);
    }

    @Test
    void theSessionCookieIsHttpOnlySameSiteAndOfTheWholeSite() {
        for (String page : List.of("sign-in.xhtml", "admin/sign-in.xhtml")) {
            HttpResponse<String> answer = new Browser(platform).get(page);

            assertThat(answer.headers().allValues("Set-Cookie"))
                    .as(page)
                    .hasSize(1)
                    .allSatisfy(cookie -> {
                        assertThat(cookie.toLowerCase(java.util.Locale.ROOT)).contains("httponly");
                        assertThat(cookie.toLowerCase(java.util.Locale.ROOT)).containsPattern("samesite=(lax|strict)");
                        assertThat(cookie.toLowerCase(java.util.Locale.ROOT)).contains("path=/");
                        assertThat(cookie.split("=", 2)[1].split(";")[0].length())
                                .isGreaterThanOrEqualTo(22);
                    });
            assertThat(answer.body()).doesNotContain("jsessionid").doesNotContain(";benchmark=");
        }
    }

    @Test
    void signingOutEndsTheSessionOnTheServer() {
        Browser browser = Browser.signedIn(platform, "", account);
        HttpResponse<String> page = browser.get("index.xhtml");
        String session = browser.cookies().get(COOKIE);

        HttpResponse<String> out = browser.post("index.xhtml", signOutForm(Browser.viewState(page)));

        assertThat(out.statusCode()).isEqualTo(302);
        assertThat(out.headers().firstValue("Location").orElse("")).contains("sign-in.xhtml");
        Browser again = new Browser(platform);
        again.cookies().put(COOKIE, session);
        assertThat(again.get("index.xhtml").statusCode()).isEqualTo(302);
    }

    private static Map<String, String> signOutForm(String viewState) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("session", "session");
        form.put("session:signOut", "");
        form.put("jakarta.faces.ViewState", viewState);
        return form;
    }

    @Test
    void aFormWithoutOrWithAnothersViewStateDoesNothing() {
        Browser browser = Browser.signedIn(platform, "", account);
        Browser other = Browser.signedIn(platform, "", account);
        String foreign = Browser.viewState(other.get("index.xhtml"));
        Map<String, String> without = signOutForm("");
        without.remove("jakarta.faces.ViewState");

        browser.post("index.xhtml", without);
        assertThat(browser.get("index.xhtml").statusCode()).as("without").isEqualTo(200);
        HttpResponse<String> withForeign = browser.post("index.xhtml", signOutForm(foreign + "9"));
        assertThat(withForeign.body()).doesNotContain("Exception");
        assertThat(browser.get("index.xhtml").statusCode()).as("with another's").isEqualTo(200);
    }

    /** A program that fills in forms, or a page of somebody else: not our failure, and nothing for the log of failures. */
    @Test
    void aFormWithoutOrWithAnothersNonceIsABadRequest() {
        DemonstrationAccount other = platform.account("GM0995", DemonstrationRole.CONTACT_PERSON);
        for (String nonce : List.of("", "x", "bm90IGEgdXVpZA==", "NzhjZDUwY2YtZTJkMi00ZmE1LWI2MGQtZDNkN2RhN2M2NTJm")) {
            Browser browser = Browser.signedIn(platform, "", other);
            Map<String, String> form = new LinkedHashMap<>();
            form.put("filter", "filter");
            form.put("jakarta.faces.ViewState", Browser.viewState(browser.get("account/account.xhtml")));
            if (!nonce.isEmpty()) {
                form.put("primefaces.nonce", nonce);
            }

            HttpResponse<String> answer = browser.postExactly("account/account.xhtml", form);

            assertThat(answer.statusCode()).as("nonce " + nonce).isEqualTo(400);
            assertThat(answer.body())
                    .as("nonce " + nonce)
                    .contains("<h1>Er ging iets mis</h1>")
                    .doesNotContain("Exception")
                    .doesNotContain("nonce mismatch");
        }
    }

    /** The error page is a page, not the form once more. */
    @Test
    void aFormToAPageThatIsNotThereGetsThePageThatSaysSo() {
        Browser browser = Browser.signedIn(platform, "", platform.account("GM0995", DemonstrationRole.CONTACT_PERSON));
        Map<String, String> form = new LinkedHashMap<>();
        form.put("filter", "filter");
        form.put("jakarta.faces.ViewState", Browser.viewState(browser.get("account/account.xhtml")));

        HttpResponse<String> answer = browser.post("nowhere.xhtml", form);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Deze pagina bestaat niet");
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreToldTheSame() {
        Browser wrong = new Browser(platform);
        Browser unknown = new Browser(platform);

        HttpResponse<String> ofWrong = wrong.signIn("", account.email(), "not the password");
        HttpResponse<String> ofUnknown = unknown.signIn("", "nobody@nowhere.invalid", "not the password");

        assertThat(ofWrong.statusCode()).isEqualTo(200);
        assertThat(ofUnknown.statusCode()).isEqualTo(200);
        assertThat(message(ofWrong)).isNotEmpty().isEqualTo(message(ofUnknown));
        assertThat(wrong.get("index.xhtml").statusCode()).isEqualTo(302);
    }

    /** What is told, without the parts that differ between any two answers. */
    private static String message(HttpResponse<String> page) {
        int main = page.body().indexOf("<main");
        return page.body()
                .substring(main, page.body().indexOf("</main>"))
                .replaceAll("value=\"[^\"]*\"", "")
                .replaceAll("nonce=\"[^\"]*\"", "")
                .replaceAll("<script[\\s\\S]*?</script>", "")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    @Test
    void afterSigningInOnlyTheOwnSiteIsGoneTo() {
        for (String elsewhere : List.of("https://evil.invalid/", "//evil.invalid/", "/\\evil.invalid/")) {
            Browser browser = new Browser(platform);
            HttpResponse<String> page = browser.get("sign-in.xhtml?from="
                    + java.net.URLEncoder.encode(elsewhere, java.nio.charset.StandardCharsets.UTF_8));
            Map<String, String> form = new LinkedHashMap<>();
            form.put("signIn", "signIn");
            form.put("signIn:email", account.email());
            form.put("signIn:password", account.password());
            form.put("signIn:submit", "");
            form.put("jakarta.faces.ViewState", Browser.viewState(page));

            HttpResponse<String> answer = browser.post(
                    "sign-in.xhtml?from="
                            + java.net.URLEncoder.encode(elsewhere, java.nio.charset.StandardCharsets.UTF_8),
                    form);

            assertThat(answer.statusCode()).as(elsewhere).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .as(elsewhere)
                    .doesNotContain("evil.invalid");
        }
    }

    @Test
    void anAccountThatIsSwitchedOffIsOutAtOnce() {
        DemonstrationAccount other = platform.account("GM0080", DemonstrationRole.CONTACT_PERSON);
        Browser browser = Browser.signedIn(platform, "", other);
        assertThat(browser.get("index.xhtml").statusCode()).isEqualTo(200);

        platform.execute("update account set active = false where email = ?", other.email());

        assertThat(browser.get("index.xhtml").statusCode()).isEqualTo(302);
        assertThat(new Browser(platform)
                        .signIn("", other.email(), other.password())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void behindAProxyTheDemonstrationAccountsAreNotOffered() throws Exception {
        java.net.http.HttpResponse<String> answer = java.net.http.HttpClient.newHttpClient()
                .send(
                        java.net.http.HttpRequest.newBuilder(platform.address().resolve("sign-in.xhtml"))
                                .header("X-Forwarded-For", "203.0.113.7")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.body()).doesNotContain("signInAs");
        assertThat(new Browser(platform).get("sign-in.xhtml").body()).contains("signInAs");
    }
}
