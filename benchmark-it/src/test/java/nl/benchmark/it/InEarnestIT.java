package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import nl.benchmark.account.Totp;
import nl.benchmark.launcher.FirstAdministrator;
import nl.benchmark.launcher.LaunchFailure;
import nl.benchmark.launcher.demo.DemonstrationAccount;
import nl.benchmark.launcher.demo.DemonstrationAccounts;
import nl.benchmark.launcher.demo.DemonstrationRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * A server that nobody told it is a demonstration, behind a proxy that ends TLS: nobody signs in by one click, though the
 * same accounts are there, nothing is answered without TLS, and limits are as they are set when nothing is said.
 */
class InEarnestIT {

    private static final int ATTEMPTS = 30;
    private static final int FILES = 20;
    private static final Duration REFUSED_WITHIN = Duration.ofMinutes(2);
    private static final String OWN_PASSWORD = "zeven kleine zwaluwen";

    private static RunningPlatform platform;
    private static GreenMail mails;

    @BeforeAll
    static void start() {
        mails = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mails.start();
        platform = RunningPlatform.startWithoutDemonstration(Map.of(
                "BENCHMARK_MAIL_HOST",
                "127.0.0.1",
                "BENCHMARK_MAIL_PORT",
                Integer.toString(mails.getSmtp().getPort()),
                "BENCHMARK_MAIL_SECURITY",
                "NONE",
                "BENCHMARK_MAIL_FROM",
                "benchmark@voorbeeld.invalid",
                "BENCHMARK_SIGN_IN_ATTEMPTS_PER_MINUTE",
                Integer.toString(ATTEMPTS),
                "BENCHMARK_FILES_PER_MINUTE",
                Integer.toString(FILES)));
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
        assertThat(link).startsWith(platform.publicAddress() + "sign-in/reset.xhtml?token=");
        assertThat(new Browser(platform)
                        .get(link.substring(platform.publicAddress().toString().length()))
                        .body())
                .contains("reset:submit");
        Await.until("the mail is marked as sent, and its link forgotten", () -> unsent(account) == 0);
    }

