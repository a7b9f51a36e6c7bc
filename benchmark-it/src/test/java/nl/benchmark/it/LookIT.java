package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.benchmark.launcher.demo.DemonstrationAccounts;
import nl.benchmark.launcher.demo.DemonstrationRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * AUD-1, L5: staff says why before it reads what a participant delivered, and an administrator looks as a participant does
 * without changing anything; the participant reads both.
 */
@ExtendWith(Platform.class)
class LookIT {

    private static final String WHY = "vraag van de gemeente over de aanlevering";
    private static final String OTHER_NAME = "Een naam die alleen wie meekijkt invult";
    private static final Pattern SUBMIT = Pattern.compile("<button[^>]*type=\"submit\"[^>]*>");
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]+)\"");
    private static final Pattern MAIN = Pattern.compile("<main.*?</main>", Pattern.DOTALL);

    private static Municipality town;
    private static long delivery;

    private final RunningPlatform platform;

    LookIT(RunningPlatform platform) {
        this.platform = platform;
        if (town == null) {
            town = platform.municipality();
            delivery = town.deliver(RunningPlatform.lastMonth(), BusLine.lines(town, 7))
                    .get("id")
                    .getAsLong();
        }
    }

    private Browser staff(DemonstrationRole role) {
        return Browser.signedIn(
                platform, "admin/", platform.account(DemonstrationAccounts.BENCHMARK_ORGANISATION, role));
    }

    private static String main(HttpResponse<String> page) {
        Matcher main = MAIN.matcher(page.body());
        assertThat(main.find()).as(page.statusCode() + " " + page.uri()).isTrue();
        return main.group().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private String ownLog() {
        return main(Browser.signedIn(platform, "", platform.person(town.code(), "READER"))
                .get("audit/audit.xhtml?others=true"));
    }

    private String findings() {
        return "admin/delivery/findings.xhtml?id=" + delivery;
    }

    @Test
    @DisplayName("L5 Staff says why before it sees a delivery, once per participant and session, and it stays in sight")
    void thePurposeIsAskedOnceAndKeptInSight() {
        Browser helpdesk = staff(DemonstrationRole.HELPDESK);
        assertThat(main(helpdesk.get(findings())))
                .contains("Waarom bekijkt u gegevens van")
                .doesNotContain("SHA-256");
        assertThat(helpdesk.get("admin/delivery/findings.csv?id=" + delivery).statusCode())
                .as("no way around by the file")
                .isEqualTo(302);
        assertThat(main(helpdesk.fill(findings(), "purpose", Map.of("typed", "kort"))))
                .contains("10 tot 200 tekens");

        assertThat(helpdesk.fill(findings(), "purpose", Map.of("typed", WHY)).statusCode())
                .isEqualTo(302);

        assertThat(main(helpdesk.get(findings()))).contains("Reden: " + WHY);
        assertThat(helpdesk.get("admin/delivery/findings.csv?id=" + delivery).statusCode())
                .isEqualTo(200);
        assertThat(helpdesk.fill(findings(), "otherPurpose", Map.of("typed", "een heel andere reden"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(main(helpdesk.get(findings()))).contains("Reden: een heel andere reden");
        assertThat(main(staff(DemonstrationRole.HELPDESK).get(findings())))
                .as("another session is asked again")
                .contains("Waarom bekijkt u gegevens van");
        assertThat(platform.rows(
                        "select distinct role from audit_line where action in ('FINDINGS_READ', 'DELIVERIES_READ') and object_id = ? and purpose = ?",
                        Long.toString(delivery),
                        WHY))
                .hasSize(1)
                .allSatisfy(line -> assertThat(line[0]).isEqualTo("HELPDESK"));
        assertThat(platform.count(
                        "select count(*) from audit_line where action = 'FINDINGS_READ' and object_id = ? and result = 'OK' and purpose is null and role = 'HELPDESK'",
                        Long.toString(delivery)))
                .isZero();
        assertThat(ownLog()).contains(WHY);
    }

    @Test
    @DisplayName("AUD-1 Nobody is asked why it reads a list of everybody, and its line says why all the same")
    void theListOfEverybodySaysWhyByItself() {
        long before = platform.count("select seq from audit_head");

        assertThat(main(staff(DemonstrationRole.HELPDESK).get("admin/delivery/deliveries.xhtml")))
                .doesNotContain("Waarom bekijkt u");

        assertThat(platform.rows(
                        "select purpose from audit_line where seq > ? and action = 'DELIVERIES_READ' and role = 'HELPDESK'",
                        before))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line[0]).isEqualTo("FOLLOW_DELIVERIES"));
        assertThat(ownLog()).contains("volgen wie heeft aangeleverd");
    }

    @Test
    @DisplayName("L5 A participant is not asked why it reads its own")
    void aParticipantIsNotAsked() {
        Browser own = Browser.signedIn(platform, "", platform.person(town.code(), "READER"));

        assertThat(main(own.get("delivery/findings.xhtml?id=" + delivery))).doesNotContain("Waarom bekijkt u");
    }

    /** Through both portals, as the administrator does. */
    private Browser looking(Browser administrator) {
        HttpResponse<String> begun = administrator.fill(
                "admin/organisation/look.xhtml?organisation=" + town.code(), "look", Map.of("purpose", WHY));
        String address = begun.headers().firstValue("Location").orElse("");
        assertThat(address).contains("/sign-in/look.xhtml?token=");
        Browser portal = new Browser(platform);
        assertThat(portal.fill(address.substring(address.indexOf("sign-in/")), "look", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(main(new Browser(platform).fill(address.substring(address.indexOf("sign-in/")), "look", Map.of())))
                .as("the token works once")
                .contains("werkt niet meer");
        return portal;
    }

    @Test
    @DisplayName("AUD-1 An administrator looks as a participant does, with a banner on each page and a line for each")
    void anAdministratorLooks() {
        Browser portal = looking(staff(DemonstrationRole.ADMINISTRATOR));

        for (String page :
                List.of("index.xhtml", "delivery/deliveries.xhtml", "audit/audit.xhtml", "account/contacts.xhtml")) {
            HttpResponse<String> shown = portal.get(page);
            assertThat(shown.statusCode()).as(page).isEqualTo(200);
            assertThat(shown.body()).as(page).contains("id=\"looking\"").contains(WHY);
        }
        assertThat(platform.count(
                        "select count(*) from audit_line where action = 'PAGE' and role = 'ADMINISTRATOR' and purpose = ? and on_behalf_of is null and object_id = '/delivery/deliveries.xhtml'",
                        WHY))
                .isEqualTo(1);
        assertThat(ownLog()).contains(WHY).contains("Meekijken als deelnemer");
    }

    @Test
    @DisplayName(
            "AUD-1 Whoever looks is offered no button that would be refused, and no field that is left without one")
    void whoeverLooksIsOfferedNothingThatIsRefused() {
        Browser portal = looking(staff(DemonstrationRole.ADMINISTRATOR));
        for (String page : List.of(
                "account/account.xhtml",
                "account/details.xhtml",
                "account/security.xhtml",
                "account/organisation.xhtml",
                "comparison/comparison.xhtml",
                "delivery/deliveries.xhtml",
                "report/compose.xhtml",
                "report/reports.xhtml")) {
            HttpResponse<String> shown = portal.get(page);

            assertThat(shown.statusCode()).as(page).isEqualTo(200);
            assertThat(buttons(shown))
                    .as(page)
                    .contains("stopLooking:submit", "session:signOut")
                    .isSubsetOf("stopLooking:submit", "session:signOut", "filter:apply", "reports:refresh");
        }
        assertThat(portal.get("account/details.xhtml").body())
                .containsPattern("<input[^>]*name=\"details:name\"[^>]*disabled")
                .doesNotContain("confirmTitle");
        assertThat(buttons(Browser.signedIn(platform, "", platform.person(town.code(), "READER"))
                        .get("account/details.xhtml")))
                .contains("details:submit");
    }

    private static List<String> buttons(HttpResponse<String> page) {
        return SUBMIT.matcher(page.body())
                .results()
                .map(button -> NAME.matcher(button.group()))
                .filter(Matcher::find)
                .map(name -> name.group(1))
                .toList();
    }

    /** EntitiesIT shows what the database says to it. */
    @Test
    @DisplayName("AUD-1 Whoever looks changes nothing, also with a form of its own making")
    void whoeverLooksChangesNothing() {
        Browser portal = looking(staff(DemonstrationRole.ADMINISTRATOR));
        long tokens = platform.count("select count(*) from api_token");

        portal.fill(
                "account/account.xhtml",
                "create",
                Map.of(
                        "name",
                        "meekijker",
                        "expiresOn",
                        RunningPlatform.today().plusDays(9).toString()));
        Map<String, String> details = new LinkedHashMap<>();
        details.put("name", OTHER_NAME);
        details.put("phone", "");
        details.put("jobTitle", "");
        details.put("gender", "");
        details.put("tag", "nl");
        portal.fill("account/details.xhtml", "details", details);

        assertThat(platform.count("select count(*) from api_token")).isEqualTo(tokens);
        assertThat(platform.count("select count(*) from account where name = ?", OTHER_NAME))
                .isZero();
        assertThat(portal.get("account/accounts.xhtml").statusCode()).isEqualTo(403);
        assertThat(portal.get("account/grants.xhtml").statusCode()).isEqualTo(403);
        assertThat(portal.postBytes(
                                "delivery/upload?organisation=" + town.code() + "&period="
                                        + RunningPlatform.lastMonth(),
                                new byte[] {1},
                                "application/octet-stream")
                        .statusCode())
                .isIn(403, 409);
    }

    @Test
    @DisplayName("AUD-1 SDC-0 Whoever looks sees figures as the benchmark organisation may see them")
    void theGateStaysThatOfTheBenchmarkOrganisation() {
        Municipality small = platform.municipality();
        small.deliver(RunningPlatform.lastMonth(), BusLine.lines(small, 3));
        Municipality kept = town;
        town = small;
        try {
            String path = "indicator/indicator.xhtml?code=WI-VOL-01";
            Browser own = Browser.signedIn(platform, "", platform.person(small.code(), "READER"));
            Browser portal = looking(staff(DemonstrationRole.ADMINISTRATOR));

            assertThat(main(own.get(path))).doesNotContain("De uitkomst is afgeschermd");
            assertThat(main(portal.get(path))).contains("De uitkomst is afgeschermd");
        } finally {
            town = kept;
        }
    }

    @Test
    @DisplayName("AUD-1 Only an administrator looks, and never with a guessed or old token")
    void nobodyElseLooks() {
        for (DemonstrationRole role :
                List.of(DemonstrationRole.HELPDESK, DemonstrationRole.DATA_OFFICER, DemonstrationRole.AUDITOR)) {
            assertThat(staff(role)
                            .get("admin/organisation/look.xhtml?organisation=" + town.code())
                            .statusCode())
                    .as(role.name())
                    .isIn(403, 404);
        }
        HttpResponse<String> begun = staff(DemonstrationRole.ADMINISTRATOR)
                .fill("admin/organisation/look.xhtml?organisation=" + town.code(), "look", Map.of("purpose", WHY));
        String address = begun.headers().firstValue("Location").orElseThrow();
        platform.execute(
                "update account_session set started_at = started_at - interval '61 seconds' where look_hash is not null");
        assertThat(main(new Browser(platform).fill(address.substring(address.indexOf("sign-in/")), "look", Map.of())))
                .contains("werkt niet meer");
        assertThat(main(new Browser(platform).fill("sign-in/look.xhtml?token=guess", "look", Map.of())))
                .contains("werkt niet meer");
    }

    @Test
    @DisplayName("AUD-1 Stopping ends the session and leads back to the own portal")
    void stopping() {
        Browser portal = looking(staff(DemonstrationRole.ADMINISTRATOR));
        HttpResponse<String> page = portal.get("account/contacts.xhtml");
        Map<String, String> form = new LinkedHashMap<>();
        form.put("stopLooking", "stopLooking");
        form.put("stopLooking:submit", "");
        form.put("jakarta.faces.ViewState", Browser.viewState(page));

        HttpResponse<String> stopped = portal.post("account/contacts.xhtml", form);

        assertThat(stopped.headers().firstValue("Location").orElse("")).contains("/admin/organisation/participants");
        assertThat(portal.get("index.xhtml").statusCode()).isEqualTo(302);
    }
}
