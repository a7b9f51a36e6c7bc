package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.benchmark.account.ApiToken;
import nl.benchmark.launcher.demo.DemonstrationAccount;
import nl.benchmark.launcher.demo.DemonstrationAccounts;
import nl.benchmark.launcher.demo.DemonstrationRole;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** ACC-4: an administrator of a supplier attacks everything that lies outside its areas of work. */
@ExtendWith(Platform.class)
class ExternalScopeIT {

    private static final LocalDate TODAY = RunningPlatform.today();

    /** What everybody needs, whatever the areas, and the page that explains which logs there are, without anything that was logged. */
    private static final Set<String> EVERYBODYS = Set.of(
            "admin/log/logs.xhtml",
            "admin/index.xhtml",
            "admin/search/search.xhtml",
            "admin/account/details.xhtml",
            "admin/account/security.xhtml");

    private static final List<String> FILES = List.of(
            "admin/breach/breaches.csv",
            "admin/delivery/reminders.csv",
            "admin/delivery/deliveries.csv",
            "admin/delivery/calendar.csv",
            "admin/delivery/exceptions.csv",
            "admin/delivery/explanations.csv",
            "admin/delivery/removals.csv",
            "admin/delivery/consultations.csv",
            "admin/delivery/findings.csv?id=1",
            "admin/delivery/peers.csv?id=1",
            "admin/protocol/progress.csv?id=1",
            "admin/agreement/agreements.csv",
            "admin/agreement/document.pdf?id=1",
            "admin/audit/lines.csv",
            "admin/audit/lines.jsonl",
            "admin/mail/mails.csv",
            "admin/organisation/participants.csv",
            "admin/organisation/organisations.csv",
            "admin/layout/fields.csv?type=BUS",
            "admin/indicator/proposals.csv",
            "admin/participation/participations.csv",
            "admin/participation/leaving.csv",
            "admin/retention/certificate.pdf?run=1&organisation=GM0363",
            "admin/account/access.csv");

    private final RunningPlatform platform;
    private final Chromium chromium;

    ExternalScopeIT(RunningPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
    }

    /** Somebody of a supplier in that role, from yesterday until in a month. */
    private DemonstrationAccount external(String role, String areas) {
        DemonstrationAccount person = platform.person(platform.municipality().code(), "CONTACT_PERSON");
        platform.execute(
                """
                update account set role = ?, organisation_id = null, external_employer = 'Bureau Proef', external_agreement = '2026-480',
                       external_scope = 'Doet de facturen', external_areas = string_to_array(?, ' '), external_from = ?::date, ends_on = ?::date where email = ?
                """,
                role,
                areas,
                TODAY.minusDays(1).toString(),
                TODAY.plusMonths(1).toString(),
                person.email());
        return person;
    }

    private long id(DemonstrationAccount account) {
        return platform.count("select id from account where email = ?", account.email());
    }

    private long refusals(DemonstrationAccount account) {
        return platform.count(
                "select count(*) from audit_line where account_id = ? and result = 'DENIED'", id(account));
    }

    private Browser administrator() {
        return Browser.signedIn(
                platform,
                "admin/",
                platform.account(DemonstrationAccounts.BENCHMARK_ORGANISATION, DemonstrationRole.ADMINISTRATOR));
    }

    private static boolean isOfFees(String page) {
        return page.startsWith("admin/fee/") || page.startsWith("admin/invoice/");
    }

    @Test
    @DisplayName(
            "ACC-4 An external administrator for invoices opens no page of another area by its address, and each try is a line")
    void noPageOutside() {
        DemonstrationAccount account = external("ADMINISTRATOR", "FEES");
        Browser browser = Browser.signedIn(platform, "admin/", account);
        long before = refusals(account);
        int tried = 0;
        SoftAssertions soft = new SoftAssertions();
        for (String page : SiteMap.staffPages()) {
            if (isOfFees(page)
                    || EVERYBODYS.contains(page)
                    || AnonymousAccessIT.PUBLIC_PAGES.contains(page.substring("admin/".length()))) {
                continue;
            }
            int status = browser.get(page).statusCode();
            soft.assertThat(status).as(page).isIn(403, 404);
            tried += status == 403 ? 1 : 0;
        }
        soft.assertAll();
        assertThat(tried).isGreaterThan(20);
        assertThat(refusals(account) - before).isGreaterThanOrEqualTo(tried);
    }

