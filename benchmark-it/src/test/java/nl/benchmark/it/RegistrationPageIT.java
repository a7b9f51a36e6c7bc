package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.benchmark.launcher.demo.DemonstrationAccounts;
import nl.benchmark.launcher.demo.DemonstrationRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** REG-1, REG-2, ORG-3, FEE-3 in a browser: from the public pages to the first sign-in of whoever registered. */
@ExtendWith(Platform.class)
class RegistrationPageIT {

    private final RunningPlatform platform;
    private final Chromium chromium;
    private final Mailbox mailbox;

    RegistrationPageIT(RunningPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
        this.mailbox = new Mailbox(platform);
    }

    @Test
    @DisplayName(
            "REG-1, REG-2 what is wrong keeps what was typed; what is right is followed by a link, accepted, and signs in")
    void aMunicipality() {
        String email = "raalte@voorbeeld.invalid";
        try (Visitor visitor = chromium.visitor(platform)) {
            RegistrationPage form = new RegistrationPage(visitor).open();
            form.municipality("GM0177");
            form.choose("wi", "WI_VERDIEPEND");
            form.tick("si");
            form.person("R. Voorbeeld", "raalte@voorbeeld");
            form.invoice();
            form.look();
            assertThat(visitor.mainText()).contains("U doet alleen mee als u het protocol aanvaardt.", "e-mailadres");
            assertThat(form.value("contactName")).isEqualTo("R. Voorbeeld");
            visitor.assertAccessible("form with faults");

            form.fill("email", email);
            form.fill("contactName", "R");
            form.fill("postalCode", "12 AB");
            form.fill("peppolId", "zomaar");
            form.tick("protocol");
            form.look();
            assertThat(visitor.mainText())
                    .as("everything at once")
                    .contains(
                            "Voor Statushouders & Inburgering moet u weten",
                            "De naam van de contactpersoon heeft",
                            "Een postcode bestaat uit",
                            "Een Peppol-adres bestaat uit");
            form.fill("contactName", "R. Voorbeeld");
            form.fill("postalCode", "1234 AB");
            form.fill("peppolId", "");
            assertThat(form.value("city")).isEqualTo("Voorbeeldstad");

            form.tick("cbs");
            form.look();
            assertThat(visitor.mainText())
                    .contains("Er is nog niets verstuurd", "Vast bedrag", "btw-compensatiefonds", "Btw (21%)")
                    .contains("Raalte", "zonder dit nummer kunnen we geen factuur sturen");
            assertThat(sent(email)).isZero();
            visitor.assertAccessible("price before sending");
            visitor.picture("registration-look");
            form.send();
            assertThat(visitor.mainText()).contains(email);

            String status = mailbox.path(email);
            assertThat(platform.count(
                            "select count(*) from registration where contact_email = ? and token_hash = sha256(convert_to(?, 'UTF8'))",
                            email,
                            status.replaceFirst(".*token=", "")))
                    .as("only the hash of the token is kept")
                    .isEqualTo(1);
            visitor.open(status);
            assertThat(visitor.mainText())
                    .contains("wacht op beoordeling", "Raalte")
                    .doesNotContain(email);
            accept("Raalte");
            visitor.open(status);
            assertThat(visitor.mainText()).contains("Uw aanmelding is aangenomen.");
            assertThat(visitor.open(status.replaceFirst("token=.", "token=-")).status())
                    .isEqualTo(200);
            assertThat(visitor.mainText()).contains("Deze link werkt niet", "Neem de hele link over");
        }
        assertThat(platform.count(
                        "select count(*) from organisation_details d join organisation o on o.id = d.organisation_id where o.code = 'GM0177' and d.invoice_email = ?",
                        email))
                .as("without an address for invoices, that of the contact person")
                .isOne();
        assertThat(Browser.signedIn(
                                platform,
                                "admin/",
                                platform.account(
                                        DemonstrationAccounts.BENCHMARK_ORGANISATION, DemonstrationRole.ADMINISTRATOR))
                        .get("admin/registration/registrations.csv?text=Raalte")
                        .body())
                .contains("Raalte,GM0177,WI_VERDIEPEND SI,", ",ACCEPTED,");
        assertThat(participations("GM0177")).containsExactly("SI BASIS", "WI VERDIEPEND");
        firstVisit(email, "Raalte", 200);
    }

    @Test
    @DisplayName(
            "ORG-3, REG-2 a co-operation with option 3 takes part as a whole in Statushouders, each member in Armoede")
    void aCooperation() {
        String email = "streek@voorbeeld.invalid";
        try (Visitor visitor = chromium.visitor(platform)) {
            RegistrationPage form = new RegistrationPage(visitor).open();
            form.cooperation("Samenwerking Proefstreek", "TOTALS", "GM0163", "GM0166");
            form.choose("as", "AS_PREVENTIE");
            form.tick("si");
            form.person("S. Voorbeeld", email);
            form.invoice();
            form.tick("protocol");
            form.tick("cbs");
            form.look();
            assertThat(visitor.mainText()).contains("1,5", "Korting voor een samenwerkingsverband (10%)");
            form.send();
        }
        accept("Samenwerking Proefstreek");

        assertThat(participations("GM0163")).containsExactly("AS PREVENTIE");
        String code = (String) platform.rows("select code from organisation where name = 'Samenwerking Proefstreek'")
                .get(0)[0];
        assertThat(participations(code)).containsExactly("SI BASIS");
        assertThat(platform.count(
                        "select count(*) from cooperation_member where cooperation_id = (select id from organisation where code = ?)",
                        code))
                .isEqualTo(2);
        assertThat(platform.as(DemonstrationRole.ADMINISTRATOR)
                        .read("organisations?kind=COOPERATION")
                        .items())
                .as("the register has it, in no area")
                .anySatisfy(row -> assertThat(row.get("code").getAsString()).isEqualTo(code));
        firstVisit(email, code, 403);
        join(code, "GM0158");
        assertThat(participations("GM0158"))
                .as("with option 3 no member takes part in Statushouders itself")
                .containsExactly("AS PREVENTIE");
    }

