package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import nl.benchmark.launcher.demo.DemonstrationAccount;
import nl.benchmark.launcher.demo.DemonstrationAccounts;
import nl.benchmark.launcher.demo.DemonstrationRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** DPA-1 to DPA-4, V1, V2: nothing is delivered before an agreement is in force, and how one comes about. */
@ExtendWith(Platform.class)
class AgreementPageIT {

    private static final YearMonth MONTH = RunningPlatform.lastMonth();

    private final RunningPlatform platform;
    private final Chromium chromium;
    private final Mailbox mailbox;

    AgreementPageIT(RunningPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
        this.mailbox = new Mailbox(platform);
    }

    private Municipality withoutAgreement() {
        Municipality municipality = platform.municipality();
        platform.execute(
                "delete from agreement where organisation_id = (select id from organisation where code = ?)",
                municipality.code());
        return municipality;
    }

    private Visitor administrator() {
        DemonstrationAccount account =
                platform.account(DemonstrationAccounts.BENCHMARK_ORGANISATION, DemonstrationRole.ADMINISTRATOR);
        return chromium.staff(platform, account, Chromium.WIDE);
    }

    private Api.Answer post(Municipality municipality, String query) {
        byte[] file =
                BusLine.csv(municipality, MONTH, BusLine.lines(municipality, 3)).getBytes(StandardCharsets.UTF_8);
        return municipality.post(MONTH, file, query, "text/csv");
    }

    private void fill(Visitor visitor, String id, String text) {
        visitor.page().locator("[id='" + id + "']").fill(text);
    }

    private void click(Visitor visitor, String id) {
        visitor.page().locator("[id='" + id + "']").click();
    }

    @Test
    @DisplayName(
            "DPA-2, V1 a delivery, and a dry run, is refused the day before and the day after, and taken on the last day")
    void onlyInForce() {
        Municipality municipality = withoutAgreement();
        LocalDate today = RunningPlatform.today();
        String insert =
                "insert into agreement (organisation_id, in_force_from, in_force_to, model_version) select id, ?::date, ?::date, 'test' from organisation where code = ?";
        platform.execute(insert, today.plusDays(1).toString(), today.plusDays(9).toString(), municipality.code());
        platform.execute(
                insert, today.minusDays(9).toString(), today.minusDays(1).toString(), municipality.code());
        for (String query : new String[] {"", "&dryRun=true"}) {
            Api.Answer refused = post(municipality, query);
            assertThat(refused.status()).as(query).isEqualTo(403);
            assertThat(refused.json().get("rule").getAsString()).isEqualTo("FILE-006");
            assertThat(refused.json().get("detail").getAsString()).contains("in the portal, under Agreement");
        }
        platform.execute(insert, today.minusDays(9).toString(), today.toString(), municipality.code());
        assertThat(post(municipality, "").status()).isEqualTo(202);
    }

    @Test
    @DisplayName(
            "REG-2, DPA-1 the overview asks to sign first; what is signed is in force at once and kept as a PDF with its hash")
    void signsTheModel() throws IOException {
        Municipality municipality = withoutAgreement();
        assertThat(post(municipality, "").status()).isEqualTo(403);
        try (Visitor reader = chromium.visitor(platform, platform.person(municipality.code(), "READER"))) {
            reader.open("agreement/sign.xhtml");
            assertThat(reader.mainText()).contains("doet de contactpersoon", "1. Partijen");
            assertThat(reader.page().locator("[id='sign:submit']").count()).isZero();
        }
        try (Visitor visitor = chromium.visitor(platform, platform.person(municipality.code(), "CONTACT_PERSON"))) {
            visitor.open("index.xhtml");
            assertThat(visitor.mainText()).contains("Onderteken eerst de verwerkersovereenkomst");
            visitor.assertAccessible("overview without agreement");
            visitor.picture("agreement-notice");
            visitor.page().locator("#agreementNotice a").click();
            fill(visitor, "sign:name", "A. Ondertekenaar");
            click(visitor, "sign:submit");
            assertThat(visitor.mainText()).contains("Kruis aan dat u bevoegd bent");
            assertThat(visitor.page().locator("[id='sign:name']").inputValue()).isEqualTo("A. Ondertekenaar");
            visitor.assertAccessible("signing with faults");
            fill(visitor, "sign:function", "Directeur");
            visitor.page().locator("[id='sign:authorised']").check();
            visitor.picture("agreement-sign");
            click(visitor, "sign:submit");
            assertThat(visitor.mainText())
                    .contains("De overeenkomst is ondertekend", "A. Ondertekenaar", "Model, versie 1");
            visitor.picture("agreement-signed");
            Download download = visitor.page().waitForDownload(() -> visitor.page()
                    .locator("a[href*='document.pdf']")
                    .first()
                    .click());
            assertThat(platform.count(
                            "select count(*) from agreement where sha256 = ? and signatory_function = 'Directeur'",
                            sha256(download)))
                    .isEqualTo(1);
        }
        assertThat(post(municipality, "").status()).isEqualTo(202);
        long id = platform.count("select max(id) from agreement");
        try (Visitor other = chromium.visitor(platform, platform.person("GM0384", "CONTACT_PERSON"))) {
            assertThat(other.page()
                            .request()
                            .get(platform.address()
                                    .resolve("agreement/document.pdf?id=" + id)
                                    .toString())
                            .status())
                    .as("of another")
                    .isEqualTo(404);
        }
    }

