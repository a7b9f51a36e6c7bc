package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.benchmark.account.Totp;
import nl.benchmark.launcher.demo.DemonstrationAccount;
import nl.benchmark.launcher.demo.DemonstrationAccounts;
import nl.benchmark.launcher.demo.DemonstrationRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** ACC-1, ACC-2: signing in with a second factor, lock-out, invitation, reset, sessions and rights, through the pages. */
@ExtendWith(Platform.class)
class SigningInIT {

    private static final String OWN_PASSWORD = "zeven kleine zwaluwen";
    private static final Pattern SECRET = Pattern.compile("id=\"secret\">([A-Z2-7]{32})<");
    private static final Pattern FIRST_PASSWORD = Pattern.compile("id=\"firstPassword\">([^<]{16,40})<");
    private static final Pattern RECOVERY = Pattern.compile("class=\"code\">((?:[a-z2-9]{4}-){5}[a-z2-9]{4})<");

    /** Of all these tests: each makes its own persons there. */
    private static Municipality town;

    private final RunningPlatform platform;
    private final Mailbox mailbox;

    SigningInIT(RunningPlatform platform) {
        this.platform = platform;
        this.mailbox = new Mailbox(platform);
        if (town == null) {
            town = platform.municipality();
        }
    }

    private static Instant now() {
        return Instant.now(Clock.systemUTC());
    }

