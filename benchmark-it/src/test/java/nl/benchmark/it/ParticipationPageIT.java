package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nl.benchmark.launcher.demo.DemonstrationAccount;
import nl.benchmark.launcher.demo.DemonstrationAccounts;
import nl.benchmark.launcher.demo.DemonstrationRole;
import nl.benchmark.participation.ContractStanding;
import nl.benchmark.participation.NoticeTerm;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** REG-3 to REG-6: cancelling in the portal and by letter, renewal, and what is left after the end. */
@ExtendWith(Platform.class)
class ParticipationPageIT {

    private static final YearMonth MONTH = RunningPlatform.lastMonth();
    private static final LocalDate TODAY = RunningPlatform.today();
    private static final LocalDate LAST_DAY = NoticeTerm.lastDay(TODAY);

    private final RunningPlatform platform;
    private final Chromium chromium;
    private final Mailbox mailbox;

    ParticipationPageIT(RunningPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
        this.mailbox = new Mailbox(platform);
    }

    @Test
    @DisplayName(
            "REG-3, REG-6 the contact person leaves Verdiepend, withdraws, and cancels all: the screen says beforehand when, what follows and how to undo it")
    void inThePortal() {
        Municipality municipality = platform.municipality();
        DemonstrationAccount person = platform.person(municipality.code(), "CONTACT_PERSON");
        try (Visitor visitor = chromium.visitor(platform, person)) {
            visitor.open("participation/participation.xhtml");
            assertThat(visitor.mainText())
                    .contains(
                            "wordt op 1 januari " + TODAY.plusYears(1).getYear() + " vanzelf verlengd",
                            "Laatste dag om op te zeggen voor",
                            "Uw eigen organisatie",
                            "Basis + Verdiepend");
            assertFits(visitor, "participation");

            visitor.page().locator("#leave-WI").click();
            assertThat(visitor.page().locator("#lastDay").textContent()).contains(day(LAST_DAY) + " de laatste dag");
            assertThat(visitor.page().locator("#after").textContent())
                    .contains("Vanaf " + day(LAST_DAY.plusDays(1)) + " doet u mee aan Basis");
            assertThat(visitor.page().locator("#undo").textContent()).contains("tot en met " + day(LAST_DAY));
            assertThat(visitor.page().locator("#late").count())
                    .as("from 1 November on")
                    .isEqualTo(NoticeTerm.isForThisYear(TODAY) ? 0 : 1);
            assertFits(visitor, "participation-cancel");
            assertThat(participations(municipality.code())).containsExactly("VERDIEPEND null");
            click(visitor, "cancel:submit");
            assertThat(visitor.mainText()).contains("Uw opzegging is ontvangen. De laatste dag is " + day(LAST_DAY));
            assertThat(visitor.mainText())
                    .as("Basis is renewed a year after it begins")
                    .contains(
                            "wordt op 1 januari " + (LAST_DAY.getYear() + 2) + " vanzelf verlengd",
                            "Verdiepend eindigt op " + day(LAST_DAY) + ". Daarna gaat Basis door.");
            assertFits(visitor, "participation-cancelled");
            assertThat(participations(municipality.code())).containsExactly("VERDIEPEND " + LAST_DAY, "BASIS null");
            assertThat(mailbox.newest(person.email()))
                    .contains("Uw opzegging is ontvangen", day(LAST_DAY), "Verdiepend");

            visitor.page().locator("[id$=':submit']").filter(named("Intrekken")).click();
            assertThat(visitor.mainText())
                    .contains("De opzegging is ingetrokken. De deelname gaat door.", "Ingetrokken");
            assertThat(participations(municipality.code())).containsExactly("VERDIEPEND null", "BASIS " + LAST_DAY);
            assertThat(mailbox.newest(person.email())).contains("De opzegging is ingetrokken");

            visitor.page().locator("#cancel-WI").click();
            assertThat(visitor.page().locator("#after").textContent())
                    .contains(
                            "Na " + day(LAST_DAY) + " ziet u geen cijfers meer",
                            "tot en met " + day(ContractStanding.archiveUntil(LAST_DAY)),
                            "accounts");
            visitor.page().locator("[id='cancel:reason']").fill("Wij stappen over op eigen cijfers.");
            click(visitor, "cancel:submit");
            assertThat(visitor.mainText()).contains("De deelname eindigt op " + day(LAST_DAY));
            assertThat(participations(municipality.code()))
                    .containsExactly("VERDIEPEND " + LAST_DAY, "BASIS " + LAST_DAY);

            visitor.open("participation/cancel.xhtml?benchmark=WI");
            assertThat(visitor.mainText()).contains("De deelname eindigt al op " + day(LAST_DAY));
        }
        assertThat(lines("PARTICIPATION_CANCEL", municipality.code())).isEqualTo(2);
        assertThat(lines("PARTICIPATION_WITHDRAW", municipality.code())).isEqualTo(1);
        assertThat(municipality
                        .api()
                        .read("values?indicator=WI-VOL-01&organisation=" + municipality.code() + "&from=" + MONTH)
                        .status())
                .as("it runs until its last day")
                .isEqualTo(200);
        try (Visitor reader = chromium.visitor(platform, platform.person(municipality.code(), "READER"))) {
            reader.open("participation/participation.xhtml");
            assertThat(reader.mainText()).contains("Alleen de contactpersoon", "Wij stappen over op eigen cijfers.");
            assertThat(reader.page()
                            .locator("[id$=':submit']")
                            .filter(named("Intrekken"))
                            .count())
                    .isZero();
            assertThat(reader.open("participation/cancel.xhtml?benchmark=WI").status())
                    .isEqualTo(403);
        }
        Browser other = Browser.signedIn(platform, "", platform.person("GM0384", "CONTACT_PERSON"));
        assertThat(other.get("participation/participation.xhtml").body())
                .doesNotContain("Wij stappen over op eigen cijfers.");
    }