    private static String sha256(Download download) throws IOException {
        try (InputStream in = download.createReadStream()) {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(in.readAllBytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName(
            "DPA-1 an own text goes in rounds: refused by what is in it, sent back, accepted until a day, and signed")
    void ownText() {
        Municipality municipality = withoutAgreement();
        DemonstrationAccount contact = platform.person(municipality.code(), "CONTACT_PERSON");
        try (Visitor visitor = chromium.visitor(platform, contact);
                Visitor desk = administrator()) {
            visitor.open("agreement/own.xhtml");
            fill(visitor, "own:remarks", "Wij gebruiken onze eigen tekst.");
            choose(visitor, "brief.pdf", "geen pdf");
            click(visitor, "own:submit");
            assertThat(visitor.mainText()).contains("“brief.pdf” is geen pdf en geen Word-bestand");
            assertThat(visitor.page().locator("[id='own:remarks']").inputValue())
                    .isEqualTo("Wij gebruiken onze eigen tekst.");
            visitor.assertAccessible("own text with a fault");
            send(visitor, "ronde een.pdf");

            desk.open("admin/agreement/organisation.xhtml?organisation=" + municipality.code());
            assertThat(desk.mainText()).contains("Wij gebruiken onze eigen tekst.", "ronde 1");
            desk.assertAccessible("assessing");
            desk.picture("agreement-assess");
            fill(desk, "other:why", "Een datalek melden wij binnen 24 uur.");
            click(desk, "other:ask");
            assertThat(desk.mainText()).contains("zijn wijzigingen gevraagd");
            assertThat(mailbox.newest(contact.email())).contains("Een datalek melden wij binnen 24 uur.");

            visitor.open("agreement/own.xhtml");
            assertThat(visitor.mainText()).contains("Een datalek melden wij binnen 24 uur.");
            send(visitor, "ronde twee.pdf");
            desk.open("admin/agreement/organisation.xhtml?organisation=" + municipality.code());
            fill(desk, "accept:lastDay", RunningPlatform.today().plusYears(1).toString());
            click(desk, "accept:submit");
            assertThat(desk.mainText()).contains("Eigen tekst te ondertekenen");

            visitor.open("agreement/sign.xhtml");
            assertThat(visitor.mainText()).contains("ronde twee.pdf");
            fill(visitor, "sign:function", "Directeur");
            visitor.page().locator("[id='sign:authorised']").check();
            click(visitor, "sign:submit");
            assertThat(visitor.mainText()).contains("De overeenkomst is ondertekend", "Eigen tekst");
        }
        assertThat(post(municipality, "").status()).isEqualTo(202);
    }

    private void choose(Visitor visitor, String name, String content) {
        visitor.page()
                .locator("[id='own:file']")
                .setInputFiles(new FilePayload(name, "application/pdf", content.getBytes(StandardCharsets.US_ASCII)));
    }

    private void send(Visitor visitor, String name) {
        choose(visitor, name, "%PDF-1.4 ... %%EOF");
        click(visitor, "own:submit");
        assertThat(visitor.mainText()).contains("Uw tekst is ontvangen", name, "Wordt beoordeeld");
    }

    @Test
    @DisplayName("DPA-3 a new version is offered to all by mail and tracked; what was signed stays in force")
    void aNewVersion() {
        DemonstrationAccount contact = platform.account("GM0384", DemonstrationRole.CONTACT_PERSON);
        try (Visitor desk = administrator()) {
            desk.open("admin/agreement/models.xhtml");
            fill(desk, "publish:changes", "Een datalek melden wij nu binnen 12 uur.");
            click(desk, "publish:submit");
            assertThat(desk.mainText()).contains("Er is niets veranderd");
            fill(desk, "publish:breachHours", "12");
            click(desk, "publish:submit");
            assertThat(desk.mainText()).contains("Versie 2 is gepubliceerd");
            desk.assertAccessible("models");
            desk.open("admin/agreement/agreements.xhtml?state=NEW_VERSION");
            assertThat(desk.mainText()).contains("Diemen", "Nieuwe versie aangeboden");
            desk.picture("agreement-progress");
            assertThat(platform.count(
                            "select count(*) from outbox where kind = 'AGREEMENT_OFFERED' and recipient = ? and arguments[1] = '2'",
                            contact.email()))
                    .isEqualTo(1);
            assertThat(platform.demonstration("GM0384").api().read("deliveries").status())
                    .isEqualTo(200);
        } finally {
            platform.execute("delete from agreement_model where version = 2");
        }
    }

    @Test
    @DisplayName("DPA-4, V2 a sub-processor is announced to all by mail, and an objection is kept with its answer")
    void subprocessor() {
        DemonstrationAccount contact = platform.person("GM0384", "CONTACT_PERSON");
        String name = "Proefcentrum BV";
        try (Visitor desk = administrator();
                Visitor visitor = chromium.visitor(platform, contact)) {
            desk.open("admin/agreement/announce.xhtml");
            fill(desk, "announce:name", name);
            fill(desk, "announce:purpose", "Opslag van reservekopieën");
            fill(desk, "announce:place", "Nederland");
            fill(desk, "announce:beginsOn", RunningPlatform.today().toString());
            click(desk, "announce:submit");
            assertThat(desk.mainText()).contains("het werk begint op");
            fill(desk, "announce:beginsOn", RunningPlatform.today().plusDays(30).toString());
            click(desk, "announce:submit");
            assertThat(desk.mainText()).contains(name + " is aangekondigd");
            assertThat(mailbox.newest(contact.email())).contains(name, "Hebt u bezwaar?");

            visitor.open("agreement/subprocessors.xhtml");
            visitor.page()
                    .locator("a[aria-label='Bezwaar maken tegen " + name + "']")
                    .click();
            fill(visitor, "object:text", "Wij willen geen opslag elders.");
            click(visitor, "object:submit");
            assertThat(visitor.mainText()).contains("Wij willen geen opslag elders.", "Nog geen antwoord.");

            desk.open("admin/agreement/subprocessors.xhtml");
            desk.page().locator("a[aria-label='" + name + " beheren']").click();
            desk.page().locator("a[href*='objection=']").click();
            fill(desk, "answer:text", "De gegevens blijven versleuteld.");
            click(desk, "answer:submit");
            assertThat(desk.mainText()).contains("Uw antwoord is gestuurd");
            assertThat(mailbox.newest(contact.email())).contains("De gegevens blijven versleuteld.");
            visitor.open("agreement/subprocessors.xhtml");
            assertThat(visitor.mainText()).contains("De gegevens blijven versleuteld.");
        } finally {
            platform.execute("delete from subprocessor_objection");
            platform.execute("delete from subprocessor where name = ?", name);
        }
    }

    @Test
    @DisplayName(
            "DPA-4 both registers leave as PDF and CSV; own texts and agreements are for administrator and auditor")
    void filesAndRoles() {
        Browser contact = Browser.signedIn(platform, "", platform.account("GM0384", DemonstrationRole.CONTACT_PERSON));
        for (String file : new String[] {"agreement/subprocessors", "processing/activities"}) {
            assertThat(contact.get(file + ".pdf").body()).startsWith("%PDF-");
            assertThat(contact.get(file + ".csv").body()).contains("purpose");
        }
        for (DemonstrationRole role : new DemonstrationRole[] {
            DemonstrationRole.ADMINISTRATOR, DemonstrationRole.AUDITOR, DemonstrationRole.HELPDESK
        }) {
            Browser staff = Browser.signedIn(
                    platform, "admin/", platform.account(DemonstrationAccounts.BENCHMARK_ORGANISATION, role));
            int expected = role == DemonstrationRole.HELPDESK ? 403 : 200;
            for (String page :
                    new String[] {"agreements.xhtml", "agreements.csv", "organisation.xhtml?organisation=GM0995"}) {
                assertThat(staff.get("admin/agreement/" + page).statusCode())
                        .as(role + " " + page)
                        .isEqualTo(expected);
            }
        }
    }
}
