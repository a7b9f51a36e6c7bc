package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.benchmark.launcher.demo.DemonstrationAccount;
import nl.benchmark.launcher.demo.DemonstrationAccounts;
import nl.benchmark.launcher.demo.DemonstrationRole;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signed in, but not for this (U16): each portal is for its own, and what changes something for those who may. */
@ExtendWith(Platform.class)
class WrongRoleIT {

    private static final List<DemonstrationRole> STAFF = List.of(
            DemonstrationRole.ADMINISTRATOR,
            DemonstrationRole.CONTENT_EXPERT,
            DemonstrationRole.DATA_OFFICER,
            DemonstrationRole.FINANCE,
            DemonstrationRole.HELPDESK,
            DemonstrationRole.AUDITOR);

    private final RunningPlatform platform;

    WrongRoleIT(RunningPlatform platform) {
        this.platform = platform;
    }

    private DemonstrationAccount participant() {
        return platform.account("GM0384", DemonstrationRole.CONTACT_PERSON);
    }

    private DemonstrationAccount staff(DemonstrationRole role) {
        return platform.account(DemonstrationAccounts.BENCHMARK_ORGANISATION, role);
    }

    /** Both cookies reach /admin, so a session of one portal must be worth nothing in the other. */
    @Test
    void aParticipantSeesNoPageOfTheOrganisation() {
        Browser browser = Browser.signedIn(platform, "", participant());
        SoftAssertions soft = new SoftAssertions();
        for (String page : SiteMap.staffPages()) {
            if (!AnonymousAccessIT.PUBLIC_PAGES.contains(page.substring("admin/".length()))) {
                soft.assertThat(browser.get(page).statusCode()).as(page).isIn(302, 403, 404);
            }
        }
        soft.assertAll();
    }

    @Test
    void staffAndAuditorSeeNoPageOfTheParticipants() {
        SoftAssertions soft = new SoftAssertions();
        for (DemonstrationRole role : STAFF) {
            Browser browser = Browser.signedIn(platform, "admin/", staff(role));
            for (String page : SiteMap.participantPages()) {
                if (!AnonymousAccessIT.PUBLIC_PAGES.contains(page)) {
                    soft.assertThat(browser.get(page).statusCode())
                            .as(role + " " + page)
                            .isIn(302, 403, 404);
                }
            }
        }
        soft.assertAll();
    }

    @Test
    void nobodySignsInAtTheOtherPortal() {
        Browser participant = new Browser(platform);
        assertThat(participant
                        .signIn("admin/", participant().email(), participant().password())
                        .statusCode())
                .isEqualTo(200);
        assertThat(participant.get("admin/index.xhtml").statusCode()).isEqualTo(302);
        for (DemonstrationRole role : STAFF) {
            Browser browser = new Browser(platform);
            assertThat(browser.signIn("", staff(role).email(), staff(role).password())
                            .statusCode())
                    .as(role.name())
                    .isEqualTo(200);
            assertThat(browser.get("index.xhtml").statusCode()).as(role.name()).isEqualTo(302);
        }
    }

    @Test
    void noCallThatChangesSomethingIsForStaffAuditorOrReader() {
        Municipality municipality = platform.municipality();
        String query = "?type=BUS&organisation=" + municipality.code() + "&period=" + RunningPlatform.lastMonth();
        byte[] file = BusLine.csv(municipality, RunningPlatform.lastMonth(), BusLine.lines(municipality, 3))
                .getBytes(StandardCharsets.UTF_8);
        SoftAssertions soft = new SoftAssertions();
        for (DemonstrationRole role : STAFF) {
            soft.assertThat(platform.as(role)
                            .call("POST", "api/v1/deliveries" + query, file, "Content-Type", "text/csv")
                            .status())
                    .as(role + " delivers")
                    .isEqualTo(403);
        }
        long id = Municipality.accepted(municipality.post(RunningPlatform.lastMonth(), file, "", "text/csv"));
        municipality.awaitFinished(id);
        Api reader = platform.as(platform.addAccount(municipality.code(), "READER"));
        soft.assertThat(reader.delete("api/v1/deliveries/" + id).status())
                .as("reader withdraws")
                .isEqualTo(403);
        for (DemonstrationRole role : STAFF) {
            soft.assertThat(platform.as(role).delete("api/v1/deliveries/" + id).status())
                    .as(role + " withdraws")
                    .isIn(403, 404);
        }
        soft.assertThat(municipality.delivery(id).get("status").getAsString()).isEqualTo("ACCEPTED");
        soft.assertAll();
    }