    @Test
    @DisplayName("ORG-3 whoever pays cancels for all; a member sees who handles it, and cannot cancel itself")
    void paidByAnother() {
        Municipality payer = platform.municipality();
        Municipality member = platform.municipality();
        platform.execute(
                "update participation set payer_id = (select id from organisation where code = ?) where organisation_id = (select id from organisation where code = ?)",
                payer.code(),
                member.code());
        String name = (String) platform.rows("select name from organisation where code = ?", payer.code())
                .get(0)[0];
        try (Visitor visitor = chromium.visitor(platform, platform.person(member.code(), "CONTACT_PERSON"))) {
            visitor.open("participation/participation.xhtml");
            assertThat(visitor.mainText()).contains(name + " betaalt deze deelname");
            assertThat(visitor.page().locator("#cancel-WI").count()).isZero();
            visitor.open("participation/cancel.xhtml?benchmark=WI");
            assertThat(visitor.mainText()).contains("Neem contact op met " + name);
            assertThat(visitor.page().locator("[id='cancel:submit']").count()).isZero();
        }
        assertThat(participations(member.code())).containsExactly("VERDIEPEND null");
        try (Visitor visitor = chromium.visitor(platform, platform.person(payer.code(), "CONTACT_PERSON"))) {
            visitor.open("participation/cancel.xhtml?benchmark=WI");
            assertThat(visitor.page().locator("#ending li").count()).isEqualTo(2);
            click(visitor, "cancel:submit");
            assertThat(visitor.mainText()).contains("Uw opzegging is ontvangen");
        }
        assertThat(participations(member.code())).containsExactly("VERDIEPEND " + LAST_DAY);
        assertThat(participations(payer.code())).containsExactly("VERDIEPEND " + LAST_DAY);
    }

