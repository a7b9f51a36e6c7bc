package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.benchmark.launcher.demo.DemonstrationAccount;
import nl.benchmark.launcher.demo.DemonstrationAccounts;
import nl.benchmark.launcher.demo.DemonstrationRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** INV-1, INV-2, FEE-2, REG-6 in a browser: from the details of an organisation to the last payment. */
@ExtendWith(Platform.class)
class InvoicePageIT {

    private static final String PAYER = "GM0384";
    private static final String OTHER = "GM0437";
    private static final String REASON = "Het percentage klopt niet met de bron.";

    private final RunningPlatform platform;
    private final Chromium chromium;

    InvoicePageIT(RunningPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
    }

    @Test
    @DisplayName(
            "INV-1 details, dry run, run, mail with both files, a part and the rest of the payment; the participant sees its own")
    void aYearOfOneOrganisation() {
        String number;
        long id;
        try (Visitor visitor = staff(DemonstrationRole.FINANCE)) {
            details(visitor);
            run(visitor);
            number = text(
                    "select number from invoice where state = 'ISSUED' and organisation_id = (select id from organisation where code = ?)",
                    PAYER);
            id = platform.count("select id from invoice where number = ?", number);
            send(visitor, number, id);
            pay(visitor, number, id);
            receivables(visitor);
        }
        try (Visitor visitor = chromium.visitor(platform, participant(PAYER))) {
            visitor.open("invoice/invoices.xhtml");
            assertThat(visitor.mainText()).contains(number, "Betaald", "Nog te betalen: €\u00a00,00");
            assertFits(visitor, "invoices-own");
        }
        Browser other = Browser.signedIn(platform, "", participant(OTHER));
        assertThat(other.get("invoice/invoices.xhtml").body()).doesNotContain(number);
        assertThat(other.get("invoice/document.pdf?id=" + id).statusCode()).isEqualTo(404);
        Browser own = Browser.signedIn(platform, "", participant(PAYER));
        assertThat(own.get("invoice/document.xml?id=" + id).body()).contains("<cbc:ID>" + number + "</cbc:ID>");
    }

    private void details(Visitor visitor) {
        visitor.open("admin/invoice/recipient.xhtml?organisation=" + PAYER);
        fill(visitor, "recipient:street", "Voorbeeldplein 1");
        fill(visitor, "recipient:postalCode", "1111 AA");
        fill(visitor, "recipient:city", "Diemen");
        fill(visitor, "recipient:email", "crediteuren@diemen.invalid");
        fill(visitor, "recipient:number", "123");
        fill(visitor, "recipient:reference", "KP-17");
        press(visitor, "recipient:submit");
        assertThat(visitor.mainText()).contains("Een KvK-nummer heeft 8 cijfers, een OIN 20.");
        assertThat(visitor.page().locator("[id='recipient:street']").inputValue())
                .isEqualTo("Voorbeeldplein 1");
        assertFits(visitor, "invoice-recipient");
        fill(visitor, "recipient:number", "12345678");
        press(visitor, "recipient:submit");
        assertThat(visitor.mainText()).contains("De factuurgegevens van Diemen zijn bewaard.");
        assertFits(visitor, "invoice-recipients");
    }

    private void run(Visitor visitor) {
        visitor.open("admin/invoice/run.xhtml?year=2026");
        assertThat(visitor.mainText()).contains("heeft nog geen factuuradres", "VOORBEELD");
        assertFits(visitor, "invoice-run");
        press(visitor, "start:submit");
        Await.until(
                "the run is done",
                () -> platform.count("select count(*) from invoice_run where kind = 'YEARLY' and state = 'DONE'") > 0);
        visitor.open("admin/invoice/run.xhtml?year=2026");
        assertThat(visitor.page().locator("#progress").textContent()).contains("is klaar");
    }

    private void send(Visitor visitor, String number, long id) {
        visitor.open("admin/invoice/invoices.xhtml?state=ISSUED&text=Diemen");
        assertThat(visitor.mainText()).contains(number, "Nog niet verstuurd");
        assertFits(visitor, "invoices");
        visitor.page().locator("tbody th a").first().click();
        press(visitor, "send:submit");
        assertThat(visitor.mainText())
                .contains(number + " is verstuurd.", "Wacht op de mailserver", "crediteuren@diemen.invalid");
        assertFits(visitor, "invoice");
        assertThat(platform.count(
                        "select count(*) from outbox_attachment a join invoice_mail m on m.outbox_id = a.outbox_id where m.invoice_id = ? and length(a.content) > 1000",
                        id))
                .as("PDF and UBL go with it")
                .isEqualTo(2);
    }