    private DemonstrationAccount person(String role) {
        return platform.person(town.code(), role);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String found(Pattern pattern, HttpResponse<String> page) {
        Matcher matcher = pattern.matcher(page.body());
        assertThat(matcher.find()).as(pattern + " on " + page.uri()).isTrue();
        return matcher.group(1).replace("&amp;", "&");
    }

    private static String message(HttpResponse<String> page) {
        Matcher main = Pattern.compile("<main.*?</main>", Pattern.DOTALL).matcher(page.body());
        assertThat(main.find()).as(page.statusCode() + " " + page.uri()).isTrue();
        return main.group()
                .replaceAll("value=\"[^\"]*\"", "")
                .replaceAll("(?s)<script.*?</script>", "")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    /** U5. */
    @Nested
    class SecondFactor {

        private final DemonstrationAccount account = person("READER");

        @Test
        void withoutACodeNobodyGetsFurtherThanTheQuestionForIt() {
            Browser browser = new Browser(platform);

            HttpResponse<String> answer = browser.firstStep("", account.email(), account.password());

            assertThat(location(answer)).endsWith("/sign-in/code.xhtml");
            assertThat(browser.get("index.xhtml").statusCode()).isEqualTo(302);
            assertThat(location(browser.get("index.xhtml"))).contains("sign-in.xhtml");
            assertThat(location(browser.get("sign-in/enrol.xhtml"))).endsWith("/sign-in/code.xhtml");
            assertThat(location(browser.get("sign-in/password.xhtml"))).endsWith("/sign-in/code.xhtml");
        }

        @Test
        void aCodeWorksOnce() {
            Browser first = new Browser(platform);
            first.firstStep("", account.email(), account.password());
            String code = platform.freshCode(account);
            assertThat(first.secondStep("", code).statusCode()).isEqualTo(302);
            assertThat(first.get("index.xhtml").statusCode()).isEqualTo(200);

            Browser second = new Browser(platform);
            second.firstStep("", account.email(), account.password());
            assertThat(second.secondStep("", code).statusCode()).isEqualTo(200);
            assertThat(second.get("index.xhtml").statusCode()).isEqualTo(302);
        }

        @Test
        void codesOfTwoStepsBackAndOfTheNextStepAreRefused() {
            Browser browser = new Browser(platform);
            browser.firstStep("", account.email(), account.password());
            platform.freshCode(account);

            assertThat(browser.secondStep("", account.code(now().minusSeconds(60)))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(browser.secondStep("", account.code(now().plusSeconds(31)))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(browser.secondStep("", account.code(now().minusSeconds(28)))
                            .statusCode())
                    .isEqualTo(302);
        }

        /** U10: three ids, and the two before the last are worth nothing. */
        @Test
        void theSessionIdIsNewAfterThePasswordAndAgainAfterTheCode() {
            Browser browser = new Browser(platform);
            browser.get("sign-in.xhtml");
            String before = browser.cookies().get("benchmark");
            browser.firstStep("", account.email(), account.password());
            String between = browser.cookies().get("benchmark");
            browser.secondStep("", platform.freshCode(account));
            String after = browser.cookies().get("benchmark");

            assertThat(List.of(before, between, after)).doesNotHaveDuplicates();
            for (String old : List.of(before, between)) {
                Browser thief = new Browser(platform);
                thief.cookies().put("benchmark", old);
                assertThat(thief.get("index.xhtml").statusCode()).isEqualTo(302);
            }
        }

        @Test
        void theSeedIsSealedInTheDatabase() {
            byte[] stored = (byte[]) platform.rows("select totp_secret from account where email = ?", account.email())
                    .get(0)[0];

            assertThat(stored).hasSize(12 + 20 + 16);
            assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain(new String(
                            Totp.ofBase32(account.totpSecret()).seed(), java.nio.charset.StandardCharsets.ISO_8859_1));
        }

        @Test
        void aParticipantWithTimeSignsInWithoutAndTheDayAfterSetsItUp() {
            platform.execute(
                    "update account set totp_secret = null, second_factor_by = ? where email = ?",
                    java.sql.Date.valueOf(RunningPlatform.today()),
                    account.email());
            Browser allowed = new Browser(platform);
            allowed.firstStep("", account.email(), account.password());
            assertThat(allowed.get("index.xhtml").statusCode()).isEqualTo(200);

            platform.execute(
                    "update account set second_factor_by = ? where email = ?",
                    java.sql.Date.valueOf(RunningPlatform.today().minusDays(1)),
                    account.email());
            assertThat(location(new Browser(platform).firstStep("", account.email(), account.password())))
                    .endsWith("/sign-in/enrol.xhtml");
        }
    }

    /** U6. */
    @Nested
    class Locking {

        private final DemonstrationAccount account = person("READER");

        @Test
        void afterFiveFailuresTheRightPasswordIsRefusedWithTheSameWordsUntilTheWaitIsOver() {
            Browser browser = new Browser(platform);
            String wrong = "";
            for (int i = 0; i < 5; i++) {
                wrong = message(browser.firstStep("", account.email(), "not the password " + i));
            }
            HttpResponse<String> locked = new Browser(platform).firstStep("", account.email(), account.password());
            assertThat(locked.statusCode()).isEqualTo(200);
            assertThat(message(locked)).isEqualTo(wrong);
            assertThat(platform.count("select failed_attempts from account where email = ?", account.email()))
                    .isEqualTo(5);

            platform.execute("update account set locked_until = now() where email = ?", account.email());
            assertThat(new Browser(platform)
                            .signIn("", account.email(), account.password())
                            .statusCode())
                    .isEqualTo(302);
            assertThat(platform.count("select failed_attempts from account where email = ?", account.email()))
                    .isZero();
        }

        @Test
        void wrongCodesCountAndTheRightPasswordDoesNotForgetThem() {
            for (int i = 0; i < 5; i++) {
                Browser browser = new Browser(platform);
                browser.firstStep("", account.email(), account.password());
                browser.secondStep("", "00000" + i);
            }

            assertThat(platform.rows("select locked_until > now() from account where email = ?", account.email())
                            .get(0)[0])
                    .isEqualTo(true);
        }

        @Test
        @DisplayName("U6 An unknown address, a wrong password and a locked account cost the same work")
        void unknownWrongAndLockedTakeAsLong() {
            assertSameWork(9, 2.0);
        }

        @Test
        @Tag("slow")
        @DisplayName("U6 An unknown address, a wrong password and a locked account cost the same work (200 samples)")
        void unknownWrongAndLockedTakeAsLongInTwoHundredSamples() {
            assertSameWork(200, 1.25);
        }

        /**
         * That the three cost the same work, not how long that is: the work is one Argon2 check of 46 MiB, beside which all
         * else is small, and a case without it would be several times as fast. The cases take turns, so that whatever else
         * the machine does hits all three alike, each first in its turn as often as the others; and medians are compared,
         * which half of all samples would have to be disturbed in one case and not in the others to move.
         *
         * @param times how often one median may be the other, either way
         */
        private void assertSameWork(int samples, double times) {
            DemonstrationAccount other = person("READER");
            for (int i = 0; i < 5; i++) {
                new Browser(platform).firstStep("", other.email(), "not the password");
            }
            platform.execute(
                    "update account set locked_until = now() + interval '1 hour' where email = ?", other.email());
            List<String> cases = List.of("nobody@nowhere.invalid", other.email(), account.email());
            List<List<Long>> found = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            Browser browser = new Browser(platform);
            for (int i = 0; i < samples * cases.size(); i++) {
                int which = (i + i / cases.size()) % cases.size();
                platform.execute("update account set failed_attempts = 0 where email = ?", account.email());
                long start = System.nanoTime();
                browser.firstStep("", cases.get(which), "not the password");
                found.get(which).add(System.nanoTime() - start);
            }
            double unknown = median(found.get(0));
            double locked = median(found.get(1));
            double wrong = median(found.get(2));

            assertThat(unknown / wrong).as("unknown").isBetween(1 / times, times);
            assertThat(locked / wrong).as("locked").isBetween(1 / times, times);
        }

        private double median(List<Long> times) {
            return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
        }
    }

    /** U1. */
    @Test
    void aHashOfLowerParametersIsMadeAnewAtSignIn() {
        DemonstrationAccount account = person("READER");
        String lower = com.password4j.Password.hash(account.password())
                .addRandomSalt(16)
                .with(Argon2Function.getInstance(19_456, 1, 1, 32, Argon2.ID))
                .getResult();
        platform.execute("update account set password_hash = ? where email = ?", lower, account.email());

        assertThat(new Browser(platform)
                        .signIn("", account.email(), account.password())
                        .statusCode())
                .isEqualTo(302);

        assertThat((String) platform.rows("select password_hash from account where email = ?", account.email())
                        .get(0)[0])
                .startsWith("$argon2id$v=19$m=47104,t=1,p=1$");
    }

    /** ACC-1, U2, U3, U5: from the invitation to the first page. */
    @Nested
    class Inviting {

        private final DemonstrationAccount manager = platform.person(town.code(), "CONTACT_PERSON");
        private final String email = "collega." + UUID.randomUUID() + "@" + "test.invalid";

        private HttpResponse<String> invite() {
            Browser browser = Browser.signedIn(platform, "", manager);
            HttpResponse<String> answer = browser.fill(
                    "account/accounts.xhtml",
                    "inviting",
                    Map.of("name", "Nieuwe Collega", "email", email, "role", "READER", "language", "nl"));
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer;
        }

        private Browser withFirstPassword(String password) {
            Browser browser = new Browser(platform);
            HttpResponse<String> answer = browser.firstStep("", email, password);
            assertThat(location(answer)).endsWith("/sign-in/password.xhtml");
            return browser;
        }

        @Test
        void aColleagueOpensTheInvitationChoosesAPasswordSetsUpTheAppAndIsIn() {
            assertThat(message(invite())).contains(email);
            String path = mailbox.path(email);
            new Browser(platform).get(path);
            Browser browser = new Browser(platform);
            HttpResponse<String> opened = browser.fill(path, "invitation", Map.of());
            String first = found(FIRST_PASSWORD, opened);
            assertThat(first).hasSize(16);
            assertThat(new Browser(platform).get(path).body()).doesNotContain("invitation:submit");

            browser = withFirstPassword(first);
            assertThat(browser.get("index.xhtml").statusCode()).isEqualTo(302);
            assertThat(message(browser.fill(
                            "sign-in/password.xhtml",
                            "own",
                            Map.of("password", "Gemeente2026!!", "repeated", "Gemeente2026!!"))))
                    .contains("makkelijk te raden");
            assertThat(location(browser.fill(
                            "sign-in/password.xhtml",
                            "own",
                            Map.of("password", OWN_PASSWORD, "repeated", OWN_PASSWORD))))
                    .endsWith("/sign-in/enrol.xhtml");
            Totp app = Totp.ofBase32(found(SECRET, browser.get("sign-in/enrol.xhtml")));
            HttpResponse<String> enrolled =
                    browser.fill("sign-in/enrol.xhtml", "enrol", Map.of("code", app.code(now())));
            String recovery = found(RECOVERY, enrolled);
            assertThat(browser.get("index.xhtml").statusCode()).isEqualTo(200);

            assertThat(new Browser(platform).firstStep("", email, first).statusCode())
                    .as("the first password is gone")
                    .isEqualTo(200);
            Browser lost = new Browser(platform);
            lost.firstStep("", email, OWN_PASSWORD);
            assertThat(lost.secondStep("", recovery).statusCode()).isEqualTo(302);
            assertThat(lost.get("index.xhtml").statusCode()).isEqualTo(200);
            assertThat(mailbox.newest(email)).contains("herstelcode");
            Browser again = new Browser(platform);
            again.firstStep("", email, OWN_PASSWORD);
            assertThat(again.secondStep("", recovery).statusCode())
                    .as("a recovery code works once")
                    .isEqualTo(200);
        }

        @Test
        void theFirstPasswordSignsInOnce() {
            invite();
            String first =
                    found(FIRST_PASSWORD, new Browser(platform).fill(mailbox.path(email), "invitation", Map.of()));

            withFirstPassword(first);

            assertThat(new Browser(platform).firstStep("", email, first).statusCode())
                    .isEqualTo(200);
        }

        @Test
        void anInvitationOfThreeDaysAgoOpensNothing() {
            invite();
            platform.execute(
                    "update account_link set expires_at = now() where account_id = (select id from account where email = ?)",
                    email);

            HttpResponse<String> page = new Browser(platform).get(mailbox.path(email));

            assertThat(page.body()).doesNotContain("invitation:submit").contains("werkt niet meer");
        }

        @Test
        void nobodyInvitesTwiceForOneAddressNorForStaff() {
            invite();
            assertThat(message(invite())).contains("al een account");
            assertThat(platform.count("select count(*) from account where email = ?", email))
                    .isEqualTo(1);
        }

        /** U16: what the page does not offer the service refuses. */
        @Test
        void aReaderManagesNobody() {
            DemonstrationAccount reader = platform.person(town.code(), "READER");

            assertThat(Browser.signedIn(platform, "", reader)
                            .get("account/accounts.xhtml")
                            .statusCode())
                    .isEqualTo(403);
        }

        @Test
        void accountsOfAnotherMunicipalityAreNotThere() {
            DemonstrationAccount stranger = platform.person("GM0718", "READER");
            long id = platform.count("select id from account where email = ?", stranger.email());

            assertThat(Browser.signedIn(platform, "", manager)
                            .get("account/manage.xhtml?id=" + id)
                            .statusCode())
                    .isEqualTo(404);
        }

        @Test
        void whoMayOnlyDeliverBeginsThereAndSeesNoFigures() {
            DemonstrationAccount supplier = platform.person(town.code(), "DATA_SUPPLIER");
            platform.execute(
                    "insert into account_right (account_id, benchmark, rights, changed_at, changed_by) select id, 'WI', array['DELIVER'], now(), id from account where email = ?",
                    supplier.email());
            Browser browser = Browser.signedIn(platform, "", supplier);

            assertThat(location(browser.get("index.xhtml"))).endsWith("/delivery/deliveries.xhtml");
            assertThat(browser.get("delivery/deliveries.xhtml").statusCode()).isEqualTo(200);
            assertThat(browser.get("indicator/indicator.xhtml?code=WI-VOL-01").statusCode())
                    .isEqualTo(403);
        }

        /** U17: rights hold with the next request. */
        @Test
        void aRightThatIsTakenIsGoneAtOnceAlsoForWhoIsSignedIn() {
            DemonstrationAccount supplier = platform.person(town.code(), "DATA_SUPPLIER");
            Browser working = Browser.signedIn(platform, "", supplier);
            assertThat(working.get("delivery/deliveries.xhtml").body()).contains("href=\"#upload\"");
            long id = platform.count("select id from account where email = ?", supplier.email());

            HttpResponse<String> saved = Browser.signedIn(platform, "", manager)
                    .fill("account/manage.xhtml?id=" + id, "rights", Map.of("chosen", "READ"));

            assertThat(message(saved)).contains("De rechten van " + supplier.email() + " zijn opgeslagen");
            assertThat(working.get("delivery/deliveries.xhtml").body()).doesNotContain("href=\"#upload\"");
            assertThat(mailbox.newest(supplier.email())).contains("rechten");
        }
    }

    /** ACC-3: participants see each other's contact persons, and nobody else does. */
    @Test
    void contactPersonsAreSeenByParticipantsOnly() throws java.sql.SQLException {
        DemonstrationAccount contact = platform.person("GM0718", "CONTACT_PERSON");
        DemonstrationAccount reader = platform.person("GM0718", "READER");

        String page = Browser.signedIn(platform, "", person("READER"))
                .get("account/contacts.xhtml")
                .body();

        assertThat(page).contains(contact.email()).doesNotContain(reader.email());
        try (java.sql.Connection app = platform.asApplication();
                java.sql.Statement statement = app.createStatement()) {
            app.setAutoCommit(false);
            statement.execute("select set_config('benchmark.staff', 'true', true)");
            try (java.sql.ResultSet found =
                    statement.executeQuery("select count(*) from contact_persons(current_date)")) {
                found.next();
                assertThat(found.getLong(1)).isZero();
            }
        }
    }

    /** U8. */
    @Nested
    class Resetting {

        private final DemonstrationAccount account = person("READER");

        private HttpResponse<String> ask(String email) {
            return new Browser(platform).fill("sign-in/forgotten.xhtml", "forgotten", Map.of("email", email));
        }

        @Test
        void theAnswerIsTheSameForAnUnknownAddress() {
            assertThat(message(ask(account.email()))).isEqualTo(message(ask("nobody@nowhere.invalid")));
            assertThat(mailbox.newest(account.email())).contains("nieuw wachtwoord");
        }

        @Test
        void theLinkGivesAnotherPasswordOnceAndDoesNotBypassTheSecondFactor() {
            ask(account.email());
            String first = mailbox.path(account.email());
            ask(account.email());
            String second = mailbox.path(account.email());
            assertThat(second).isNotEqualTo(first);
            Browser open = Browser.signedIn(platform, "", account);
            Map<String, String> chosen = Map.of("password", OWN_PASSWORD, "repeated", OWN_PASSWORD);

            assertThat(location(new Browser(platform).fill(second, "reset", chosen)))
                    .contains("sign-in.xhtml");

            assertThat(new Browser(platform).get(second).body()).doesNotContain("reset:submit");
            assertThat(new Browser(platform).get(first).body())
                    .as("ended by the change")
                    .doesNotContain("reset:submit");
            assertThat(open.get("index.xhtml").statusCode())
                    .as("other sessions ended")
                    .isEqualTo(302);
            Browser browser = new Browser(platform);
            assertThat(location(browser.firstStep("", account.email(), OWN_PASSWORD)))
                    .endsWith("/sign-in/code.xhtml");
            assertThat(mailbox.newest(account.email())).contains("zojuist veranderd");
        }

        @Test
        void aLinkOfAnHourAgoOrAGuessedOneOpensNothing() {
            ask(account.email());
            String path = mailbox.path(account.email());
            platform.execute(
                    "update account_link set expires_at = now() where account_id = (select id from account where email = ?)",
                    account.email());

            assertThat(new Browser(platform).get(path).body()).doesNotContain("reset:submit");
            assertThat(new Browser(platform)
                            .get(path.substring(0, path.length() - 2) + "AA")
                            .body())
                    .doesNotContain("reset:submit");
        }

        @Test
        void theTokenIsNeitherInTheDatabaseNorInTheLog() throws java.io.IOException {
            ask(account.email());
            String token = mailbox.path(account.email()).replaceFirst(".*token=", "");
            new Browser(platform).get("sign-in/reset.xhtml?token=" + token);

            assertThat(platform.count("select count(*) from outbox where position(? in outbox::text) > 0", token))
                    .isZero();
            assertThat(platform.count(
                            "select count(*) from account_link where position(? in account_link::text) > 0", token))
                    .isZero();
            assertThat(platform.count(
                            "select count(*) from audit_line where position(? in audit_line::text) > 0", token))
                    .isZero();
            try (var logs = java.nio.file.Files.walk(platform.log())) {
                for (java.nio.file.Path log :
                        logs.filter(java.nio.file.Files::isRegularFile).toList()) {
                    assertThat(java.nio.file.Files.readString(log, java.nio.charset.StandardCharsets.ISO_8859_1))
                            .doesNotContain(token);
                }
            }
        }

        @Test
        void theLinkNamesTheConfiguredHostWhateverTheRequestSays() throws Exception {
            String raw;
            try (java.net.Socket socket = new java.net.Socket(
                    platform.address().getHost(), platform.address().getPort())) {
                Browser browser = new Browser(platform);
                String state = Browser.viewState(browser.get("sign-in/forgotten.xhtml"));
                String body = "forgotten=forgotten&forgotten%3Aemail="
                        + java.net.URLEncoder.encode(account.email(), java.nio.charset.StandardCharsets.UTF_8)
                        + "&forgotten%3Asubmit=&primefaces.nonce="
                        + java.net.URLEncoder.encode(browser.nonce(), java.nio.charset.StandardCharsets.UTF_8)
                        + "&jakarta.faces.ViewState="
                        + java.net.URLEncoder.encode(state, java.nio.charset.StandardCharsets.UTF_8);
                socket.getOutputStream()
                        .write(("POST /sign-in/forgotten.xhtml HTTP/1.1\r\nHost: evil.invalid\r\nCookie: benchmark="
                                        + browser.cookies().get("benchmark")
                                        + "\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                                        + body.length() + "\r\n\r\n" + body)
                                .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                raw = new String(socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            }

            assertThat(raw).startsWith("HTTP/1.1 200");
            assertThat(mailbox.link(account.email()))
                    .startsWith(platform.address().toString());
        }
    }

    /** U11, U12. */
    @Nested
    class SignedIn {

        private final DemonstrationAccount account = person("CONTACT_PERSON");
        private final Browser browser = Browser.signedIn(platform, "", account);

        private void shift(String column, String interval) {
            platform.execute(
                    "update account_session set " + column + " = " + column + " - interval '" + interval
                            + "' where account_id = (select id from account where email = ?)",
                    account.email());
        }

        @Test
        void aSessionEndsHalfAnHourAfterItWasLastSeen() {
            shift("last_seen_at", "29 minutes");
            assertThat(browser.get("index.xhtml").statusCode()).isEqualTo(200);
            shift("last_seen_at", "30 minutes");
            assertThat(browser.get("index.xhtml").statusCode()).isEqualTo(302);
        }

        @Test
        void aSessionEndsTwelveHoursAfterItBegan() {
            shift("started_at", "11 hours 59 minutes");
            assertThat(browser.get("index.xhtml").statusCode()).isEqualTo(200);
            shift("started_at", "1 minute");
            assertThat(browser.get("index.xhtml").statusCode()).isEqualTo(302);
        }

        @Test
        void anAccountThatAnAdministratorSwitchesOffIsOutWithItsNextRequest() {
            long id = platform.count("select id from account where email = ?", account.email());
            Browser administrator = Browser.signedIn(
                    platform,
                    "admin/",
                    platform.account(DemonstrationAccounts.BENCHMARK_ORGANISATION, DemonstrationRole.ADMINISTRATOR));
            HttpResponse<String> page = administrator.get("admin/account/manage.xhtml?id=" + id);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).as("U9: no field for a password").doesNotContain("type=\"password\"");
            Map<String, String> form = new LinkedHashMap<>();
            form.put("act", "act");
            form.put("act:switchOff", "");
            form.put("jakarta.faces.ViewState", Browser.viewState(page));

            HttpResponse<String> done = administrator.post("admin/account/manage.xhtml?id=" + id, form);

            assertThat(message(done)).contains("is uitgezet");
            assertThat(browser.get("index.xhtml").statusCode()).isEqualTo(302);
        }

        @Test
        void otherSessionsAreSeenAndEnded() {
            Browser other = Browser.signedIn(platform, "", account);
            HttpResponse<String> page = browser.get("account/security.xhtml");
            assertThat(page.body()).contains("list:rows:0:end");
            Map<String, String> form = new LinkedHashMap<>();
            form.put("list", "list");
            form.put("list:endOthers", "");
            form.put("jakarta.faces.ViewState", Browser.viewState(page));

            browser.post("account/security.xhtml", form);

            assertThat(other.get("index.xhtml").statusCode()).isEqualTo(302);
            assertThat(browser.get("index.xhtml").statusCode()).isEqualTo(200);
        }

        private HttpResponse<String> endFirstSession(Browser manager, String context, long id) {
            String path = context + "account/manage.xhtml?id=" + id;
            HttpResponse<String> page = manager.get(path);
            Matcher button = Pattern.compile("name=\"(sessions:rows:0:end)\"").matcher(page.body());
            assertThat(button.find()).as(message(page)).isTrue();
            Map<String, String> form = new LinkedHashMap<>();
            form.put("sessions", "sessions");
            form.put(button.group(1), "");
            form.put("jakarta.faces.ViewState", Browser.viewState(page));
            return manager.post(path, form);
        }

        @Test
        @DisplayName("U11 An administrator ends the sessions of another one by one, with a line each")
        void anAdministratorEndsOneSessionOfAnother() {
            long id = platform.count("select id from account where email = ?", account.email());
            Browser newer = Browser.signedIn(platform, "", account);
            Browser administrator = Browser.signedIn(
                    platform,
                    "admin/",
                    platform.account(DemonstrationAccounts.BENCHMARK_ORGANISATION, DemonstrationRole.ADMINISTRATOR));

            assertThat(message(endFirstSession(administrator, "admin/", id))).contains("is beëindigd");

            assertThat(newer.get("index.xhtml").statusCode()).isEqualTo(302);
            assertThat(browser.get("index.xhtml").statusCode())
                    .as("the other session goes on")
                    .isEqualTo(200);
            assertThat(platform.count(
                            "select count(*) from audit_line where action = 'SESSION_END' and role = 'ADMINISTRATOR' and result = 'OK' and details->>'account' = ?",
                            Long.toString(id)))
                    .isEqualTo(1);
            assertThat(mailbox.newest(account.email())).contains("sessie");
        }

        @Test
        @DisplayName("U11 A contact person ends sessions of colleagues and of nobody else")
        void aContactPersonEndsSessionsOfColleagues() {
            DemonstrationAccount colleague = person("READER");
            Browser theirs = Browser.signedIn(platform, "", colleague);
            long id = platform.count("select id from account where email = ?", colleague.email());

            assertThat(message(endFirstSession(browser, "", id))).contains("is beëindigd");
            assertThat(theirs.get("index.xhtml").statusCode()).isEqualTo(302);

            DemonstrationAccount stranger = platform.person("GM0718", "READER");
            Browser elsewhere = Browser.signedIn(platform, "", stranger);
            long other = platform.count("select id from account where email = ?", stranger.email());
            assertThat(browser.get("account/manage.xhtml?id=" + other).statusCode())
                    .isEqualTo(404);
            assertThat(elsewhere.get("index.xhtml").statusCode()).isEqualTo(200);
        }

        /** U4. */
        @Test
        void changingThePasswordNeedsTheCurrentOneEndsOtherSessionsAndIsMailed() {
            Browser other = Browser.signedIn(platform, "", account);
            Map<String, String> form = new LinkedHashMap<>();
            form.put("current", "not the password");
            form.put("password", OWN_PASSWORD);
            form.put("repeated", OWN_PASSWORD);
            assertThat(message(browser.fill("account/security.xhtml", "change", form)))
                    .contains("huidige wachtwoord klopt niet");
            assertThat(other.get("index.xhtml").statusCode()).isEqualTo(200);

            form.put("current", account.password());
            assertThat(message(browser.fill("account/security.xhtml", "change", form)))
                    .contains("Uw wachtwoord is veranderd");

            assertThat(other.get("index.xhtml").statusCode()).isEqualTo(302);
            assertThat(browser.get("index.xhtml").statusCode()).isEqualTo(200);
            assertThat(mailbox.newest(account.email())).contains("zojuist veranderd");
        }

        @Test
        void beforeANewAddressOneShowsAgainWhoOneIs() {
            String wanted = "nieuw." + UUID.randomUUID() + "@test.invalid";
            shift("confirmed_at", "11 hours");
            assertThat(message(browser.fill("account/details.xhtml", "newEmail", Map.of("email", wanted))))
                    .contains("Laat eerst zien dat u het bent");
            assertThat(message(browser.fill("account/details.xhtml", "confirm", Map.of("typed", "wrong"))))
                    .contains("klopt niet");
            assertThat(message(browser.fill(
                            "account/details.xhtml", "confirm", Map.of("typed", platform.freshCode(account)))))
                    .contains("Dank u");

            assertThat(message(browser.fill("account/details.xhtml", "newEmail", Map.of("email", wanted))))
                    .contains(wanted);
            assertThat(platform.count("select count(*) from account where email = ?", wanted))
                    .as("not before it is confirmed")
                    .isZero();
            new Browser(platform).fill(mailbox.path(wanted), "newEmail", Map.of());

            assertThat(platform.count("select count(*) from account where email = ?", wanted))
                    .isEqualTo(1);
            assertThat(mailbox.newest(account.email())).contains(wanted);
        }

        @Test
        void ownDetailsAndThoseOfTheOrganisationAreKept() {
            Map<String, String> details = new LinkedHashMap<>();
            details.put("name", "Andere Naam");
            details.put("phone", "010 1234567");
            details.put("jobTitle", "beleidsadviseur");
            details.put("gender", "");
            details.put("tag", "nl");
            assertThat(message(browser.fill("account/details.xhtml", "details", details)))
                    .contains("opgeslagen");
            assertThat(browser.get("account/details.xhtml").body()).contains("beleidsadviseur");

            assertThat(message(browser.fill(
                            "account/organisation.xhtml", "organisation", Map.of("peppolId", "not an id"))))
                    .contains("Peppol-adres bestaat uit");
            assertThat(message(browser.fill(
                            "account/organisation.xhtml", "organisation", Map.of("peppolId", "0106:12345678"))))
                    .contains("opgeslagen");
            assertThat(browser.get("account/organisation.xhtml").body()).contains("0106:12345678");
        }
    }
}
