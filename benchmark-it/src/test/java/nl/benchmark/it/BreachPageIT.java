package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import nl.benchmark.launcher.demo.DemonstrationAccount;
import nl.benchmark.launcher.demo.DemonstrationAccounts;
import nl.benchmark.launcher.demo.DemonstrationRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** V6: from what went wrong over whom the access log names to who was told when. */
@ExtendWith(Platform.class)
class BreachPageIT {

    private static final String TITLE = "Gelekt account van de helpdesk";

    private final RunningPlatform platform;
    private final Chromium chromium;
    private final Mailbox mailbox;

    BreachPageIT(RunningPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
        this.mailbox = new Mailbox(platform);
    }

    @Test
    @DisplayName("V6 the log names whose data was reached; those are told, read it and nobody else does")
    void fromDiscoveryToConclusion() {
        Municipality reached = platform.municipality();
        Municipality untouched = platform.municipality();
        DemonstrationAccount contact = platform.person(reached.code(), "CONTACT_PERSON");
        DemonstrationAccount elsewhere = platform.person(untouched.code(), "CONTACT_PERSON");
        DemonstrationAccount leaked =
                platform.account(DemonstrationAccounts.BENCHMARK_ORGANISATION, DemonstrationRole.HELPDESK);
        reached.deliver(RunningPlatform.lastMonth(), BusLine.lines(reached, 3));
        platform.as(leaked.token()).read("deliveries?organisation=" + reached.code());
        String name = platform.rows("select name from organisation where code = ?", reached.code())
                .get(0)[0]
                .toString();
        String other = platform.rows("select name from organisation where code = ?", untouched.code())
                .get(0)[0]
                .toString();
        LocalDateTime minute = LocalDateTime.now(ZoneId.of("Europe/Amsterdam")).truncatedTo(ChronoUnit.MINUTES);

        try (Visitor desk = chromium.confirmedStaff(platform, DemonstrationRole.ADMINISTRATOR);
                Visitor visitor = chromium.visitor(platform, contact);
                Visitor outsider = chromium.visitor(platform, elsewhere)) {
            desk.open("admin/breach/record.xhtml");
            fill(desk, "record:title", TITLE);
            fill(desk, "record:discovered", minute.plusDays(1).toString());
            fill(desk, "record:began", minute.minusMinutes(1).toString());
            for (String field : new String[] {"happened", "data", "consequences", "measures"}) {
                fill(desk, "record:" + field, "Proeftekst over " + field);
            }
            click(desk, "record:submit");
            assertThat(desk.mainText()).contains("kan niet in de toekomst liggen");
            assertThat(desk.page().locator("[id='record:happened']").inputValue())
                    .isEqualTo("Proeftekst over happened");
            fill(desk, "record:discovered", minute.toString());
            click(desk, "record:submit");
            assertThat(desk.mainText()).contains(TITLE, "Er staat nog geen organisatie in de lijst");

            fill(desk, "search:account", "niemand@voorbeeld.invalid");
            click(desk, "search:submit");
            assertThat(desk.mainText()).contains("Er is geen account met dit e-mailadres");
            fill(desk, "search:account", leaked.email());
            fill(desk, "search:until", minute.plusMinutes(2).toString());
            click(desk, "search:submit");
            assertThat(desk.page().locator("#touched").innerText())
                    .contains(name)
                    .doesNotContain(other);
            desk.picture("breach-search");
            click(desk, "addTouched:submit");
            assertThat(desk.page().locator("#concerned").innerText()).contains(name, "nog informeren");

            fill(desk, "hand:organisation", "GM9999");
            fill(desk, "hand:reason", "Volgens de leverancier");
            click(desk, "hand:submit");
            assertThat(desk.mainText()).contains("Er is geen organisatie met code GM9999");
            fill(desk, "hand:organisation", untouched.code());
            click(desk, "hand:submit");
            desk.page().locator("[id='leave:left']").selectOption(untouched.code());
            fill(desk, "leave:leftReason", "De leverancier had zich vergist");
            click(desk, "leave:submit");
            assertThat(desk.page().locator("#concerned").innerText())
                    .contains(name)
                    .doesNotContain(other);

            visitor.open("breach/breaches.xhtml");
            assertThat(visitor.mainText()).contains("Er zijn geen datalekken die uw organisatie raken");
            click(desk, "tell:submit");
            assertThat(desk.page().locator("#concerned").innerText()).contains("op tijd geïnformeerd");
            assertThat(mailbox.newest(contact.email())).contains(TITLE, "72 uur");
            fill(desk, "note:text", "Het wachtwoord is gewijzigd");
            desk.page().locator("[id='note:told']").check();
            click(desk, "note:submit");
            fill(desk, "note:text", "Alleen voor onszelf bestemd");
            click(desk, "note:submit");
            assertThat(mailbox.newest(contact.email())).contains("nieuws", TITLE);

            visitor.open("breach/breaches.xhtml");
            assertThat(visitor.mainText())
                    .contains(TITLE, "Proeftekst over measures", "Het wachtwoord is gewijzigd")
                    .doesNotContain("Alleen voor onszelf bestemd", leaked.email());
            visitor.picture("breach-own");
            outsider.open("breach/breaches.xhtml");
            assertThat(outsider.mainText()).doesNotContain(TITLE);

            fill(desk, "close:conclusion", "Oorzaak gevonden en weggenomen");
            click(desk, "close:submit");
            assertThat(desk.mainText()).contains("afgesloten", "Oorzaak gevonden en weggenomen");
            desk.picture("breach-closed");
            assertThat(desk.page().locator("[id='hand:submit']").count()).isZero();
        }
        assertThat(platform.rows(
                                "select purpose from audit_line where action = 'DELIVERIES_READ' and role = 'HELPDESK' and concerns @> array[(select id from organisation where code = ?)]",
                                reached.code())
                        .get(0)[0])
                .as("a call says what its token was made for")
                .asString()
                .startsWith("API: ");
        Browser auditor = Browser.signedIn(
                platform,
                "admin/",
                platform.account(DemonstrationAccounts.BENCHMARK_ORGANISATION, DemonstrationRole.AUDITOR));
        assertThat(auditor.get("admin/breach/breaches.csv").body()).contains(TITLE, reached.code());
        Browser helpdesk = Browser.signedIn(platform, "admin/", leaked);
        for (String page : new String[] {"breaches.xhtml", "breaches.csv", "record.xhtml"}) {
            assertThat(helpdesk.get("admin/breach/" + page).statusCode())
                    .as(page)
                    .isEqualTo(403);
        }
        assertThat(platform.count(
                        "select count(*) from audit_line l join account a on a.id = l.account_id where l.action = 'BREACH_TELL' and l.result = 'OK' and l.concerns @> array[(select id from organisation where code = ?)]",
                        reached.code()))
                .isEqualTo(1);
    }

    private static void fill(Visitor visitor, String id, String text) {
        visitor.page().locator("[id='" + id + "']").fill(text);
    }

    private static void click(Visitor visitor, String id) {
        visitor.page().locator("[id='" + id + "']").click();
    }
}