    private void join(String cooperation, String municipality) {
        try (Visitor visitor = administrator()) {
            visitor.open("admin/organisation/organisation.xhtml?code=" + cooperation);
            visitor.page().locator("[id='join:municipality']").selectOption(municipality);
            visitor.page().locator("[id='join:reason']").fill("Besluit van het bestuur van het verband");
            visitor.page().locator("[id='join:submit']").click();
            assertThat(visitor.mainText()).contains("is lid vanaf");
        }
    }

    @Test
    @DisplayName(
            "REG-2, REG-6 an administrator changes modules with a reason that stays in the history, and refuses with one that is mailed")
    void changedAndRefused() {
        String email = "ommen@voorbeeld.invalid";
        try (Visitor visitor = chromium.visitor(platform)) {
            RegistrationPage form = new RegistrationPage(visitor).open();
            form.municipality("GM0175");
            form.choose("wi", "WI_BASIS");
            form.person("O. Voorbeeld", email);
            form.invoice();
            form.tick("protocol");
            form.look();
            form.send();
        }
        try (Visitor visitor = administrator()) {
            open(visitor, "Ommen");
            visitor.page().locator("[name='change:modules'][value='WI_BASIS']").uncheck();
            visitor.page()
                    .locator("[name='change:modules'][value='WI_VERDIEPEND']")
                    .check();
            visitor.page().locator("[id='change:why']").fill("Telefonisch afgesproken op 3 november");
            visitor.page().locator("[id='change:submit']").click();
            assertThat(visitor.mainText())
                    .contains("Telefonisch afgesproken op 3 november", "Basis + Verdiepend", "Wie zich aanmeldde");

            visitor.page().locator("[id='refuse:reason']").fill("kort");
            visitor.page().locator("[id='refuse:submit']").click();
            assertThat(visitor.mainText()).contains("Geef een reden van 10 tot 500 tekens.");
            visitor.page().locator("[id='refuse:reason']").fill("Deze gemeente is al aangemeld.");
            visitor.page().locator("[id='refuse:submit']").click();
            assertThat(visitor.page().locator("#state").textContent()).isEqualTo("Geweigerd");
            assertThat(visitor.page().locator("[id='accept:submit']").count()).isZero();
        }
        assertThat(mailbox.newest(email)).contains("Deze gemeente is al aangemeld.");
        assertThat(participations("GM0175")).isEmpty();
    }

    @Test
    @DisplayName("FEE-3 the price of a co-operation of three stands in the address")
    void thePriceOfACooperation() {
        try (Visitor visitor = chromium.visitor(platform)) {
            visitor.open("taking-part/prices.xhtml?kind=COOPERATION&members=GM0141-GM0147-GM0153&package=AS");
            assertThat(visitor.page().locator("section:has(#result)").textContent())
                    .contains("2,0", "Inwoners", "Prijs per jaar, zonder btw");
            visitor.assertNoSidewaysScrolling("prices");
        }
    }

    private void accept(String name) {
        try (Visitor visitor = administrator()) {
            open(visitor, name);
            visitor.picture("registration-detail");
            visitor.page().locator("[id='accept:submit']").click();
            assertThat(visitor.page().locator("#state").textContent()).isEqualTo("Aangenomen");
        }
    }

    private static void open(Visitor visitor, String name) {
        visitor.open("admin/registration/registrations.xhtml?state=SENT&text=" + name.replace(" ", "%20"));
        visitor.page().locator("tbody th a").click();
        visitor.page().locator("#state").waitFor();
    }

    /** Who showed lately who it is. */
    private Visitor administrator() {
        return chromium.confirmedStaff(platform, DemonstrationRole.ADMINISTRATOR);
    }

    /**
     * From the invitation over an own password and the app to every page of the portal that asks for nothing.
     *
     * @param figures what pages of Werk &amp; Inkomen answer: 403 to who does not take part in it (REG-5)
     */
    private void firstVisit(String email, String organisation, int figures) {
        try (Visitor visitor = chromium.visitor(platform)) {
            FirstVisit.of(visitor, email, organisation);
            for (String page : List.of("index.xhtml", "account/organisation.xhtml", "account/contacts.xhtml")) {
                assertThat(visitor.open(page).status())
                        .as(organisation + " " + page)
                        .isEqualTo(200);
            }
            for (String page : List.of(
                    "delivery/deliveries.xhtml",
                    "indicator/indicators.xhtml",
                    "comparison/comparison.xhtml?code=WI-VOL-01",
                    "report/reports.xhtml",
                    "report/compose.xhtml")) {
                assertThat(visitor.open(page).status())
                        .as(organisation + " " + page)
                        .isEqualTo(figures);
            }
            visitor.open("account/organisation.xhtml");
            assertThat(visitor.page().locator("[id='organisation:invoiceName']").inputValue())
                    .isEqualTo("Crediteuren");
        }
    }

    private long sent(String email) {
        return platform.count("select count(*) from registration where contact_email = ?", email);
    }

    private List<String> participations(String code) {
        return platform
                .rows(
                        "select p.benchmark || ' ' || p.module from participation p join organisation o on o.id = p.organisation_id where o.code = ? order by 1",
                        code)
                .stream()
                .map(row -> (String) row[0])
                .toList();
    }
}
