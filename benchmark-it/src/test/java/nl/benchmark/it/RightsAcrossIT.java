package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.benchmark.launcher.demo.DemonstrationAccount;
import nl.benchmark.launcher.demo.DemonstrationAccounts;
import nl.benchmark.launcher.demo.DemonstrationRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * ACC-2: somebody of one municipality works for another, as far as and as long as that gave rights. Two municipalities of
 * these tests' own: {@code giving} gives, the worker is of {@code home}, and a third one attacks nothing but is attacked.
 */
@ExtendWith(Platform.class)
class RightsAcrossIT {

    private static final String PAGE = "account/grants.xhtml";
    private static final Pattern MAIN = Pattern.compile("<main.*?</main>", Pattern.DOTALL);

    private static final Map<String, Long> DELIVERED = new ConcurrentHashMap<>();

    private static Municipality giving;
    private static Municipality home;

    private final RunningPlatform platform;
    private final DemonstrationAccount manager;
    private final DemonstrationAccount worker;

    RightsAcrossIT(RunningPlatform platform) {
        this.platform = platform;
        if (giving == null) {
            giving = platform.municipality();
            home = platform.municipality();
        }
        this.manager = platform.person(giving.code(), "CONTACT_PERSON");
        this.worker = platform.person(home.code(), "CONTACT_PERSON");
    }