    @Test
    @DisplayName("ACC-4 Nor a file of another area, nor a call of the API with a token")
    void noFileAndNoCallOutside() {
        DemonstrationAccount account = external("ADMINISTRATOR", "FEES");
        Browser browser = Browser.signedIn(platform, "admin/", account);
        SoftAssertions soft = new SoftAssertions();
        long before = refusals(account);
        for (String file : FILES) {
            soft.assertThat(browser.get(file).statusCode()).as(file).isEqualTo(403);
        }
        soft.assertThat(refusals(account) - before).isGreaterThanOrEqualTo(FILES.size());
        Api api = platform.as(token(account));
        soft.assertThat(api.get("api/v1/me").status()).as("the own account").isEqualTo(200);
        for (String call : List.of(
                "api/v1/deliveries",
                "api/v1/indicators",
                "api/v1/imports",
                "api/v1/values?indicator=WI-VOL-01&organisation=GM0363&from=" + RunningPlatform.lastMonth() + "&to="
                        + RunningPlatform.lastMonth())) {
            soft.assertThat(api.get(call).status()).as(call).isEqualTo(403);
        }
        soft.assertAll();
    }

    private String token(DemonstrationAccount account) {
        ApiToken token = ApiToken.random(new SecureRandom());
        platform.execute(
                "insert into api_token (account_id, name, token_hash, created_at, expires_on) values (?, 'extern', decode(?, 'hex'), now(), date '2099-12-31')",
                id(account),
                token.hexHash());
        return token.value();
    }

    @Test
    @DisplayName("ACC-4 Its own area works; first page, work list, search and menu show nothing of others")
    void theOwnAreaWorks() {
        DemonstrationAccount account = external("ADMINISTRATOR", "FEES");
        Browser browser = Browser.signedIn(platform, "admin/", account);
        for (String page : List.of(
                "admin/invoice/invoices.xhtml",
                "admin/invoice/payments.xhtml",
                "admin/invoice/receivables.xhtml",
                "admin/invoice/recipients.xhtml",
                "admin/invoice/run.xhtml",
                "admin/fee/tariffs.xhtml",
                "admin/invoice/invoices.csv",
                "admin/worklist/work.csv",
                "admin/account/security.xhtml")) {
            assertThat(browser.get(page).statusCode()).as(page).isEqualTo(200);
        }
        platform.execute(
                """
                insert into outbox (kind, recipient, language, arguments, made_at, next_attempt_at, given_up_at, failure)
                values ('PASSWORD_CHANGED', 'buiten.bereik@test.invalid', 'nl', '{}', now() - interval '9 days', now(), now(), 'Proef')
                """);
        assertThat(administrator().get("admin/worklist/work.csv").body()).contains("MAILS_FAILED");
        assertThat(browser.get("admin/worklist/work.csv").body())
                .doesNotContain("MAILS_FAILED", "REGISTRATIONS", "DELIVERIES", "ACCESS_REVIEWS", "NO_AGREEMENT");
        assertThat(browser.get("admin/index.xhtml").body())
                .contains("/invoice/invoices.xhtml", "/fee/tariffs.xhtml")
                .doesNotContain(
                        "id=\"deliveries\"",
                        "/account/accounts.xhtml",
                        "/log/logs.xhtml",
                        "/mail/mails.xhtml",
                        "/delivery/deliveries.xhtml",
                        "/retention/overview.xhtml",
                        "/indicator/indicators.xhtml",
                        "/organisation/organisations.xhtml");
        assertThat(administrator().get("admin/search/search.xhtml?q=Utrecht").body())
                .contains("found-ORGANISATIONS");
        assertThat(browser.get("admin/search/search.xhtml?q=Utrecht").body())
                .doesNotContain("found-ORGANISATIONS", "found-ACCOUNTS", "found-REGISTRATIONS", "found-INDICATORS");
    }