    @Test
    void noOneOfTheCallsFailsForAnyRole() {
        SoftAssertions soft = new SoftAssertions();
        for (DemonstrationRole role : STAFF) {
            for (SiteMap.Call call : SiteMap.calls()) {
                soft.assertThat(platform.as(role)
                                .call(call.method(), call.path(), null)
                                .status())
                        .as(role + " " + call)
                        .isLessThan(500);
            }
        }
        Municipality municipality = platform.municipality();
        for (SiteMap.Call call : SiteMap.calls()) {
            soft.assertThat(municipality
                            .api()
                            .call(call.method(), call.path(), null)
                            .status())
                    .as("participant " + call)
                    .isLessThan(500);
        }
        soft.assertAll();
    }

    /** R8: an id that is somebody else's is the same as one that is nobody's. */
    @Test
    void nothingOfAnotherMunicipalityIsThereByItsId() {
        Zeeland zeeland = Zeeland.of(platform);
        Municipality curious = platform.municipality();
        List<Object[]> deliveries = platform.rows(
                "select d.id from delivery d join organisation o on o.id = d.organisation_id where o.code = 'GM0718' order by d.id");
        assertThat(deliveries).isNotEmpty();
        SoftAssertions soft = new SoftAssertions();
        for (Object[] row : deliveries) {
            String path = "api/v1/deliveries/" + row[0];
            soft.assertThat(curious.api().get(path).status()).as(path).isEqualTo(404);
            soft.assertThat(curious.api().get(path + "/findings").status())
                    .as(path)
                    .isEqualTo(404);
            soft.assertThat(curious.api()
                            .get(path + "/findings", "Accept", "text/csv")
                            .status())
                    .as(path)
                    .isEqualTo(404);
            soft.assertThat(curious.api().delete(path).status()).as(path).isEqualTo(404);
        }
        soft.assertThat(curious.api()
                        .read("deliveries?organisation=GM0718")
                        .json()
                        .get("total")
                        .getAsInt())
                .isZero();
        soft.assertThat(zeeland.municipality("GM0718")
                        .api()
                        .read("deliveries")
                        .json()
                        .get("total")
                        .getAsInt())
                .isPositive();
        soft.assertAll();
    }

    @Test
    void aReportOfAnotherMunicipalityIsNotThere() {
        assumeThat(SiteMap.calls()).contains(new SiteMap.Call("POST", "api/v1/reports"));
        Municipality owner = platform.municipality("GM0718");
        Zeeland.of(platform);
        Api.Answer asked = owner.api()
                .call(
                        "POST",
                        "api/v1/reports",
                        ("{\"organisation\":\"GM0718\",\"benchmark\":\"WI\",\"period\":\"" + RunningPlatform.lastMonth()
                                        + "\",\"chapters\":[],\"groups\":[\"NL00\"],\"title\":\"Proef\"}")
                                .getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        "application/json");
        assertThat(asked.status()).as(asked.toString()).isEqualTo(202);
        String path = asked.header("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]*", "")
                .substring(1);

        Municipality curious = platform.municipality();
        assertThat(curious.api().get(path).status()).isEqualTo(404);
        assertThat(curious.api().get(path + "/document").status()).isEqualTo(404);
        assertThat(owner.api().get(path).status()).isEqualTo(200);
    }
}
