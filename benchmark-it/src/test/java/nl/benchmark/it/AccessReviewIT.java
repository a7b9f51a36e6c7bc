package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.benchmark.launcher.demo.DemonstrationAccount;
import nl.benchmark.launcher.demo.DemonstrationAccounts;
import nl.benchmark.launcher.demo.DemonstrationRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** L16 and ACC-4: the overview of access rights, looking at them, and the scope and last day of an auditor. */
@ExtendWith(Platform.class)
class AccessReviewIT {

    private final RunningPlatform platform;

    AccessReviewIT(RunningPlatform platform) {
        this.platform = platform;
    }

    private DemonstrationAccount staff(DemonstrationRole role) {
        return platform.account(DemonstrationAccounts.BENCHMARK_ORGANISATION, role);
    }

    private long id(String email) {
        return platform.count("select id from account where email = ?", email);
    }

    private Browser administrator() {
        return Browser.signedIn(platform, "admin/", staff(DemonstrationRole.ADMINISTRATOR));
    }

    private static String row(Browser browser, String context, String email) {
        return browser.get(context + "account/access.csv")
                .body()
                .lines()
                .filter(line -> line.contains(email))
                .findFirst()
                .orElse("");
    }

    /** The last column but one. */
    private static boolean isOverdue(Browser browser, String email) {
        String[] cells = row(browser, "admin/", email).split(",");
        return Boolean.parseBoolean(cells[cells.length - 2]);
    }

    private void madeDaysAgo(String email, int days) {
        platform.execute(
                "update account set created_at = now() - make_interval(days => ?) where email = ?", days, email);
    }

    /** Ticks the box of these accounts and says that their rights are right. */
    private static HttpResponse<String> review(Browser browser, String context, List<String> names) {
        String path = context + "account/access.xhtml?text=" + names.get(0).replace(" ", "%20");
        HttpResponse<String> page = browser.get(path);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("reviewing", "reviewing");
        Matcher box = Pattern.compile("<input[^>]*type=\"checkbox\"[^>]*>").matcher(page.body());
        while (box.find()) {
            Matcher field = Pattern.compile("name=\"([^\"]+)\"").matcher(box.group());
            if (field.find() && names.stream().anyMatch(name -> box.group().contains("Kies " + name + "\""))) {
                form.put(field.group(1), "on");
            }
        }
        assertThat(form).as("boxes").hasSize(1 + names.size());
        form.put("reviewing:submit", "");
        form.put("jakarta.faces.ViewState", Browser.viewState(page));
        return browser.post(path, form);
    }

    private String renamed(DemonstrationAccount account, String name) {
        platform.execute("update account set name = ? where email = ?", name, account.email());
        return name;
    }

    @Test
    @DisplayName("L16 An account without review is flagged after a year, a privileged one after a quarter")
    void whatNobodyLookedAtIsFlagged() {
        DemonstrationAccount reader = platform.person("GM0715", "READER");
        Browser administrator = administrator();
        madeDaysAgo(reader.email(), 364);
        assertThat(isOverdue(administrator, reader.email())).isFalse();
        madeDaysAgo(reader.email(), 367);
        assertThat(isOverdue(administrator, reader.email())).isTrue();

        String helpdesk = staff(DemonstrationRole.HELPDESK).email();
        try {
            madeDaysAgo(helpdesk, 91);
            assertThat(isOverdue(administrator, helpdesk)).isFalse();
            madeDaysAgo(helpdesk, 94);
            assertThat(isOverdue(administrator, helpdesk)).isTrue();
            assertThat(administrator
                            .get("admin/account/access.xhtml?show=overdue")
                            .body())
                    .contains(helpdesk)
                    .contains(reader.email());
        } finally {
            madeDaysAgo(helpdesk, 0);
        }
    }

