package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.benchmark.account.Totp;
import nl.benchmark.launcher.FirstAdministrator;
import nl.benchmark.launcher.LaunchFailure;
import nl.benchmark.launcher.demo.DemonstrationAccount;
import nl.benchmark.launcher.demo.DemonstrationAccounts;
import nl.benchmark.launcher.demo.DemonstrationRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server that nobody told it is a demonstration: nobody signs in by one click, though the same accounts are there. */
class InEarnestIT {

    private static final String OWN_PASSWORD = "zeven kleine zwaluwen";

    private static RunningPlatform platform;
    private static GreenMail mails;

    @BeforeAll
    static void start() {
        mails = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mails.start();
        platform = RunningPlatform.startWithoutDemonstration(Map.of(
                "BENCHMARK_MAIL_HOST", "127.0.0.1",
                "BENCHMARK_MAIL_PORT", Integer.toString(mails.getSmtp().getPort()),
                "BENCHMARK_MAIL_SECURITY", "NONE",
                "BENCHMARK_MAIL_FROM", "benchmark@voorbeeld.invalid"));
    }

    @AfterAll
    static void stop() throws java.io.IOException {
        platform.close();
        mails.stop();
    }

    @Test
    void theMailboxOfTheDemonstrationIsNotThere() {
        for (String page : new String[] {"mailbox.xhtml", "admin/mailbox.xhtml"}) {
            assertThat(new Browser(platform).get(page).statusCode()).as(page).isEqualTo(404);
        }
    }

    /** U4, U8: by SMTP to whoever asked, and what is left in the database opens nothing. */
    @Test
    void aLinkIsMailedAndItsTokenIsRemovedWhenItIsSent() throws Exception {
        DemonstrationAccount account = platform.account("GM0995", DemonstrationRole.CONTACT_PERSON);

        new Browser(platform).fill("sign-in/forgotten.xhtml", "forgotten", Map.of("email", account.email()));

        assertThat(mails.waitForIncomingEmail(30_000, 1)).isTrue();
        MimeMessage mail = mails.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()[0].toString()).isEqualTo(account.email());
        assertThat(mail.getFrom()[0].toString()).isEqualTo("benchmark@voorbeeld.invalid");
        assertThat(mail.getSubject()).isEqualTo("Nieuw wachtwoord kiezen");
        String link = java.util.regex.Pattern.compile("https?://\\S+")
                .matcher(mail.getContent().toString())
                .results()
                .findFirst()
                .orElseThrow()
                .group();
        assertThat(link).startsWith(platform.address() + "sign-in/reset.xhtml?token=");
        assertThat(new Browser(platform)
                        .get(link.substring(platform.address().toString().length()))
                        .body())
                .contains("reset:submit");
        for (int wait = 0; wait < 50 && unsent(account) > 0; wait++) {
            Thread.sleep(100);
        }
        assertThat(unsent(account)).isZero();
    }

    private static long unsent(DemonstrationAccount account) {
        return platform.count(
                "select count(*) from outbox where recipient = ? and (sent_at is null or link is not null)",
                account.email());
    }

    /** U13: nobody but who was invited by the command, and only once. */
    @Test
    void theFirstAdministratorIsMadeByACommandAndChoosesAnOwnPassword() throws Exception {
        platform.execute("update account set active = false where role = 'ADMINISTRATOR'");
        String link;
        try (Connection owner = platform.asMigration()) {
            link = new FirstAdministrator(owner, Clock.systemUTC())
                    .create("eerste@voorbeeld.invalid", "Eerste Beheerder", platform.address());
        } finally {
            platform.execute("update account set active = true where role = 'ADMINISTRATOR'");
        }
        String path = link.substring(platform.address().toString().length());
        Browser browser = new Browser(platform);
        String first = first("id=\"firstPassword\">([^<]{16,40})<", browser.fill(path, "invitation", Map.of()));
        browser.firstStep("admin/", "eerste@voorbeeld.invalid", first.replace("&amp;", "&"));
        browser.fill("admin/sign-in/password.xhtml", "own", Map.of("password", OWN_PASSWORD, "repeated", OWN_PASSWORD));
        Totp app = Totp.ofBase32(first("id=\"secret\">([A-Z2-7]{32})<", browser.get("admin/sign-in/enrol.xhtml")));

        browser.fill("admin/sign-in/enrol.xhtml", "enrol", Map.of("code", app.code(Instant.now(Clock.systemUTC()))));

        assertThat(browser.get("admin/account/accounts.xhtml").statusCode()).isEqualTo(200);
        assertThat(
                        platform.count(
                                """
                        select count(*) from audit_line l join processing_line p on encode(p.trace_id, 'hex') = l.trace_id and p.name = l.action
                         where l.action = 'ACCOUNT_INVITE' and l.role = 'SYSTEM' and l.details ->> 'tool' = 'admin create'
                           and l.object_id = (select id::text from account where email = 'eerste@voorbeeld.invalid')
                        """))
                .as("L16 the command is a line of both logs")
                .isEqualTo(1);
        try (Connection owner = platform.asMigration()) {
            FirstAdministrator second = new FirstAdministrator(owner, Clock.systemUTC());
            assertThatThrownBy(() -> second.create("tweede@voorbeeld.invalid", "Tweede", platform.address()))
                    .isInstanceOf(LaunchFailure.class)
                    .hasMessageContaining("already");
        }
    }

    private static String first(String pattern, HttpResponse<String> page) {
        return java.util.regex.Pattern.compile(pattern)
                .matcher(page.body())
                .results()
                .findFirst()
                .orElseThrow(() -> new AssertionError(pattern + " is not on " + page.uri()))
                .group(1);
    }

    @Test
    void theSignInPagesOfferNoAccountsAndSayNothingOfADemonstration() {
        for (String page : new String[] {"sign-in.xhtml", "admin/sign-in.xhtml"}) {
            HttpResponse<String> answer = new Browser(platform).get(page);

            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.body())
                    .as(page)
                    .doesNotContain("signInAs")
                    .doesNotContain("Voorbeeldgegevens")
                    .doesNotContain("voorbeeld.invalid");
        }
    }

    @Test
    void aForgedClickSignsNobodyIn() {
        for (String context : new String[] {"", "admin/"}) {
            Browser browser = new Browser(platform);
            Map<String, String> form = new LinkedHashMap<>();
            form.put("demonstration", "demonstration");
            form.put("demonstration:accounts:0:signInAs", "");
            form.put("jakarta.faces.ViewState", Browser.viewState(browser.get(context + "sign-in.xhtml")));

            browser.post(context + "sign-in.xhtml", form);

            assertThat(browser.get(context + "index.xhtml").statusCode())
                    .as(context)
                    .isEqualTo(302);
        }
    }

    @Test
    void thePasswordStillWorks() {
        DemonstrationAccount contact = platform.account("GM0437", DemonstrationRole.CONTACT_PERSON);
        DemonstrationAccount staff =
                platform.account(DemonstrationAccounts.BENCHMARK_ORGANISATION, DemonstrationRole.ADMINISTRATOR);

        assertThat(Browser.signedIn(platform, "", contact).get("index.xhtml").statusCode())
                .isEqualTo(200);
        assertThat(Browser.signedIn(platform, "admin/", staff)
                        .get("admin/index.xhtml")
                        .statusCode())
                .isEqualTo(200);
    }
}