    @Test
    @DisplayName(
            "REG-3 an administrator records a letter by its day of receipt and withdraws it with a reason; who leaves is a list and a file")
    void byLetter() {
        Municipality municipality = platform.municipality();
        DemonstrationAccount person = platform.person(municipality.code(), "CONTACT_PERSON");
        LocalDate october = LocalDate.of(TODAY.getYear() - (NoticeTerm.isForThisYear(TODAY) ? 1 : 0), 10, 31);
        LocalDate received = october.isBefore(TODAY.minusYears(1)) ? TODAY : october;
        LocalDate lastDay = NoticeTerm.lastDay(received);
        try (Visitor visitor = administrator()) {
            visitor.open("admin/participation/participant.xhtml?organisation=" + municipality.code());
            assertFits(visitor, "participant");
            visitor.page().locator("[id='letter:what']").selectOption("WI-BENCHMARK");
            visitor.page()
                    .locator("[id='letter:receivedOn']")
                    .fill(TODAY.plusDays(1).toString());
            visitor.page().locator("[id='letter:remark']").fill("Brief met kenmerk 2026-17");
            click(visitor, "letter:look");
            assertThat(visitor.mainText()).contains("De dag van ontvangst ligt tussen");
            assertThat(visitor.page().locator("[id='letter:remark']").inputValue())
                    .isEqualTo("Brief met kenmerk 2026-17");
            visitor.page().locator("[id='letter:receivedOn']").fill(received.toString());
            click(visitor, "letter:look");
            assertThat(visitor.page().locator("#plan").textContent())
                    .contains("Ontvangen op " + day(received) + ": de laatste dag is " + day(lastDay));
            assertThat(participations(municipality.code())).containsExactly("VERDIEPEND null");
            assertFits(visitor, "participant-letter");
            click(visitor, "letter:submit");
            assertThat(visitor.mainText()).contains("is vastgelegd. De laatste dag is " + day(lastDay), "Per brief");
            assertThat(participations(municipality.code())).containsExactly("VERDIEPEND " + lastDay);
            assertThat(mailbox.newest(person.email())).contains("Uw opzegging is ontvangen", day(received));

            visitor.open("admin/participation/leaving.xhtml?year=" + lastDay.getYear());
            assertThat(visitor.mainText()).contains("Brief met kenmerk 2026-17", "Per brief", day(received));
            assertFits(visitor, "leaving");
        }
        String file = staff(DemonstrationRole.FINANCE)
                .get("admin/participation/leaving.csv?year=" + lastDay.getYear())
                .body();
        assertThat(file.lines()
                        .filter(line -> line.startsWith(municipality.code()))
                        .findFirst())
                .hasValueSatisfying(line -> assertThat(line)
                        .contains(lastDay.toString(), received.toString(), "LETTER", "Brief met kenmerk 2026-17"));
        try (Visitor visitor = administrator()) {
            visitor.open("admin/participation/participant.xhtml?organisation=" + municipality.code());
            click(visitor, "withdraw:rows:0:submit");
            assertThat(visitor.mainText()).contains("Schrijf in 10 tot 500 tekens waarom");
            visitor.page().locator("[id='withdraw:rows:0:reason']").fill("Op verzoek van de gemeente, telefonisch.");
            click(visitor, "withdraw:rows:0:submit");
            assertThat(visitor.mainText()).contains("Ingetrokken", "Op verzoek van de gemeente, telefonisch.");
            assertThat(participations(municipality.code())).containsExactly("VERDIEPEND null");
            visitor.open("admin/participation/leaving.xhtml?year=" + lastDay.getYear());
            assertThat(visitor.mainText()).doesNotContain("Brief met kenmerk 2026-17");
            visitor.open("admin/participation/participations.xhtml?standing=PILOT");
            assertThat(visitor.mainText()).contains("Urk", "Proefdeelname");
            assertFits(visitor, "participations");
        }
        assertThat(staff(DemonstrationRole.HELPDESK)
                        .get("admin/participation/leaving.xhtml")
                        .statusCode())
                .isEqualTo(403);
        assertThat(staff(DemonstrationRole.HELPDESK)
                        .get("admin/participation/leaving.csv")
                        .statusCode())
                .isEqualTo(403);
        assertThat(staff(DemonstrationRole.FINANCE)
                        .get("admin/participation/participant.xhtml?organisation=" + municipality.code())
                        .body())
                .doesNotContain("letter:submit", "withdraw:rows");
    }

    @Test
    @DisplayName("REG-4 a registration accepted as a pilot ends with its year, and the pages say so")
    void pilot() {
        String code = "GM0180";
        register(code, "staphorst.proef@voorbeeld.invalid", true);
        assertThat(
                        platform.count(
                                "select count(*) from outbox where kind = 'PILOT_ACCEPTED' and recipient = 'staphorst.proef@voorbeeld.invalid'"))
                .isEqualTo(1);
        assertThat(participations(code)).containsExactly("BASIS " + NoticeTerm.lastDayOf(Year.from(TODAY)));
        try (Visitor visitor = chromium.visitor(platform, platform.person(code, "CONTACT_PERSON"))) {
            visitor.open("participation/participation.xhtml");
            assertThat(visitor.mainText()).contains("Dit is een proefdeelname. Die eindigt op 31 december");
            assertThat(visitor.page().locator("#cancel-WI").count()).isZero();
        }
    }

