package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import nl.benchmark.launcher.demo.DemonstrationAccount;
import nl.benchmark.launcher.demo.DemonstrationAccounts;
import nl.benchmark.launcher.demo.DemonstrationRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * REG-1 to REG-5, DPA-1, DPA-2, FEE-2, INV-1, INV-2: one municipality from the public form to the day on which its accounts
 * close, on a platform of its own whose time goes through two years.
 */
@ExtendWith(Platform.class)
class WholeWayIT {

    private static final String CODE = "GM0177";
    private static final String NAME = "Raalte";
    private static final String EMAIL = "hele.weg@raalte.test.invalid";
    private static final String DESK = "finance-desk@raalte.test.invalid";

    /** The first of two whole years that are still to come. */
    private static final int YEAR = RunningPlatform.today().getYear() + 1;

    private static RunningPlatform platform;

    private final Chromium chromium;
    private final Mailbox mailbox = new Mailbox(platform);

    WholeWayIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @BeforeAll
    static void start() {
        platform = RunningPlatform.startInAnotherTime();
        for (int year : List.of(YEAR - 1, YEAR)) {
            platform.execute(
                    "insert into inhabitants (organisation_id, year, inhabitants) select id, ?, 40000 from organisation where code = ? on conflict do nothing",
                    year,
                    CODE);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        platform.close();
    }

    @Test
    @DisplayName(
            "form, acceptance, agreement, invoice, payment, a cancellation in time and withdrawn, one too late, renewal, end, archive, closed accounts")
    void twoYears() {
        on(YEAR, 2, 10, "09:30:00");
        tariffsOf(YEAR);
        register();
        accept();
        DemonstrationAccount contact;
        try (Visitor visitor = chromium.visitor(platform)) {
            contact = FirstVisit.of(visitor, EMAIL, CODE);
            sign(visitor);
        }
        invoiceAddress();
        invoiceOfTheFirstYear();
        pay(YEAR);
        seesItPaid(contact, YEAR);

        on(YEAR, 10, 31, "23:57:00");
        cancelsAroundMidnight(contact);

        on(YEAR, 12, 1, "09:00:00");
        tariffsOf(YEAR + 1);

        on(YEAR + 1, 1, 1, "00:01:00");
        Await.until("the year is renewed", () -> contractYears("RENEWAL") == 1);
        on(YEAR + 1, 1, 4, "09:00:00");
        yearlyRun();
        pay(YEAR + 1);
        seesItPaid(contact, YEAR + 1);

        on(YEAR + 1, 12, 31, "23:50:00");
        sees(contact, 200, 200);
        on(YEAR + 2, 1, 1, "00:01:00");
        sees(contact, 403, 200);
        Await.until("it is told", () -> mailed("ACCESS_ENDS") == 1);
        assertThat(contractYears("REGISTRATION") + contractYears("RENEWAL")).isEqualTo(2);
        on(YEAR + 2, 1, 30, "23:50:00");
        sees(contact, 403, 200);
        on(YEAR + 2, 1, 31, "00:01:00");
        Await.until(
                "the account is closed",
                () -> platform.count("select count(*) from account where email = ? and not active", EMAIL) == 1);
        assertThat(new Browser(platform)
                        .firstStep("", contact.email(), contact.password())
                        .headers()
                        .firstValue("Location"))
                .as("nobody comes in any more")
                .isNotPresent();
    }

    /** REG-3: in time and withdrawn; then the page of before midnight is sent after it, which is too late for the next year. */
    private void cancelsAroundMidnight(DemonstrationAccount contact) {
        String inTime = "31 december " + YEAR;
        String late = "31 december " + (YEAR + 1);
        try (Visitor visitor = chromium.visitor(platform)) {
            Chromium.signIn(visitor.page(), platform, "", contact);
            visitor.open("participation/participation.xhtml");
            visitor.page().locator("#cancel-WI").click();
            assertThat(visitor.page().locator("#lastDay").textContent()).contains(inTime);
            press(visitor, "cancel:submit");
            assertThat(visitor.mainText()).contains("Uw opzegging is ontvangen. De laatste dag is " + inTime);
            press(visitor, "withdraw:rows:0:submit");
            assertThat(visitor.mainText()).contains("De opzegging is ingetrokken");

            visitor.page().locator("#cancel-WI").click();
            assertThat(visitor.page().locator("#lastDay").textContent()).contains(inTime);
            on(YEAR, 11, 1, "00:00:00");
            press(visitor, "cancel:submit");
            assertThat(visitor.mainText()).contains("Er is niets verstuurd", late);
            visitor.picture("whole-way-late");
            press(visitor, "cancel:submit");
            assertThat(visitor.mainText()).contains("Uw opzegging is ontvangen. De laatste dag is " + late);
        }
        assertThat(mailed("CANCELLATION_RECEIVED")).isEqualTo(2);
    }

    private static long mailed(String kind) {
        return platform.count("select count(*) from outbox where kind = ? and recipient = ?", kind, EMAIL);
    }

    private static long contractYears(String origin) {
        return platform.count(
                "select count(*) from contract_year y join participation p on p.id = y.participation_id where y.origin = ? and p.organisation_id = (select id from organisation where code = ?)",
                origin,
                CODE);
    }

    /** REG-5: the first page with figures, and the own reports. */
    private void sees(DemonstrationAccount contact, int figures, int reports) {
        try (Visitor visitor = chromium.visitor(platform)) {
            Chromium.signIn(visitor.page(), platform, "", contact);
            assertThat(visitor.open("index.xhtml").status()).as("figures").isEqualTo(figures);
            assertThat(visitor.open("report/reports.xhtml").status())
                    .as("own reports")
                    .isEqualTo(reports);
        }
    }

    /** FEE-2: proposed by one and approved by another, year by year, until this one has them. */
    private void tariffsOf(int year) {
        while (platform.count("select count(*) from tariff where year = ?", year) == 0) {
            try (Visitor visitor = staff(DemonstrationRole.FINANCE)) {
                visitor.open("admin/fee/tariffs.xhtml");
                fill(visitor, "indexation:expected", "2,50");
                fill(visitor, "indexation:expectedSource", "Centraal Planbureau, tabel 4.1");
                fill(visitor, "indexation:definitive", "3,60");
                fill(visitor, "indexation:definitiveSource", "Centraal Planbureau, tabel 4.2");
                press(visitor, "indexation:look");
                press(visitor, "propose:submit");
                assertThat(visitor.mainText()).contains("Een ander moet erover beslissen");
            }
            try (Visitor visitor = staff(DemonstrationRole.ADMINISTRATOR)) {
                visitor.open("admin/fee/indexation.xhtml?id="
                        + platform.count("select id from indexation where state = 'PROPOSED'"));
                press(visitor, "decide:approve");
                assertThat(visitor.page().locator("#state").textContent()).isEqualTo("Goedgekeurd");
            }
        }
    }

    private void yearlyRun() {
        try (Visitor visitor = staff(DemonstrationRole.FINANCE)) {
            visitor.open("admin/invoice/run.xhtml?year=" + (YEAR + 1));
            press(visitor, "start:submit");
            awaitInvoice(YEAR + 1);
            send(visitor, YEAR + 1);
        }
    }

    private void register() {
        try (Visitor visitor = chromium.visitor(platform)) {
            RegistrationPage form = new RegistrationPage(visitor).open();
            form.municipality(CODE);
            form.choose("wi", "WI_BASIS");
            form.person("R. Voorbeeld", EMAIL);
            form.invoice();
            form.tick("protocol");
            form.look();
            form.send();
        }
    }

    private void accept() {
        try (Visitor visitor = staff(DemonstrationRole.ADMINISTRATOR)) {
            visitor.open("admin/registration/registrations.xhtml?state=SENT&text=" + NAME);
            visitor.page().locator("tbody th a").click();
            visitor.page().locator("#state").waitFor();
            press(visitor, "accept:submit");
            assertThat(visitor.page().locator("#state").textContent()).isEqualTo("Aangenomen");
        }
    }

    private static void sign(Visitor visitor) {
        visitor.open("index.xhtml");
        visitor.page().locator("#agreementNotice a").click();
        fill(visitor, "sign:name", "A. Ondertekenaar");
        fill(visitor, "sign:function", "Directeur");
        visitor.page().locator("[id='sign:authorised']").check();
        press(visitor, "sign:submit");
        assertThat(visitor.mainText()).contains("De overeenkomst is ondertekend");
    }

    private void invoiceAddress() {
        try (Visitor visitor = staff(DemonstrationRole.FINANCE)) {
            visitor.open("admin/invoice/recipient.xhtml?organisation=" + CODE);
            fill(visitor, "recipient:street", "Voorbeeldplein 1");
            fill(visitor, "recipient:postalCode", "1111 AA");
            fill(visitor, "recipient:city", "Voorbeeldstad");
            fill(visitor, "recipient:email", DESK);
            fill(visitor, "recipient:number", "12345678");
            fill(visitor, "recipient:reference", "KP-17");
            press(visitor, "recipient:submit");
            assertThat(visitor.mainText()).contains("zijn bewaard");
        }
    }

    /** The job said at acceptance what was missing; asked again it issues. */
    private void invoiceOfTheFirstYear() {
        Await.until(
                "the job said what is missing",
                () -> platform.count(
                                "select count(*) from invoice_run where state = 'DONE' and obstacle is not null and organisation_id = (select id from organisation where code = ?)",
                                CODE)
                        > 0);
        try (Visitor visitor = staff(DemonstrationRole.FINANCE)) {
            visitor.open("admin/invoice/invoices.xhtml");
            assertThat(visitor.page().locator("section:has(#keptTitle)").textContent())
                    .contains(NAME);
            visitor.page()
                    .locator("[id='kept'] li:has-text('" + NAME + "') button")
                    .click();
            awaitInvoice(YEAR);
            send(visitor, YEAR);
        }
    }

    private static void awaitInvoice(int year) {
        Await.until(
                "the invoice of " + year,
                () -> platform.count(
                                "select count(*) from invoice where state = 'ISSUED' and fee_year = ? and organisation_id = (select id from organisation where code = ?)",
                                year,
                                CODE)
                        > 0);
    }

    private void send(Visitor visitor, int year) {
        visitor.open("admin/invoice/invoices.xhtml?state=ISSUED&text=" + NAME);
        visitor.page().locator("tbody th a").first().click();
        press(visitor, "send:submit");
        assertThat(visitor.mainText()).contains(invoice(year) + " is verstuurd.");
        assertThat(mailbox.newest(DESK)).contains(invoice(year));
    }

    private void pay(int year) {
        String number = invoice(year);
        BigDecimal total = (BigDecimal) platform.rows("select total from invoice where number = ?", number)
                .get(0)[0];
        String today = LocalDate.ofInstant(platform.now(), ZoneId.of("Europe/Amsterdam"))
                .toString();
        String statement =
                new BankStatement("AFSCHRIFT-" + year, today, List.of(new BankStatement.Booking(number, total))).xml();
        try (Visitor visitor = staff(DemonstrationRole.FINANCE)) {
            visitor.open("admin/invoice/payments.xhtml");
            visitor.page()
                    .locator("[id='upload:file']")
                    .setInputFiles(new FilePayload(
                            "afschrift.xml", "application/xml", statement.getBytes(StandardCharsets.UTF_8)));
            press(visitor, "upload:look");
            press(visitor, "take:submit");
            assertThat(visitor.mainText()).contains("één boeking is bewaard");
        }
    }

    private void seesItPaid(DemonstrationAccount contact, int year) {
        try (Visitor visitor = chromium.visitor(platform)) {
            Chromium.signIn(visitor.page(), platform, "", contact);
            visitor.open("invoice/invoices.xhtml");
            assertThat(visitor.mainText()).contains(invoice(year), "Betaald");
        }
    }

    private static String invoice(int year) {
        return (String) platform.rows(
                        "select number from invoice where fee_year = ? and kind = 'INVOICE' and organisation_id = (select id from organisation where code = ?)",
                        year,
                        CODE)
                .get(0)[0];
    }

    private static void on(int year, int month, int day, String time) {
        platform.moveTo(LocalDateTime.parse(LocalDate.of(year, month, day) + "T" + time));
    }

    private static void fill(Visitor visitor, String id, String text) {
        visitor.page().locator("[id='" + id + "']").fill(text);
    }

    private static void press(Visitor visitor, String id) {
        visitor.page().locator("[id='" + id + "']").click();
    }

    private Visitor staff(DemonstrationRole role) {
        DemonstrationAccount account = platform.account(DemonstrationAccounts.BENCHMARK_ORGANISATION, role);
        return chromium.staff(platform, account, Chromium.WIDE);
    }
}