    @Test
    @DisplayName("ACC-4 With every area it manages no account, not even its own, and looks as nobody else")
    void noAccountsWhateverTheAreas() {
        DemonstrationAccount account =
                external("ADMINISTRATOR", "PARTICIPANTS AGREEMENTS FEES DELIVERIES INDICATORS RETENTION SUPERVISION");
        Browser browser = Browser.signedIn(platform, "admin/", account);
        long other = id(platform.account(DemonstrationAccounts.BENCHMARK_ORGANISATION, DemonstrationRole.HELPDESK));
        for (String page : List.of(
                "admin/account/accounts.xhtml",
                "admin/account/access.xhtml",
                "admin/account/access.csv",
                "admin/account/manage.xhtml?id=" + id(account),
                "admin/account/manage.xhtml?id=" + other)) {
            assertThat(browser.get(page).statusCode()).as(page).isEqualTo(403);
        }
        assertThat(browser.get("admin/organisation/look.xhtml?organisation=GM0344")
                        .statusCode())
                .isEqualTo(404);
        assertThat(administrator()
                        .get("admin/organisation/look.xhtml?organisation=GM0344")
                        .statusCode())
                .as("and one of the own staff does")
                .isEqualTo(200);
        for (String page : List.of(
                "admin/organisation/participants.xhtml",
                "admin/agreement/agreements.xhtml",
                "admin/delivery/deliveries.xhtml",
                "admin/indicator/indicators.xhtml",
                "admin/retention/overview.xhtml",
                "admin/log/logs.xhtml",
                "admin/mail/mails.xhtml",
                "admin/processing/activities.xhtml")) {
            assertThat(browser.get(page).statusCode()).as(page).isEqualTo(200);
        }
        assertThat(browser.get("admin/index.xhtml").body()).doesNotContain("/account/accounts.xhtml");
    }

    @Test
    @DisplayName("ACC-4 The page of participants is of two areas; the files of deliveries are not")
    void participantsAlone() {
        Browser browser = Browser.signedIn(platform, "admin/", external("HELPDESK", "PARTICIPANTS"));
        assertThat(browser.get("admin/organisation/participants.xhtml").statusCode())
                .isEqualTo(200);
        assertThat(browser.get("admin/organisation/organisations.xhtml").statusCode())
                .isEqualTo(200);
        assertThat(browser.get("admin/delivery/deliveries.xhtml").statusCode()).isEqualTo(403);
        assertThat(browser.get("admin/delivery/deliveries.csv").statusCode()).isEqualTo(403);
        assertThat(browser.get("admin/registration/registrations.xhtml").statusCode())
                .as("an area gives nothing that the role has not")
                .isEqualTo(403);
    }