    @Test
    @DisplayName("L16 A review is kept with its rights, ends the flag and is a line of the log")
    void aReviewEndsTheFlag() {
        DemonstrationAccount reader = platform.person("GM0703", "READER");
        String name = renamed(reader, "Te bekijken lezer");
        madeDaysAgo(reader.email(), 400);
        Browser administrator = administrator();
        long before = platform.count("select seq from audit_head");

        HttpResponse<String> done = review(administrator, "admin/", List.of(name));

        assertThat(done.body()).contains("Vastgelegd dat de rechten van 1 accounts kloppen");
        assertThat(row(administrator, "admin/", reader.email()))
                .endsWith(",false,false,,,,,")
                .contains("," + RunningPlatform.today() + ",");
        assertThat(platform.rows(
                        "select rights, reviewed_by from access_review where account_id = ?", id(reader.email())))
                .singleElement()
                .satisfies(review -> {
                    assertThat((String) review[0]).contains("READER");
                    assertThat(review[1])
                            .isEqualTo(id(staff(DemonstrationRole.ADMINISTRATOR).email()));
                });
        assertThat(platform.count(
                        "select count(*) from audit_line where seq > ? and action = 'ACCESS_REVIEW' and object_id = ? and result = 'OK'",
                        before,
                        Long.toString(id(reader.email()))))
                .isEqualTo(1);
    }

