package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import nl.benchmark.account.Totp;
import nl.benchmark.launcher.demo.DemonstrationAccount;
import nl.benchmark.launcher.demo.DemonstrationAccounts;
import nl.benchmark.launcher.demo.DemonstrationRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** ACC-1, ACC-2 in a browser: the pages between the password and the portal, which nobody sees who is signed in, and one account with its actions. */
@ExtendWith(Platform.class)
class AccountPageIT {

    private static final String TOWN = "GM0715";

    private final RunningPlatform platform;
    private final Chromium chromium;

    AccountPageIT(RunningPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
    }

    private static void check(Visitor visitor, String name) {
        for (int width : new int[] {Chromium.WIDE, Chromium.NARROW}) {
            visitor.resize(width);
            visitor.assertNoSidewaysScrolling(name + " at " + width);
            visitor.assertAccessible(name + " at " + width);
            visitor.picture("account-" + name + "-" + width);
        }
        visitor.resize(Chromium.WIDE);
    }

    private static void password(Visitor visitor, DemonstrationAccount account) {
        visitor.open("sign-in.xhtml");
        visitor.page().locator("[id='signIn:email']").fill(account.email());
        visitor.page().locator("[id='signIn:password']").fill(account.password());
        visitor.page().locator("[id='signIn:submit']").click();
    }

    /** U5: QR code, key as text, recovery codes. */
    @Test
    void theAppIsSetUpOnThePageThatIsShownBeforeAllOthers() {
        DemonstrationAccount account = platform.person(TOWN, "READER");
        platform.execute("update account set totp_secret = null where email = ?", account.email());
        try (Visitor visitor = chromium.visitor(platform)) {
            password(visitor, account);
            visitor.page().waitForURL(url -> url.contains("sign-in/enrol"));
            assertThat(visitor.page().locator("#qr path").getAttribute("d")).startsWith("M4 4h1");
            check(visitor, "enrol");

            Totp app = Totp.ofBase32(visitor.page().locator("#secret").textContent());
            visitor.page().locator("[id='enrol:code']").fill(app.code(Instant.now(Clock.systemUTC())));
            visitor.page().locator("[id='enrol:submit']").click();
            visitor.page().locator("#recoveryCodes").waitFor();
            assertThat(visitor.page().locator("#recoveryCodes li").count()).isEqualTo(8);
            check(visitor, "recovery-codes");

            visitor.page().locator("#goOn").click();
            visitor.page().waitForURL(url -> !url.contains("sign-in"));
        }
    }

    @Test
    void aWrongCodeSaysSoAndTheRightOneLetsIn() {
        DemonstrationAccount account = platform.person(TOWN, "READER");
        try (Visitor visitor = chromium.visitor(platform)) {
            password(visitor, account);
            visitor.page().waitForURL(url -> url.contains("sign-in/code"));
            visitor.page().locator("[id='second:code']").fill("000000");
            visitor.page().locator("[id='second:submit']").click();
            assertThat(visitor.mainText()).contains("Deze code werkt niet of niet meer.");
            check(visitor, "code");

            visitor.page().locator("[id='second:code']").fill(platform.freshCode(account));
            visitor.page().locator("[id='second:submit']").click();
            visitor.page().waitForURL(url -> !url.contains("sign-in"));
        }
    }

    /** U2: what a link in a mail opens. */
    @Test
    void aFirstPasswordIsReplacedAtOnce() {
        DemonstrationAccount account = platform.person(TOWN, "READER");
        platform.execute(
                "update account set totp_secret = null, password_initial = true, initial_until = now() + interval '1 day' where email = ?",
                account.email());
        try (Visitor visitor = chromium.visitor(platform)) {
            password(visitor, account);
            visitor.page().waitForURL(url -> url.contains("sign-in/password"));
            visitor.page().locator("[id='own:password']").fill("kort");
            visitor.page().locator("[id='own:repeated']").fill("kort");
            visitor.page().locator("[id='own:submit']").click();
            assertThat(visitor.mainText()).contains("te kort");
            check(visitor, "own-password");
        }
    }

    @Test
    void oneAccountWithWhatCanBeDoneWithIt() {
        DemonstrationAccount account = platform.person(TOWN, "READER");
        long id = platform.count("select id from account where email = ?", account.email());
        platform.execute("update account set totp_secret = null where id = ?", id);
        DemonstrationAccount administrator =
                platform.account(DemonstrationAccounts.BENCHMARK_ORGANISATION, DemonstrationRole.ADMINISTRATOR);
        try (Visitor visitor = chromium.staff(platform, administrator, Chromium.WIDE)) {
            visitor.open("admin/account/manage.xhtml?id=" + id);
            assertThat(visitor.mainText()).contains("Account uitzetten", "Link voor nieuw wachtwoord sturen");
            check(visitor, "manage");
            visitor.page()
                    .locator("[id='time:until']")
                    .fill(RunningPlatform.today().plusDays(30).toString());
            visitor.page().locator("[id='time:submit']").click();
            assertThat(visitor.mainText()).contains("Het uitstel voor " + account.email());
            visitor.open("admin/account/accounts.xhtml");
            check(visitor, "accounts");
        }
    }

    /** U12: an open browser is not enough. */
    @Test
    void afterAWhileAPageAsksAgainWhoItIs() {
        DemonstrationAccount account = platform.person(TOWN, "CONTACT_PERSON");
        try (Visitor visitor = chromium.visitor(platform, account)) {
            platform.execute(
                    "update account_session set confirmed_at = now() - interval '11 hours' where account_id = (select id from account where email = ?)",
                    account.email());
            visitor.open("account/security.xhtml");
            assertThat(visitor.mainText()).contains("Laat eerst zien dat u het bent");
            check(visitor, "security");
            visitor.page().locator("[id='confirm:typed']").fill(account.password());
            visitor.page().locator("[id='confirm:submit']").click();
            assertThat(visitor.mainText()).contains("Dank u");
            visitor.page().locator("[id='appForm:begin']").click();
            visitor.page().locator("#qr").waitFor();
            check(visitor, "security-app");
            visitor.open("account/account.xhtml");
            check(visitor, "own");
            visitor.open("mailbox.xhtml");
            check(visitor, "mailbox");
        }
    }
}