    private static String main(HttpResponse<String> page) {
        Matcher main = MAIN.matcher(page.body());
        assertThat(main.find()).as(page.statusCode() + " " + page.uri()).isTrue();
        return main.group().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private HttpResponse<String> give(String email, String right, String endsOn) {
        return Browser.signedIn(platform, "", manager)
                .fill(PAGE, "give", Map.of("email", email, "rights", right, "endsOn", endsOn));
    }

    private String inAMonth() {
        return RunningPlatform.today().plusMonths(1).toString();
    }

    /** Presses a button of a list, whose name ends so. */
    private static HttpResponse<String> press(Browser browser, String path, Pattern button) {
        HttpResponse<String> page = browser.get(path);
        Matcher found = button.matcher(page.body());
        assertThat(found.find()).as(button + " on " + path).isTrue();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("list", "list");
        form.put(found.group(1), "");
        form.put("jakarta.faces.ViewState", Browser.viewState(page));
        return browser.post(path, form);
    }

    private static HttpResponse<String> chooseOther(Browser browser) {
        return press(browser, "account/organisations.xhtml", Pattern.compile("name=\"(list:rows:\\d+:choose)\""));
    }

    private String header(Browser browser) {
        Matcher header = Pattern.compile("page-header__organisation\">([^<]*)")
                .matcher(browser.get("account/account.xhtml").body());
        assertThat(header.find()).isTrue();
        return header.group(1).strip();
    }

    private String name(Municipality municipality) {
        return (String) platform.rows("select name from organisation where code = ?", municipality.code())
                .get(0)[0];
    }

    /** Of one file each, since the same file again is refused. */
    private long delivered(Municipality by) {
        return DELIVERED.computeIfAbsent(
                by.code(), code -> by.deliver(RunningPlatform.lastMonth(), BusLine.lines(by, 6))
                        .get("id")
                        .getAsLong());
    }

    @Test
    @DisplayName("ACC-2 Without rights that were given there is nothing to choose and nothing of another to see")
    void withoutAGrantThereIsNoChoice() {
        long id = delivered(giving);
        Browser browser = Browser.signedIn(platform, "", worker);

        assertThat(browser.get("account/organisations.xhtml").body()).doesNotContain(":choose");
        assertThat(browser.get("delivery/findings.xhtml?id=" + id).statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("ACC-2 Whoever was given rights chooses the organisation, and sees that one and not the own one")
    void theTenantFollowsTheChoice() {
        long theirs = delivered(giving);
        long own = delivered(home);
        assertThat(main(give(worker.email(), "READ", inAMonth())))
                .contains(worker.email() + " kan voor uw organisatie");
        Browser browser = Browser.signedIn(platform, "", worker);
        assertThat(header(browser)).isEqualTo(name(home));
        assertThat(browser.get("delivery/findings.xhtml?id=" + theirs).statusCode())
                .as("rights elsewhere show nothing while at home")
                .isEqualTo(404);
        String before = browser.cookies().get("benchmark");

        assertThat(chooseOther(browser).statusCode()).isEqualTo(302);

        assertThat(browser.cookies().get("benchmark"))
                .as("U10: another session id")
                .isNotEqualTo(before);
        assertThat(header(browser)).isEqualTo(name(giving));
        assertThat(browser.get("delivery/findings.xhtml?id=" + theirs).statusCode())
                .isEqualTo(200);
        assertThat(browser.get("delivery/findings.xhtml?id=" + own).statusCode())
                .as("of the own organisation nothing, while working for another")
                .isEqualTo(404);
        assertThat(browser.get("account/accounts.xhtml").statusCode())
                .as("managing accounts is never given away")
                .isEqualTo(403);
        assertThat(browser.get(PAGE).statusCode()).isEqualTo(403);
        assertThat(browser.get("delivery/deliveries.xhtml").body())
                .as("was given reading only")
                .doesNotContain("href=\"#upload\"");
    }

    @Test
    @DisplayName("ACC-2 R8 A third organisation stays out of reach, by the page and by the token")
    void nothingOfAThirdIsThere() {
        Municipality third = platform.municipality();
        long id = delivered(third);
        give(worker.email(), "DELIVER", inAMonth());
        Browser browser = Browser.signedIn(platform, "", worker);
        chooseOther(browser);

        assertThat(browser.get("delivery/findings.xhtml?id=" + id).statusCode()).isEqualTo(404);
        assertThat(browser.get("delivery/upload?id=" + id).statusCode()).isEqualTo(404);
        assertThat(browser.postBytes(
                                "delivery/upload?organisation=" + third.code() + "&period="
                                        + RunningPlatform.lastMonth(),
                                "x".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                                "application/octet-stream")
                        .statusCode())
                .isEqualTo(409);
        assertThat(platform.count(
                        "select count(*) from delivery d join account a on a.id = d.account_id where a.email = ?",
                        worker.email()))
                .isZero();
    }

    @Test
    @DisplayName(
            "L16 The overview of access rights shows what was given across organisations, on the page and in the file")
    void theOverviewShowsWhatWasGiven() {
        give(worker.email(), "READ", inAMonth());
        String line = "," + worker.email() + "," + home.code() + ",,READ," + giving.code() + ",";
        DemonstrationAccount colleague = platform.person(home.code(), "CONTACT_PERSON");
        DemonstrationAccount stranger = platform.person(platform.municipality().code(), "CONTACT_PERSON");
        Browser administrator = Browser.signedIn(
                platform,
                "admin/",
                platform.account(DemonstrationAccounts.BENCHMARK_ORGANISATION, DemonstrationRole.ADMINISTRATOR));

        for (Browser who :
                List.of(Browser.signedIn(platform, "", manager), Browser.signedIn(platform, "", colleague))) {
            assertThat(main(who.get("account/access.xhtml"))).contains(worker.email(), name(giving));
            assertThat(who.get("account/access.csv").body()).contains(line).contains(inAMonth() + ",,,," + inAMonth());
        }
        assertThat(administrator.get("admin/account/access.csv").body()).contains(line);
        assertThat(Browser.signedIn(platform, "", stranger)
                        .get("account/access.csv")
                        .body())
                .doesNotContain(worker.email());

        press(Browser.signedIn(platform, "", manager), PAGE, Pattern.compile("name=\"(list:rows:\\d+:takeBack)\""));

        assertThat(administrator.get("admin/account/access.csv").body()).doesNotContain(line);
    }

    @Test
    @DisplayName("ACC-2 A page that was shown for one organisation does nothing for another")
    void aPageOfBeforeTheChoiceIsShownAnew() {
        give(worker.email(), "READ", inAMonth());
        Browser browser = Browser.signedIn(platform, "", worker);
        HttpResponse<String> shown = browser.get("account/account.xhtml");
        String nonce = browser.nonce();
        chooseOther(browser);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("create", "create");
        form.put("create:name", "van het andere venster");
        form.put("create:expiresOn", inAMonth());
        form.put("create:submit", "");
        form.put("jakarta.faces.ViewState", Browser.viewState(shown));
        form.put("primefaces.nonce", nonce);

        HttpResponse<String> answer = browser.post("account/account.xhtml", form);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(main(browser.get("account/account.xhtml"))).contains("Er is niets veranderd");
        assertThat(platform.count("select count(*) from api_token where name = 'van het andere venster'"))
                .isZero();
    }

    @Test
    @DisplayName("ACC-2 U17 What is taken back works no longer with the next request, for session and token")
    void takingBackHoldsAtOnce() {
        long id = delivered(giving);
        give(worker.email(), "READ", inAMonth());
        Browser browser = Browser.signedIn(platform, "", worker);
        chooseOther(browser);
        HttpResponse<String> made = browser.fill(
                "account/account.xhtml", "create", Map.of("name", "voor een ander", "expiresOn", inAMonth()));
        Matcher token =
                Pattern.compile("id=\"tokenValue\"[^>]*value=\"([^\"]+)\"").matcher(made.body());
        assertThat(token.find()).as(made.body()).isTrue();
        Api api = platform.as(token.group(1));
        assertThat(api.read("deliveries/" + id).status()).isEqualTo(200);
        assertThat(api.read("me").json().get("organisation").getAsString()).isEqualTo(giving.code());

        HttpResponse<String> done = press(
                Browser.signedIn(platform, "", manager), PAGE, Pattern.compile("name=\"(list:rows:\\d+:takeBack)\""));

        assertThat(main(done)).contains("zijn ingetrokken");
        assertThat(browser.get("delivery/findings.xhtml?id=" + id).statusCode()).isEqualTo(404);
        assertThat(header(browser)).isEqualTo(name(home));
        assertThat(api.read("deliveries/" + id).status()).isEqualTo(401);
        assertThat(new Mailbox(platform).newest(worker.email())).contains("ingetrokken");
    }

    @Test
    @DisplayName("ACC-2 What was given ends by itself after its last day")
    void theLastDayIsTheLast() {
        give(worker.email(), "READ", RunningPlatform.today().toString());
        Browser browser = Browser.signedIn(platform, "", worker);
        chooseOther(browser);
        assertThat(header(browser)).isEqualTo(name(giving));

        platform.execute(
                "update account_grant set ends_on = ? where account_id = (select id from account where email = ?)",
                java.sql.Date.valueOf(RunningPlatform.today().minusDays(1)),
                worker.email());

        assertThat(header(browser)).isEqualTo(name(home));
        assertThat(browser.get("account/organisations.xhtml").body()).doesNotContain(":choose");
    }

    @Test
    @DisplayName("ACC-2 AUD-1 The line says for whom and from where, and who gave the rights reads the name")
    void theLogStandsForTheChosenOrganisation() {
        give(worker.email(), "READ", inAMonth());
        platform.execute("update account set name = 'Werker van Elders' where email = ?", worker.email());
        Browser browser = Browser.signedIn(platform, "", worker);
        chooseOther(browser);
        long id = delivered(giving);
        browser.get("delivery/findings.xhtml?id=" + id);

        List<Object[]> lines = platform.rows(
                """
                select l.action, o.code, l.details->>'from' from audit_line l join organisation o on o.id = l.on_behalf_of
                 where l.account_id = (select id from account where email = ?) and l.action in ('FINDINGS_READ', 'DELIVERIES_READ')
                """,
                worker.email());

        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            assertThat(line[1]).isEqualTo(giving.code());
            assertThat(line[2]).isEqualTo(home.code());
        });
        assertThat(main(Browser.signedIn(platform, "", manager).get("audit/audit.xhtml")))
                .contains("Werker van Elders");
    }

    @Test
    @DisplayName("ACC-2 Given is never more than one has, longer than a year, or to somebody who is not there")
    void whatCannotBeGivenIsRefused() {
        assertThat(main(give("nobody@nowhere.invalid", "READ", inAMonth()))).contains("geen account met dit adres");
        assertThat(main(give(platform.person(giving.code(), "READER").email(), "READ", inAMonth())))
                .as("a colleague has rights of the own")
                .contains("geen account met dit adres");
        assertThat(main(give(
                        worker.email(),
                        "READ",
                        RunningPlatform.today().plusYears(1).plusDays(1).toString())))
                .contains("Kies een laatste dag");
        assertThat(platform.count(
                        "select count(*) from account_grant where account_id = (select id from account where email = ?)",
                        worker.email()))
                .isZero();
    }

    @Test
    @DisplayName("ACC-2 R3 The database gives nothing for another, and shows nobody what others gave")
    void theDatabaseKeepsThemApart() throws java.sql.SQLException {
        give(worker.email(), "READ", inAMonth());
        long other = platform.count("select id from organisation where code = ?", home.code());
        long mine = platform.count("select id from organisation where code = ?", giving.code());
        long person = platform.count("select id from account where email = ?", worker.email());
        try (java.sql.Connection app = platform.asApplication();
                java.sql.Statement statement = app.createStatement()) {
            app.setAutoCommit(false);
            statement.execute(
                    "select set_config('benchmark.organisation', '" + other
                            + "', true), set_config('benchmark.account', '1', true), set_config('benchmark.account_manager', 'true', true)");
            try (java.sql.ResultSet found = statement.executeQuery(
                    "select (select count(*) from account_grant) + (select count(*) from granted_accounts())")) {
                found.next();
                assertThat(found.getLong(1)).isZero();
            }
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> statement.execute(
                            "insert into account_grant (account_id, organisation_id, benchmark, rights, ends_on, granted_at, granted_by) values ("
                                    + person + ", " + mine + ", 'WI', '{READ}', current_date, now(), 1)"))
                    .hasMessageContaining("row-level security");
        }
    }
}