    private void pay(Visitor visitor, String number, long id) {
        BigDecimal total = new BigDecimal(text("select total::text from invoice where id = ?", id));
        BigDecimal rest = total.subtract(new BigDecimal("100.00"));
        String file = new BankStatement(
                        "AFSCHRIFT-1",
                        "2026-11-20",
                        List.of(
                                new BankStatement.Booking(number, new BigDecimal("100.00")),
                                new BankStatement.Booking("bijdrage benchmark", rest)))
                .xml();
        visitor.open("admin/invoice/payments.xhtml");
        upload(visitor, file);
        assertThat(visitor.mainText()).contains("Deel van de factuur", "Niet herkend");
        assertFits(visitor, "invoice-payments");
        press(visitor, "take:submit");
        assertThat(visitor.mainText()).contains("2 boekingen zijn bewaard");
        upload(visitor, file);
        assertThat(visitor.mainText()).contains("Afschrift AFSCHRIFT-1 is al eerder ingelezen.");

        visitor.page().locator("[id$=':number']").first().fill("2026-99999");
        visitor.page().locator("[id$=':match']").first().click();
        assertThat(visitor.mainText()).contains("Deze factuur bestaat niet: 2026-99999.");
        visitor.page().locator("[id$=':number']").first().fill(number);
        visitor.page().locator("[id$=':match']").first().click();
        assertThat(visitor.mainText()).contains("De betaling is gekoppeld.");
        assertThat(text("select sum(amount)::text from payment where invoice_id = ?", id))
                .isEqualTo(total.toPlainString());
    }

    private void receivables(Visitor visitor) {
        visitor.open("admin/invoice/receivables.xhtml");
        assertThat(visitor.mainText()).contains("Er hoeft nu niemand te worden herinnerd.");
        assertFits(visitor, "invoice-receivables");
    }

    @Test
    @DisplayName("FEE-2 figures are looked at first, proposed, and decided by somebody else with a reason")
    void fourEyes() {
        try (Visitor visitor = staff(DemonstrationRole.FINANCE)) {
            visitor.open("admin/fee/tariffs.xhtml");
            assertThat(visitor.mainText()).contains("VOORBEELD", "Tarieven van 2028 voorstellen");
            fill(visitor, "indexation:expected", "2,50");
            fill(visitor, "indexation:expectedSource", "kort");
            fill(visitor, "indexation:definitive", "3,60");
            fill(visitor, "indexation:definitiveSource", "Centraal Planbureau, tabel 4.2");
            press(visitor, "indexation:look");
            assertThat(visitor.mainText()).contains("Geef de bron van het cijfer in 10 tot 300 tekens");
            assertThat(visitor.page().locator("[id='indexation:expected']").inputValue())
                    .isEqualTo("2,50");
            fill(visitor, "indexation:expectedSource", "Centraal Planbureau, tabel 4.1");
            press(visitor, "indexation:look");
            assertThat(visitor.mainText()).contains("Tarieven van 2028 volgens dit voorstel");
            assertFits(visitor, "fee-tariffs");
            press(visitor, "propose:submit");
            assertThat(visitor.mainText()).contains("Een ander moet erover beslissen");
            assertThat(visitor.page().locator("[id='decide:approve']").count()).isZero();
        }
        try (Visitor visitor = staff(DemonstrationRole.ADMINISTRATOR)) {
            visitor.open("admin/fee/indexation.xhtml?id="
                    + platform.count("select id from indexation where state = 'PROPOSED'"));
            assertFits(visitor, "fee-indexation");
            fill(visitor, "refuse:reason", REASON);
            press(visitor, "refuse:submit");
            assertThat(visitor.page().locator("#state").textContent()).isEqualTo("Afgekeurd");
            assertThat(visitor.mainText()).contains(REASON);
        }
    }