    @Test
    @DisplayName("ACC-4 Another scope holds with the next request, is mailed and is a line; the account reads its own")
    void anotherScopeHoldsAtOnce() {
        DemonstrationAccount account = external("ADMINISTRATOR", "FEES");
        Browser browser = Browser.signedIn(platform, "admin/", account);
        assertThat(browser.get("admin/invoice/invoices.xhtml").statusCode()).isEqualTo(200);
        assertThat(browser.get("admin/account/details.xhtml").body())
                .contains("Bureau Proef, overeenkomst 2026-480", "Tarieven en facturen", "Doet de facturen");
        String page = "admin/account/manage.xhtml?id=" + id(account);
        assertThat(administrator()
                        .fill(
                                page,
                                "external",
                                Map.of(
                                        "employer", "Bureau Proef",
                                        "agreement", "2026-481",
                                        "scope", "Kijkt naar datalekken",
                                        "areas", "SUPERVISION",
                                        "from", TODAY.toString(),
                                        "until", TODAY.plusDays(9).toString()))
                        .body())
                .contains("opgeslagen als externe beheerder");

        assertThat(browser.get("admin/invoice/invoices.xhtml").statusCode()).isEqualTo(403);
        assertThat(browser.get("admin/breach/breaches.xhtml").body())
                .as("the menu too")
                .contains("/mail/mails.xhtml")
                .doesNotContain("/invoice/invoices.xhtml");
        assertThat(browser.get("admin/account/details.xhtml").body())
                .contains("2026-481", "Toezicht")
                .doesNotContain("Tarieven en facturen");
        assertThat(platform.count(
                        "select count(*) from outbox where kind = 'RIGHTS_CHANGED' and recipient = ?", account.email()))
                .isEqualTo(1);
        assertThat(platform.count(
                        "select count(*) from audit_line where action = 'RIGHTS_CHANGE' and object_id = ? and details ->> 'areas' = 'SUPERVISION' and details ->> 'areasBefore' = 'FEES'",
                        Long.toString(id(account))))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("ACC-4 Before the first day and after the last nobody signs in, and a session that lasts is nobody's")
    void theDaysHold() {
        DemonstrationAccount account = external("FINANCE", "FEES");
        Browser browser = Browser.signedIn(platform, "admin/", account);
        assertThat(browser.get("admin/invoice/invoices.xhtml").statusCode()).isEqualTo(200);

        platform.execute(
                "update account set ends_on = ?::date where email = ?",
                TODAY.minusDays(1).toString(),
                account.email());
        assertThat(browser.get("admin/invoice/invoices.xhtml").statusCode()).isEqualTo(302);
        assertThat(new Browser(platform)
                        .signIn("admin/", account.email(), account.password())
                        .statusCode())
                .as("after the last day")
                .isEqualTo(200);

        platform.execute(
                "update account set ends_on = ?::date, external_from = ?::date where email = ?",
                TODAY.plusDays(9).toString(),
                TODAY.plusDays(1).toString(),
                account.email());
        assertThat(new Browser(platform)
                        .signIn("admin/", account.email(), account.password())
                        .statusCode())
                .as("before the first day")
                .isEqualTo(200);
        platform.execute(
                "update account set external_from = ?::date where email = ?", TODAY.toString(), account.email());
        assertThat(Browser.signedIn(platform, "admin/", account)
                        .get("admin/invoice/invoices.xhtml")
                        .statusCode())
                .as("on the first day")
                .isEqualTo(200);
    }

    @Test
    @DisplayName("ACC-4 Who has no area of work stands in the work list and in the list of accounts, and opens nothing")
    void withoutAnArea() {
        DemonstrationAccount account = external("ADMINISTRATOR", "");
        Browser browser = Browser.signedIn(platform, "admin/", account);
        assertThat(browser.get("admin/index.xhtml").statusCode()).isEqualTo(200);
        assertThat(browser.get("admin/invoice/invoices.xhtml").statusCode()).isEqualTo(403);
        assertThat(administrator().get("admin/index.xhtml").body())
                .contains("data-kind=\"EXTERNALS_WITHOUT_AREA\"", "account/accounts.xhtml?kind=external");
        DemonstrationAccount own =
                platform.account(DemonstrationAccounts.BENCHMARK_ORGANISATION, DemonstrationRole.ADMINISTRATOR);
        try (Visitor visitor = chromium.staff(platform, own, Chromium.WIDE)) {
            visitor.open("admin/account/accounts.xhtml?kind=external&text=" + account.email());
            assertThat(visitor.mainText()).contains("Extern: Bureau Proef, tot en met", "Nog geen werkgebied gekozen");
            visitor.assertAccessible("the accounts of suppliers");
            visitor.picture("external-accounts");
            visitor.open("admin/account/manage.xhtml?id=" + id(account));
            visitor.assertAccessible("what an external administrator may");
            visitor.picture("external-manage");
        }
        try (Visitor visitor = chromium.staff(platform, account, Chromium.WIDE)) {
            visitor.open("admin/account/details.xhtml");
            assertThat(visitor.mainText())
                    .contains("Bureau Proef, overeenkomst 2026-480", "Nog geen werkgebied gekozen");
            assertThat(visitor.page().locator("#navigation a").count())
                    .as("the first page alone")
                    .isEqualTo(1);
            visitor.assertAccessible("the own scope");
            visitor.picture("external-details");
        }
    }
}
