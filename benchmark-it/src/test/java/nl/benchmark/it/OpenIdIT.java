package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import nl.benchmark.launcher.demo.DemonstrationAccount;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** U18: signing in with OpenID Connect against a real identity provider; with {@code ./benchmark test --all} only. */
@Tag("identity-provider")
class OpenIdIT {

    private static final String TOWN = "GM0718";

    private static IdentityProvider provider;
    private static RunningPlatform platform;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        provider = IdentityProvider.start(home());
        platform = RunningPlatform.startWithoutDemonstration(Map.of(
                "BENCHMARK_OIDC_ISSUER",
                provider.issuer("first"),
                "BENCHMARK_OIDC_CLIENT_ID",
                IdentityProvider.CLIENT,
                "BENCHMARK_OIDC_CLIENT_SECRET",
                IdentityProvider.SECRET,
                "BENCHMARK_OIDC_LABEL",
                "Gemeente Proefstad"));
    }

    private static Path home() throws IOException {
        try (Stream<Path> folders = Files.list(RunningPlatform.target().resolve("keycloak"))) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith("keycloak-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @AfterAll
    static void stop() throws IOException {
        if (platform != null) {
            platform.close();
        }
        if (provider != null) {
            provider.close();
        }
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String below(String address) {
        return address.replaceFirst("^https?://[^/]*/", "");
    }

    /** To the provider and back; what the platform then answers. */
    private static HttpResponse<String> visit(Browser browser, String user) throws IOException, InterruptedException {
        return browser.get(below(provider.answer(location(browser.get("sign-in/openid")), user)));
    }

    private static void endIdentities() {
        platform.execute("update account_identity set ended_at = now() where ended_at is null");
    }

    private static DemonstrationAccount joined() throws IOException, InterruptedException {
        endIdentities();
        DemonstrationAccount account = platform.person(TOWN, "READER");
        Browser browser = Browser.signedIn(platform, "", account);
        HttpResponse<String> page = browser.get("account/security.xhtml");
        Map<String, String> form = new LinkedHashMap<>();
        form.put("joining", "joining");
        form.put("joining:join", "");
        form.put("jakarta.faces.ViewState", Browser.viewState(page));
        browser.post("account/security.xhtml", form);
        assertThat(location(visit(browser, IdentityProvider.USER))).endsWith("/account/security.xhtml");
        return account;
    }

    @Test
    void anIdentityThatWasJoinedSignsInAndTheOwnSecondFactorIsAskedAsLongAsTheProviderNamesNone() throws Exception {
        DemonstrationAccount account = joined();
        Browser browser = new Browser(platform);

        assertThat(browser.get("sign-in.xhtml").body()).contains("Gemeente Proefstad");
        assertThat(location(visit(browser, IdentityProvider.USER))).endsWith("/sign-in/code.xhtml");

        assertThat(browser.get("index.xhtml").statusCode()).isEqualTo(302);
        assertThat(browser.secondStep("", platform.freshCode(account)).statusCode())
                .isEqualTo(302);
        assertThat(browser.get("index.xhtml").statusCode()).isEqualTo(200);
    }

    /** No matching by address: an account with the address of the stranger stays closed. */
    @Test
    void anIdentityThatWasNotJoinedSignsNobodyIn() throws Exception {
        DemonstrationAccount account = platform.person(TOWN, "READER");
        platform.execute("update account set email = 'bert@voorbeeld.invalid' where email = ?", account.email());
        Browser browser = new Browser(platform);

        assertThat(location(visit(browser, IdentityProvider.STRANGER))).endsWith("?refused=OPEN_ID_UNKNOWN");

        assertThat(browser.get("sign-in.xhtml?refused=OPEN_ID_UNKNOWN").body())
                .contains("nog geen account aan gekoppeld");
        assertThat(browser.get("index.xhtml").statusCode()).isEqualTo(302);
    }

    @Test
    void anAnswerWithAnotherStateOrAskedForByAnotherBrowserIsRefused() throws Exception {
        joined();
        Browser browser = new Browser(platform);
        String answer = below(provider.answer(location(browser.get("sign-in/openid")), IdentityProvider.USER));

        assertThat(location(browser.get(answer.replaceFirst("state=[^&]*", "state=forged"))))
                .endsWith("?refused=OPEN_ID_REFUSED");
        assertThat(location(browser.get(answer))).as("the visit is over").endsWith("/sign-in.xhtml");
        assertThat(location(new Browser(platform).get(answer))).endsWith("/sign-in.xhtml");
    }

    @Test
    void aCodeWorksOnce() throws Exception {
        joined();
        Browser browser = new Browser(platform);
        String answer = below(provider.answer(location(browser.get("sign-in/openid")), IdentityProvider.USER));
        assertThat(location(browser.get(answer))).endsWith("/sign-in/code.xhtml");

        Browser thief = new Browser(platform);
        String asked = location(thief.get("sign-in/openid"));
        String state = asked.replaceFirst(".*[?&]state=([^&]*).*", "$1");

        assertThat(location(thief.get(answer.replaceFirst("state=[^&]*", "state=" + state))))
                .endsWith("?refused=OPEN_ID_REFUSED");
    }

    @Test
    void whatAnotherRealmOrAnotherClientWasToldIsRefused() throws Exception {
        joined();
        for (String[] change : new String[][] {
            {"/realms/first/", "/realms/second/"},
            {"client_id=" + IdentityProvider.CLIENT, "client_id=" + IdentityProvider.OTHER_CLIENT}
        }) {
            Browser browser = new Browser(platform);
            String asked = location(browser.get("sign-in/openid")).replace(change[0], change[1]);
            assertThat(asked).contains(change[1]);

            assertThat(location(browser.get(below(provider.answer(asked, IdentityProvider.USER)))))
                    .as(change[1])
                    .endsWith("?refused=OPEN_ID_REFUSED");
            assertThat(browser.get("index.xhtml").statusCode()).isEqualTo(302);
        }
    }

    /** U14: an address that somebody is made to follow joins nothing. */
    @Test
    void withoutTheWishSaidOnThePageNothingIsJoined() throws Exception {
        endIdentities();
        Browser browser = Browser.signedIn(platform, "", platform.person(TOWN, "READER"));

        assertThat(location(visit(browser, IdentityProvider.STRANGER))).endsWith("?refused=OPEN_ID_UNKNOWN");

        assertThat(platform.count("select count(*) from account_identity where ended_at is null"))
                .isZero();
    }
}