    @Test
    @DisplayName(
            "L16 An account manager looks at the accounts of the own organisation and of no other, and not at the own one")
    void anAccountManagerLooksAtItsColleagues() {
        DemonstrationAccount manager = platform.person("GM0687", "CONTACT_PERSON");
        DemonstrationAccount colleague = platform.person("GM0687", "READER");
        String name = renamed(colleague, "Collega van de beheerder");
        String own = renamed(manager, "De beheerder zelf");
        Browser browser = Browser.signedIn(platform, "", manager);
        String csv = browser.get("account/access.csv").body();

        assertThat(csv).contains(colleague.email()).contains(manager.email());
        assertThat(csv.lines().skip(1)).allMatch(line -> line.contains("GM0687") || line.contains("\n"));
        assertThat(browser.get("account/access.xhtml").body())
                .contains("Kies " + name)
                .doesNotContain("Kies " + own);
        assertThat(review(browser, "", List.of(name)).body()).contains("Vastgelegd");
        assertThat(Browser.signedIn(platform, "", colleague)
                        .get("account/access.xhtml")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Browser.signedIn(platform, "", colleague)
                        .get("account/access.csv")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("L16, L15 An auditor reads the overview within its scope and changes nothing")
    void anAuditorReads() {
        DemonstrationAccount reader = platform.person("GM0677", "READER");
        Browser auditor = Browser.signedIn(platform, "admin/", staff(DemonstrationRole.AUDITOR));
        assertThat(auditor.get("admin/account/access.csv").body()).contains(reader.email());
        assertThat(auditor.get("admin/account/access.xhtml?text=" + reader.email())
                        .body())
                .contains(reader.email())
                .doesNotContain("reviewing:submit");
        long id = id(staff(DemonstrationRole.AUDITOR).email());
        platform.execute("update account set audits_all = false where id = ?", id);
        platform.execute(
                "insert into audit_scope (account_id, organisation_id) select ?, id from organisation where code = 'GM0678'",
                id);
        try {
            assertThat(auditor.get("admin/account/access.csv").body().lines().skip(1))
                    .isNotEmpty()
                    .allMatch(line -> line.contains("GM0678"));
        } finally {
            platform.execute("delete from audit_scope where account_id = ?", id);
            platform.execute("update account set audits_all = true where id = ?", id);
        }
        assertThat(Browser.signedIn(platform, "admin/", staff(DemonstrationRole.HELPDESK))
                        .get("admin/account/access.xhtml")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("L16 The export is a line of the log")
    void theExportIsALine() {
        Browser administrator = administrator();
        long before = platform.count("select seq from audit_head");
        assertThat(administrator.get("admin/account/access.csv").statusCode()).isEqualTo(200);
        assertThat(platform.count(
                        "select count(*) from audit_line where seq > ? and action = 'EXPORT' and object_id = 'access.csv' and rows > 5",
                        before))
                .isEqualTo(1);
    }

    private String auditor(String name) {
        String email = name + "@audit.test.invalid";
        platform.execute(
                "insert into account (email, name, role) values (?, ?, 'AUDITOR') on conflict (lower(email)) do nothing",
                email,
                name);
        return email;
    }

    @Test
    @DisplayName("ACC-4, L15 The administrator gives an auditor a scope and a last day on the page of the account")
    void anAuditorGetsScopeAndLastDay() {
        String email = auditor("nieuw");
        Browser administrator = administrator();
        String page = "admin/account/manage.xhtml?id=" + id(email);
        long before = platform.count("select seq from audit_head");

        assertThat(administrator
                        .fill(page, "scope", Map.of("organisations", "GM0344, GM0384"))
                        .body())
                .contains("Het bereik van " + email + " is opgeslagen");
        assertThat(administrator
                        .fill(
                                page,
                                "end",
                                Map.of(
                                        "last",
                                        RunningPlatform.today().plusMonths(6).toString()))
                        .body())
                .contains("De laatste dag van " + email + " is opgeslagen");

        assertThat(platform.rows(
                        """
                        select a.audits_all, a.ends_on::text, string_agg(o.code, ' ' order by o.code) from account a
                          join audit_scope s on s.account_id = a.id join organisation o on o.id = s.organisation_id where a.email = ? group by a.id
                        """,
                        email))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsExactly(
                                false, RunningPlatform.today().plusMonths(6).toString(), "GM0344 GM0384"));
        assertThat(platform.rows(
                        "select action, details ->> 'scope', details ->> 'endsOn' from audit_line where seq > ? and object_id = ? order by seq",
                        before,
                        Long.toString(id(email))))
                .extracting(row -> row[0] + " " + row[1] + " " + row[2])
                .contains(
                        "RIGHTS_CHANGE GM0344 GM0384 null",
                        "ACCOUNT_SWITCH null " + RunningPlatform.today().plusMonths(6));
        assertThat(administrator.get(page).body()).contains("GM0344 GM0384");

        assertThat(administrator.fill(page, "scope", Map.of("everything", "on")).body())
                .contains("is opgeslagen");
        assertThat(platform.count("select count(*) from audit_scope where account_id = ?", id(email)))
                .isZero();
    }

    @Test
    @DisplayName("ACC-4 No auditor without an end or with one far away, and none with a scope that is nothing")
    void whatIsNoScopeOrEndIsRefused() {
        String email = auditor("grens");
        Browser administrator = administrator();
        String page = "admin/account/manage.xhtml?id=" + id(email);
        String twoYears = RunningPlatform.today().plusYears(2).toString();
        String more = RunningPlatform.today().plusYears(2).plusDays(1).toString();
        String yesterday = RunningPlatform.today().minusDays(1).toString();

        assertThat(administrator.fill(page, "end", Map.of("last", twoYears)).body())
                .contains("is opgeslagen");
        for (String wrong : List.of(more, yesterday, "")) {
            assertThat(administrator.fill(page, "end", Map.of("last", wrong)).body())
                    .as(wrong)
                    .contains("hooguit 2 jaar vooruit")
                    .doesNotContain("is opgeslagen");
        }
        for (String wrong : List.of("", "GM9999", "GM0344 GM9999")) {
            assertThat(administrator
                            .fill(page, "scope", Map.of("organisations", wrong))
                            .body())
                    .as(wrong)
                    .contains("codes van organisaties die bestaan")
                    .doesNotContain("is opgeslagen");
        }
        assertThat(platform.count("select count(*) from audit_scope where account_id = ?", id(email)))
                .isZero();
        assertThat(platform.rows("select ends_on::text from account where email = ?", email)
                        .get(0)[0])
                .isEqualTo(twoYears);
    }

    @Test
    @DisplayName("L16 A privileged account that is changed is told to the other administrators")
    void theOtherAdministratorsAreTold() {
        String email = auditor("gemeld");
        platform.execute(
                "insert into account (email, name, role, password_hash) values ('tweede.beheerder@test.invalid', 'Tweede Beheerder', 'ADMINISTRATOR', 'none') on conflict (lower(email)) do nothing");
        try {
            administrator()
                    .fill(
                            "admin/account/manage.xhtml?id=" + id(email),
                            "end",
                            Map.of("last", RunningPlatform.today().toString()));
            assertThat(
                            platform.rows(
                                    "select kind, array_to_string(arguments, ' ') from outbox where recipient = 'tweede.beheerder@test.invalid'"))
                    .anySatisfy(mail -> {
                        assertThat(mail[0]).isEqualTo("PRIVILEGED_CHANGED");
                        assertThat((String) mail[1]).endsWith("gemeld");
                    });
        } finally {
            platform.execute("update account set active = false where email = 'tweede.beheerder@test.invalid'");
        }
    }
}