    @Test
    @DisplayName("INV-1 both files of an invoice go with its mail, and their content does not stay when it is sent")
    void anInvoiceIsMailedWithItsFiles() throws Exception {
        String to = "crediteuren@voorbeeld.invalid";
        platform.execute(
                """
                with mail as (insert into outbox (kind, recipient, language, arguments, made_at, next_attempt_at)
                    values ('INVOICE', ?, 'nl', array['Diemen', '2026-00001', 'Armoede & Schulden 2026', '€ 121,00', '31 maart 2026'], now(), now()) returning id)
                insert into outbox_attachment (outbox_id, seq, name, media_type, content)
                select id, seq, '2026-00001' || suffix, type, convert_to('content of ' || suffix, 'UTF8') from mail,
                    (values (1, '.pdf', 'application/pdf'), (2, '.xml', 'application/xml')) file (seq, suffix, type)
                """,
                to);
        Await.until(
                "the mail is sent",
                () -> platform.count(
                                "select count(*) from outbox o join outbox_attachment a on a.outbox_id = o.id where o.recipient = ? and o.sent_at is not null and a.content is null",
                                to)
                        == 2);

        MimeMessage mail = Arrays.stream(mails.getReceivedMessagesForDomain("voorbeeld.invalid"))
                .filter(one -> GreenMailUtil.getBody(one).contains("2026-00001.pdf"))
                .findFirst()
                .orElseThrow();
        Multipart parts = (Multipart) mail.getContent();
        assertThat(mail.getSubject()).isEqualTo("Factuur 2026-00001 van de gemeentelijke benchmark");
        assertThat(parts.getCount()).isEqualTo(3);
        assertThat(parts.getBodyPart(0).getContent().toString()).contains("€ 121,00", "31 maart 2026");
        assertThat(parts.getBodyPart(2).getFileName()).isEqualTo("2026-00001.xml");
        assertThat(new String(parts.getBodyPart(2).getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("content of .xml");
        mails.purgeEmailFromAllMailboxes();
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

    /** W1, W3: what a proxy ends is TLS all the same. */
    @Nested
    class BehindAProxy {

        @Test
        void headersAndCookieAreThoseOfTls() {
            for (String context : List.of("", "admin/")) {
                HttpResponse<String> page = new Browser(platform).get(context + "sign-in.xhtml");

                assertThat(HeaderRules.faults(page.headers(), true)).isEmpty();
                assertThat(page.headers().allValues("Set-Cookie"))
                        .singleElement()
                        .satisfies(cookie -> assertThat(cookie.toLowerCase(Locale.ROOT))
                                .startsWith("__host-benchmark")
                                .contains("; secure", "; path=/;", "; httponly"));
            }
        }

        @Test
        void aPageAskedWithoutTlsLeadsToTheSameWithIt() {
            for (String path : List.of("", "sign-in.xhtml?from=%2Fa", "admin/sign-in.xhtml", "is-not-there")) {
                Api.Answer answer = platform.anonymous().get(path);

                assertThat(answer.status()).as(path).isEqualTo(301);
                assertThat(answer.header("Location")).hasValue(platform.publicAddress() + path);
                assertThat(answer.header("Set-Cookie")).isEmpty();
                assertThat(answer.body()).isEmpty();
            }
        }

        @Test
        void aFormSentWithoutTlsIsRefused() {
            assertThat(platform.anonymous()
                            .call("POST", "sign-in.xhtml", new byte[0], "X-Forwarded-Proto", "http")
                            .status())
                    .isEqualTo(403);
        }

        @Test
        void aTokenSentWithoutTlsIsRefusedAndNotLedOn() {
            Api api = platform.demonstration("GM0384").api();
            Api.Answer plain = api.read("me");

            assertThat(plain.status()).isEqualTo(403);
            assertThat(plain.contentType()).startsWith("application/problem+json");
            assertThat(plain.body()).contains("TLS").doesNotContain("GM0384");
            assertThat(platform.anonymous().read("openapi.json").status()).isEqualTo(403);
            assertThat(api.read("me", "X-Forwarded-Proto", "https").status()).isEqualTo(200);
        }

        /** For a probe beside the server, that knows no proxy. */
        @Test
        void whetherItIsReadyIsSaidToWhoAsksPlainly() {
            assertThat(platform.anonymous().read("ready").status()).isEqualTo(200);
        }
    }

    /** W3, W7: no password or figure leaves in the clear because a setting was forgotten. */
    @Test
    void aServerThatIsNotToldWhatProtectsItEndsAndSaysWhy() throws Exception {
        Map<String, String> environment = platform.installation().environment();
        environment.put("BENCHMARK_PUBLIC_URL", "https://benchmark.voorbeeld.invalid/");
        environment.put("BENCHMARK_BEHIND_PROXY", "false");

        try (RefusedServer refused = RefusedServer.start(environment)) {
            assertThat(refused.exitCode(REFUSED_WITHIN)).isEqualTo(1);
            assertThat(refused.log())
                    .contains("The server does not start: without TLS only the demonstration starts")
                    .contains("BENCHMARK_BEHIND_PROXY");
        }
    }

    /** P4: whoever changed the master key and forgot to say what the first one was, is told before a delivery is lost. */
    @Test
    void aServerWithAnotherRootOfThePseudonymsEndsAndSaysWhy() throws Exception {
        Map<String, String> environment = platform.installation().environment();
        environment.put("BENCHMARK_PUBLIC_URL", "https://benchmark.voorbeeld.invalid/");
        environment.put("BENCHMARK_BEHIND_PROXY", "true");
        environment.put("BENCHMARK_PSEUDONYM_KEY", "A".repeat(43));

        try (RefusedServer refused = RefusedServer.start(environment)) {
            assertThat(refused.exitCode(REFUSED_WITHIN)).isEqualTo(1);
            assertThat(refused.log())
                    .contains("The server does not start: BENCHMARK_PSEUDONYM_KEY is not the first master key");
        }
    }

    /** F1: what anybody may send is small, whatever it says it is. */
    @Test
    void aFormThatIsLargerThanAnyIsRefusedBeforeItIsRead() {
        byte[] large = "x".repeat((1 << 20) + 1).getBytes(StandardCharsets.US_ASCII);
        for (String type :
                List.of("application/x-www-form-urlencoded", "Multipart/form-data; boundary=x", "multipart/mixed")) {
            assertThat(new Browser(platform)
                            .postBytes("sign-in.xhtml", large, type)
                            .statusCode())
                    .as(type)
                    .isEqualTo(413);
        }
        assertThat(new Browser(platform)
                        .postBytes(
                                "sign-in.xhtml",
                                "a=b".getBytes(StandardCharsets.US_ASCII),
                                "application/x-www-form-urlencoded")
                        .statusCode())
                .isNotEqualTo(413);
    }

    /** U7: so many a minute, for who asks too much and for nobody else. */
    @Nested
    class Limits {

        private final DemonstrationAccount account = platform.account("GM0384", DemonstrationRole.CONTACT_PERSON);

        private Browser from(String origin) {
            return new Browser(platform, Map.of("X-Forwarded-For", origin));
        }

        @Test
        void ofAttemptsToSignInFromOneAddress() {
            Browser greedy = from("192.0.2.77");
            HttpResponse<String> refused =
                    until(429, () -> greedy.firstStep("", "niemand@voorbeeld.invalid", "x"), ATTEMPTS);

            assertThat(refused.body()).contains("Te veel in korte tijd").doesNotContain("Exception");
            assertThat(Long.parseLong(
                            refused.headers().firstValue("Retry-After").orElseThrow()))
                    .isBetween(1L, 60L);
            assertThat(HeaderRules.faults(refused.headers(), true)).isEmpty();
            assertThat(from("192.0.2.78")
                            .firstStep("", account.email(), account.password())
                            .statusCode())
                    .isEqualTo(302);
        }

        @Test
        void ofResetsFromOneAddress() {
            Browser greedy = from("192.0.2.79");

            until(
                    429,
                    () -> greedy.fill(
                            "sign-in/forgotten.xhtml", "forgotten", Map.of("email", "niemand@voorbeeld.invalid")),
                    ATTEMPTS);
        }

        @Test
        void ofTokensThatAreNoneFromOneAddress() {
            String[] greedy = {"X-Forwarded-Proto", "https", "X-Forwarded-For", "192.0.2.80"};
            Api.Answer refused = null;
            for (int i = 0; i <= 2 * ATTEMPTS && (refused == null || refused.status() != 429); i++) {
                refused = platform.as("bmk_none_" + i).read("me", greedy);
                assertThat(refused.status()).isIn(401, 429);
            }

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.contentType()).startsWith("application/problem+json");
            assertThat(refused.header("Retry-After")).isPresent();
            assertThat(platform.demonstration("GM0384").api().read("me", greedy).status())
                    .isEqualTo(200);
        }

        @Test
        void ofFilesThatOneAccountFetches() {
            Browser greedy =
                    Browser.signedIn(platform, "", platform.account("GM0995", DemonstrationRole.CONTACT_PERSON));
            Browser other = Browser.signedIn(platform, "", account);

            HttpResponse<String> refused = until(429, () -> greedy.get("delivery/deliveries.csv"), FILES);

            assertThat(refused.body()).contains("Te veel in korte tijd");
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(greedy.get("index.xhtml").statusCode()).as("pages go on").isEqualTo(200);
            assertThat(other.get("delivery/deliveries.csv").statusCode()).isEqualTo(200);
        }

        @Test
        void ofFilesThatOneAccountSends() {
            Browser greedy = Browser.signedIn(platform, "", platform.person("GM0995", "CONTACT_PERSON"));

            HttpResponse<String> refused = until(
                    429,
                    () -> greedy.postBytes("delivery/upload?period=none", new byte[] {1}, "application/octet-stream"),
                    FILES);

            assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
            assertThat(refused.body()).contains("refused");
        }

        /** At the latest after twice the limit: a minute of the clock may end in between. */
        private HttpResponse<String> until(int status, Supplier<HttpResponse<String>> ask, int limit) {
            for (int i = 0; i < 2 * limit; i++) {
                HttpResponse<String> answer = ask.get();
                if (answer.statusCode() == status) {
                    return answer;
                }
                assertThat(answer.statusCode()).isLessThan(500);
            }
            HttpResponse<String> last = ask.get();
            assertThat(last.statusCode()).isEqualTo(status);
            return last;
        }
    }

    /** U19: of a failure outside a page too, a number is all that leaves. */
    @Test
    void aDownloadThatFailsSaysANumberThatStandsInTheLog() throws Exception {
        Browser browser = Browser.signedIn(platform, "", platform.account("GM0437", DemonstrationRole.CONTACT_PERSON));
        String function = (String) platform.rows("select oid::regprocedure::text from pg_proc where proname = 'audit'")
                .get(0)[0];
        platform.execute("revoke execute on function " + function + " from benchmark_app");
        HttpResponse<String> answer;
        try {
            answer = browser.get("delivery/deliveries.csv");
        } finally {
            platform.execute("grant execute on function " + function + " to benchmark_app");
        }

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .doesNotContain("Exception")
                .doesNotContain("audit")
                .doesNotContain("nl.benchmark");
        String reference = first("<strong class=\"code\">([0-9A-F]{8})</strong>", answer);
        assertThat(Files.readString(platform.log().resolve("console.log")))
                .contains("Reference " + reference + ": GET /delivery/deliveries.csv failed");
    }
}