    @Test
    @DisplayName(
            "REG-5 after the last day page and API refuse figures, reports and deliveries and say why; the own reports stay thirty days, then the accounts close")
    void afterTheEnd() {
        Municipality municipality = platform.municipality();
        DemonstrationAccount person = platform.person(municipality.code(), "CONTACT_PERSON");
        municipality.deliver(MONTH, BusLine.lines(municipality, 12));
        long report = MadeReport.ask(municipality, MONTH);
        Await.until(
                "the report is made",
                () -> platform.count("select count(*) from report where id = ? and status = 'READY'", report) == 1);
        Browser browser = Browser.signedIn(platform, "", person);
        assertThat(browser.get("index.xhtml").statusCode()).isEqualTo(200);
        String values = "values?indicator=WI-VOL-01&organisation=" + municipality.code() + "&from=" + MONTH;
        assertThat(municipality.api().read(values).status()).isEqualTo(200);

        end(municipality, TODAY.minusDays(1));
        Await.until("the end is known", () -> municipality.api().read(values).status() == 403);
        JsonObject refused = municipality.api().read(values).json();
        assertThat(refused.get("detail").getAsString())
                .contains("ended on " + TODAY.minusDays(1), "until " + TODAY.plusDays(29));
        assertThat(municipality
                        .post(MONTH, BusLine.csv(municipality, MONTH, BusLine.lines(municipality, 13)))
                        .status())
                .isEqualTo(403);
        assertThat(municipality
                        .api()
                        .call(
                                "POST",
                                "api/v1/reports",
                                ("{\"organisation\":\"" + municipality.code() + "\",\"benchmark\":\"WI\",\"period\":\""
                                                + MONTH + "\"}")
                                        .getBytes(StandardCharsets.UTF_8),
                                "Content-Type",
                                "application/json")
                        .status())
                .isEqualTo(403);
        for (String page : List.of(
                "",
                "index.xhtml",
                "comparison/comparison.xhtml",
                "indicator/indicators.xhtml",
                "delivery/deliveries.xhtml",
                "report/compose.xhtml")) {
            HttpResponse<String> answer = browser.get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(403);
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .as(page)
                    .hasValueSatisfying(policy -> assertThat(policy).contains("script-src 'self' 'nonce-"));
            assertThat(answer.body())
                    .as(page)
                    .contains("doet niet meer mee aan Werk &amp; Inkomen", day(TODAY.plusDays(29)));
        }
        assertThat(municipality.api().read("reports").items()).hasSize(1);
        assertThat(browser.get("report/reports.xhtml").body())
                .contains("report/document/" + report, "doet niet meer mee")
                .doesNotContain("requestMonthly");
        assertThat(browser.get("report/document/" + report).statusCode()).isEqualTo(200);
        assertThat(browser.get("participation/participation.xhtml").body()).contains("Eerdere deelname");
        try (Visitor visitor = chromium.visitor(platform, person)) {
            visitor.open("participation/ended.xhtml");
            assertFits(visitor, "participation-ended");
            visitor.open("report/reports.xhtml");
            assertFits(visitor, "participation-archive");
        }
        Await.until(
                "who left was told",
                () -> platform.count(
                                "select count(*) from outbox where kind = 'ACCESS_ENDS' and recipient = ?",
                                person.email())
                        == 1);
        assertThat(platform.count("select count(*) from account where email = ? and active", person.email()))
                .isEqualTo(1);

        end(municipality, TODAY.minusDays(31));
        Await.until(
                "the accounts are closed",
                () -> platform.count("select count(*) from account where email = ? and not active", person.email())
                        == 1);
        assertThat(municipality.api().read("me").status()).isEqualTo(401);
        assertThat(browser.get("report/reports.xhtml").statusCode()).isEqualTo(302);
        assertThat(platform.count(
                        "select count(*) from account_session s join account a on a.id = s.account_id where a.email = ? and s.ended_at is null",
                        person.email()))
                .isZero();
        assertThat(lines("ACCOUNTS_CLOSE", municipality.code())).isEqualTo(1);
        assertThat(new Browser(platform)
                        .firstStep("", person.email(), person.password())
                        .statusCode())
                .as("nobody signs in")
                .isEqualTo(200);

        register(municipality.code(), person.email(), false);
        assertThat(platform.count("select count(*) from account where email = ? and active", person.email()))
                .as("the account of the contact person opens again")
                .isEqualTo(1);
        assertThat(Browser.signedIn(platform, "", person).get("index.xhtml").statusCode())
                .isEqualTo(200);
    }

