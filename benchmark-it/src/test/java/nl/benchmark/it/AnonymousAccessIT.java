package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing is open that is not on the list of what is open (U16). Without its guard the server answers 200 to everybody. */
@ExtendWith(Platform.class)
class AnonymousAccessIT {

    /** Of both portals. */
    static final Set<String> PUBLIC_PAGES = Set.of(
            "sign-in.xhtml",
            "privacy.xhtml",
            "accessibility.xhtml",
            "taking-part/about.xhtml",
            "taking-part/prices.xhtml",
            "taking-part/protocol.xhtml",
            "taking-part/register.xhtml",
            "taking-part/status.xhtml",
            "sign-in/code.xhtml",
            "sign-in/password.xhtml",
            "sign-in/enrol.xhtml",
            "sign-in/forgotten.xhtml",
            "sign-in/reset.xhtml",
            "sign-in/invitation.xhtml",
            "sign-in/email.xhtml",
            "sign-in/look.xhtml",
            "mailbox.xhtml",
            "error/failure.xhtml",
            "error/unavailable.xhtml",
            "error/too-many.xhtml",
            "error/forbidden.xhtml",
            "error/not-found.xhtml",
            "error/session-expired.xhtml");

    private static final Set<String> PUBLIC_CALLS = Set.of("api/v1/openapi.json", "api/v1/ready");

    private final RunningPlatform platform;

    AnonymousAccessIT(RunningPlatform platform) {
        this.platform = platform;
    }

    @Test
    void everyPageOfBothPortalsThatIsNotPublicLeadsToTheSignIn() {
        SoftAssertions soft = new SoftAssertions();
        protectedPages().forEach(page -> {
            HttpResponse<String> answer = new Browser(platform).get(page);
            soft.assertThat(answer.statusCode()).as(page).isEqualTo(302);
            soft.assertThat(answer.headers().firstValue("Location").orElse(""))
                    .as(page)
                    .contains(page.startsWith("admin/") ? "/admin/sign-in.xhtml" : "/sign-in.xhtml");
            soft.assertThat(new Browser(platform)
                            .post(page, java.util.Map.of("a", "b"))
                            .statusCode())
                    .as("POST " + page)
                    .isIn(302, 401, 403);
        });
        soft.assertAll();
    }

    private static List<String> protectedPages() {
        List<String> pages = java.util.stream.Stream.concat(
                        SiteMap.participantPages().stream().filter(page -> !PUBLIC_PAGES.contains(page)),
                        SiteMap.staffPages().stream()
                                .filter(page -> !PUBLIC_PAGES.contains(page.substring("admin/".length()))))
                .toList();
        assertThat(pages).contains("index.xhtml", "admin/index.xhtml");
        return pages;
    }

    @Test
    void publicPagesAreOpen() {
        for (String page : List.of("sign-in.xhtml", "privacy.xhtml", "accessibility.xhtml")) {
            assertThat(new Browser(platform).get(page).statusCode()).as(page).isEqualTo(200);
            assertThat(new Browser(platform).get("admin/" + page).statusCode())
                    .as("admin " + page)
                    .isEqualTo(200);
        }
    }

    @Test
    void welcomePagesLeadToTheSignIn() {
        assertThat(new Browser(platform)
                        .get("")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .contains("sign-in.xhtml");
        assertThat(new Browser(platform)
                        .get("admin/")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .contains("admin/sign-in.xhtml");
    }

    @Test
    void whatLiesBehindThePagesIsNotServed() {
        for (String hidden : List.of(
                "WEB-INF/web.xml",
                "WEB-INF/beans.xml",
                "META-INF/MANIFEST.MF",
                "admin/WEB-INF/web.xml",
                "WEB-INF/benchmark/template.xhtml")) {
            assertThat(new Browser(platform).get(hidden).statusCode())
                    .as(hidden)
                    .isIn(302, 403, 404);
        }
    }

    @Test
    void everyCallThatIsNotPublicNeedsAToken() {
        List<SiteMap.Call> calls = SiteMap.calls();
        assertThat(calls)
                .contains(new SiteMap.Call("POST", "api/v1/deliveries"), new SiteMap.Call("GET", "api/v1/values"));
        SoftAssertions soft = new SoftAssertions();
        for (SiteMap.Call call : calls) {
            if (!PUBLIC_CALLS.contains(call.path())) {
                assertRefused(soft, call, platform.anonymous());
                assertRefused(soft, call, platform.as("no-token-of-anybody"));
            }
        }
        soft.assertAll();
    }

    private static void assertRefused(SoftAssertions soft, SiteMap.Call call, Api api) {
        Api.Answer answer = api.call(call.method(), call.path(), null);
        soft.assertThat(answer.status()).as(call.toString()).isEqualTo(401);
        soft.assertThat(answer.contentType()).as(call.toString()).startsWith("application/problem+json");
        soft.assertThat(answer.header("WWW-Authenticate")).as(call.toString()).hasValue("Bearer");
    }

    @Test
    void anExpiredOrRevokedTokenOrAnAccountThatIsNotActiveIsWorthNothing() {
        Municipality municipality = platform.municipality();
        assertThat(municipality.api().read("me").status()).isEqualTo(200);
        String ofAccount =
                " where account_id = (select a.id from account a join organisation o on o.id = a.organisation_id where o.code = ?)";

        platform.execute("update api_token set expires_on = current_date - 2" + ofAccount, municipality.code());
        assertThat(municipality.api().read("me").status()).isEqualTo(401);

        platform.execute(
                "update api_token set expires_on = current_date + 2, revoked_at = now()" + ofAccount,
                municipality.code());
        assertThat(municipality.api().read("me").status()).isEqualTo(401);

        platform.execute("update api_token set revoked_at = null" + ofAccount, municipality.code());
        assertThat(municipality.api().read("me").status()).isEqualTo(200);
        platform.execute(
                "update account set active = false where organisation_id = (select id from organisation where code = ?)",
                municipality.code());
        assertThat(municipality.api().read("me").status()).isEqualTo(401);
    }

    @Test
    void aSessionOfAPageIsNoTokenForTheApi() {
        Browser browser = Browser.signedIn(
                platform, "", platform.account("GM0384", nl.benchmark.launcher.demo.DemonstrationRole.CONTACT_PERSON));

        assertThat(browser.get("index.xhtml").statusCode()).isEqualTo(200);
        assertThat(browser.get("api/v1/me").statusCode()).isEqualTo(401);
    }
}