    @Test
    @DisplayName(
            "INV-2, REG-6 adding Verdiepend to a running Basis is accepted and billed: the job says what keeps it from an invoice")
    void addingVerdiepend() {
        String code = "GM0141";
        platform.execute(
                "insert into participation (organisation_id, benchmark, module, starts_on) select id, 'WI', 'BASIS', date '2026-01-01' from organisation where code = ?",
                code);
        String email = "almelo@voorbeeld.invalid";
        try (Visitor visitor = chromium.visitor(platform)) {
            RegistrationPage form = new RegistrationPage(visitor).open();
            form.municipality(code);
            form.choose("wi", "WI_VERDIEPEND");
            form.person("A. Voorbeeld", email);
            form.invoice();
            form.tick("protocol");
            form.look();
            form.send();
        }
        try (Visitor visitor = staff(DemonstrationRole.ADMINISTRATOR)) {
            visitor.open("admin/registration/registration.xhtml?id="
                    + platform.count("select id from registration where contact_email = ?", email));
            press(visitor, "accept:submit");
            assertThat(visitor.page().locator("#state").textContent()).isEqualTo("Aangenomen");
            assertThat(participations(code)).containsExactly("BASIS true", "VERDIEPEND false");
            Await.until(
                    "the job has looked",
                    () -> platform.count(
                                    "select count(*) from invoice_run where state = 'DONE' and obstacle[1] = 'InvoiceRule.IDENTIFIER' and organisation_id = (select id from organisation where code = ?)",
                                    code)
                            > 0);
            visitor.open("admin/invoice/invoices.xhtml");
            assertThat(visitor.page().locator("#keptTitle").count()).isEqualTo(1);
            assertThat(visitor.mainText()).contains("Almelo", "Geef het KvK-nummer (8 cijfers)");
            visitor.open("admin/");
            assertThat(visitor.mainText()).contains("Facturen na een aanmelding die nog niet gemaakt konden worden");
        }
    }

    @Test
    @DisplayName("INV-1, PRI-2 the pages are for finance and administrators; nobody else sees them, nor their files")
    void whoseThePagesAre() {
        for (DemonstrationRole role :
                List.of(DemonstrationRole.HELPDESK, DemonstrationRole.AUDITOR, DemonstrationRole.DATA_OFFICER)) {
            Browser browser = Browser.signedIn(
                    platform, "admin/", platform.account(DemonstrationAccounts.BENCHMARK_ORGANISATION, role));
            for (String page : List.of(
                    "fee/tariffs.xhtml",
                    "invoice/invoices.xhtml",
                    "invoice/run.xhtml",
                    "invoice/payments.xhtml",
                    "invoice/receivables.xhtml",
                    "invoice/recipients.xhtml",
                    "invoice/recipients.csv",
                    "invoice/aged.csv")) {
                assertThat(browser.get("admin/" + page).statusCode())
                        .as(role + " " + page)
                        .isEqualTo(403);
            }
        }
    }

    private List<String> participations(String code) {
        return platform
                .rows(
                        "select p.module || ' ' || (p.ends_on is not null) from participation p join organisation o on o.id = p.organisation_id where o.code = ? order by p.id",
                        code)
                .stream()
                .map(row -> (String) row[0])
                .toList();
    }

    private static void upload(Visitor visitor, String file) {
        visitor.page()
                .locator("[id='upload:file']")
                .setInputFiles(
                        new FilePayload("afschrift.xml", "application/xml", file.getBytes(StandardCharsets.UTF_8)));
        press(visitor, "upload:look");
    }

    private static void assertFits(Visitor visitor, String name) {
        visitor.assertAccessible(name);
        visitor.picture(name);
        visitor.resize(Chromium.NARROW);
        visitor.assertNoSidewaysScrolling(name);
        visitor.picture(name + "-narrow");
        visitor.resize(Chromium.WIDE);
    }

    private static void fill(Visitor visitor, String id, String text) {
        visitor.page().locator("[id='" + id + "']").fill(text);
    }

    private static void press(Visitor visitor, String id) {
        visitor.page().locator("[id='" + id + "']").click();
    }

    private String text(String sql, Object... arguments) {
        return (String) platform.rows(sql, arguments).get(0)[0];
    }

    private DemonstrationAccount participant(String code) {
        return platform.account(code, DemonstrationRole.CONTACT_PERSON);
    }

    /** Who showed lately who it is. */
    private Visitor staff(DemonstrationRole role) {
        return chromium.confirmedStaff(platform, role);
    }
}