    /** As anybody does, and accepted by an administrator. */
    private void register(String code, String email, boolean pilot) {
        try (Visitor visitor = chromium.visitor(platform)) {
            RegistrationPage form = new RegistrationPage(visitor).open();
            form.municipality(code);
            form.choose("wi", "WI_BASIS");
            form.person("P. Voorbeeld", email);
            form.invoice();
            form.tick("protocol");
            form.look();
            form.send();
        }
        try (Visitor visitor = administrator()) {
            visitor.open("admin/registration/registration.xhtml?id="
                    + platform.count("select id from registration where contact_email = ?", email));
            if (pilot) {
                visitor.page().locator("[id='accept:pilot']").check();
            }
            click(visitor, "accept:submit");
            assertThat(visitor.mainText()).contains(pilot ? "aangenomen als proefdeelname" : "is aangenomen.");
        }
    }

    @Test
    @DisplayName("REG-3 the job records the contract years that are missing, each once, and none after the end")
    void renewal() {
        Municipality municipality = platform.municipality();
        long participation = platform.count(
                "select id from participation where organisation_id = (select id from organisation where code = ?)",
                municipality.code());
        int year = TODAY.getYear();
        assertThat(years(participation)).contains("2021 REGISTRATION", year + " RENEWAL");
        List<String> before = years(participation);
        // as a kill in the middle leaves it, and a server that was down on two New Year's days
        platform.execute(
                "delete from contract_year where participation_id = ? and year in (?, ?)",
                participation,
                year - 1,
                year);
        Await.until("both years are there again", () -> years(participation).equals(before));
        assertThat(platform.count(
                        "select count(*) from audit_line where action = 'PARTICIPATION_RENEW' and object_id = ?",
                        Long.toString(participation)))
                .isEqualTo(2);

        long ended = (Long) platform.rows(
                        "insert into participation (organisation_id, benchmark, module, starts_on, ends_on) select id, 'AS', 'PREVENTIE', date '2022-03-01', date '2023-12-31' from organisation where code = ? returning id",
                        municipality.code())
                .get(0)[0];
        long never = (Long) platform.rows(
                        "insert into participation (organisation_id, benchmark, module, starts_on, ends_on) select id, 'SI', 'BASIS', date '2024-01-01', date '2023-12-31' from organisation where code = ? returning id",
                        municipality.code())
                .get(0)[0];
        Await.until("its years are there", () -> years(ended).size() == 2);
        assertThat(years(ended)).containsExactly("2022 REGISTRATION", "2023 RENEWAL");
        assertThat(years(never)).isEmpty();
    }

    private List<String> years(long participation) {
        return platform
                .rows(
                        "select year || ' ' || origin from contract_year where participation_id = ? order by year",
                        participation)
                .stream()
                .map(row -> (String) row[0])
                .toList();
    }

    private void end(Municipality municipality, LocalDate lastDay) {
        platform.execute(
                "update participation set ends_on = ?::date where organisation_id = (select id from organisation where code = ?)",
                lastDay.toString(),
                municipality.code());
    }

    private long lines(String action, String organisation) {
        return platform.count(
                "select count(*) from audit_line where action = ? and result = 'OK' and (select id from organisation where code = ?) = any (concerns)",
                action,
                organisation);
    }

    private List<String> participations(String code) {
        return platform
                .rows(
                        "select p.module || ' ' || coalesce(p.ends_on::text, 'null') from participation p join organisation o on o.id = p.organisation_id where o.code = ? order by p.id",
                        code)
                .stream()
                .map(row -> (String) row[0])
                .toList();
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"))
                .format(day);
    }

    private static Locator.FilterOptions named(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static void click(Visitor visitor, String id) {
        visitor.page().locator("[id='" + id + "']").click();
    }

    private static void assertFits(Visitor visitor, String name) {
        visitor.assertAccessible(name);
        visitor.picture(name);
        visitor.resize(Chromium.NARROW);
        visitor.assertNoSidewaysScrolling(name);
        visitor.picture(name + "-narrow");
        visitor.resize(Chromium.WIDE);
    }

    private Browser staff(DemonstrationRole role) {
        return Browser.signedIn(
                platform, "admin/", platform.account(DemonstrationAccounts.BENCHMARK_ORGANISATION, role));
    }

    /** Who showed lately who it is. */
    private Visitor administrator() {
        return chromium.confirmedStaff(platform, DemonstrationRole.ADMINISTRATOR);
    }
}
