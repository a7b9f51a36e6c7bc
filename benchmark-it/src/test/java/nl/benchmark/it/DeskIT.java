package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.benchmark.launcher.demo.DemonstrationAccount;
import nl.benchmark.launcher.demo.DemonstrationAccounts;
import nl.benchmark.launcher.demo.DemonstrationRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where the benchmark organisation works all day: what waits, searching, the protocol, and what is kept of participations. */
@ExtendWith(Platform.class)
class DeskIT {

    private final RunningPlatform platform;
    private final Chromium chromium;

    DeskIT(RunningPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
    }

    private DemonstrationAccount staff(DemonstrationRole role) {
        return platform.account(DemonstrationAccounts.BENCHMARK_ORGANISATION, role);
    }

    private Browser browser(DemonstrationRole role) {
        return Browser.signedIn(platform, "admin/", staff(role));
    }

    private void click(Visitor visitor, String id) {
        visitor.page().locator("[id='" + id + "']").click();
    }

    private void fill(Visitor visitor, String id, String text) {
        visitor.page().locator("[id='" + id + "']").fill(text);
    }

    @Test
    @DisplayName("what waits is told to whose work it is, with a link to the list that shows it, and to nobody else")
    void whatWaits() {
        platform.execute(
                """
                insert into outbox (kind, recipient, language, arguments, made_at, next_attempt_at, given_up_at, failure)
                values ('PASSWORD_CHANGED', 'werkvoorraad@test.invalid', 'nl', '{}', now() - interval '9 days', now(), now(), 'Proef')
                """);
        Browser administrator = browser(DemonstrationRole.ADMINISTRATOR);
        String page = administrator.get("admin/index.xhtml").body();
        assertThat(page)
                .contains("data-kind=\"REGISTRATIONS\"", "registration/registrations.xhtml?state=SENT")
                .contains("data-kind=\"MAILS_FAILED\"", "mail/mails.xhtml?state=GIVEN_UP", "9 dagen, sinds", "te lang");
        assertThat(page.indexOf("data-kind=\"MAILS_FAILED\"")).isLessThan(page.indexOf("data-kind=\"REGISTRATIONS\""));

        String csv = administrator.get("admin/worklist/work.csv").body();
        assertThat(csv).startsWith("kind,number,first,days,urgent,roles").contains("MAILS_FAILED,", "ADMINISTRATOR");

        String finance = browser(DemonstrationRole.FINANCE).get("admin/index.xhtml").body();
        assertThat(finance).doesNotContain("data-kind=\"REGISTRATIONS\"", "data-kind=\"MAILS_FAILED\"");
        Browser auditor = browser(DemonstrationRole.AUDITOR);
        assertThat(auditor.get("admin/index.xhtml").body())
                .contains("id=\"nothingToDo\"", "Niets te doen")
                .doesNotContain("data-kind=");
        assertThat(auditor.get("admin/worklist/work.csv").body().lines()).hasSize(1);
    }

    @Test
    @DisplayName("a mail that was given up is sent again as another one, by an administrator, and what happened stays")
    void sendsAgain() {
        platform.execute(
                """
                insert into outbox (kind, recipient, language, arguments, made_at, next_attempt_at, given_up_at, failure)
                values ('PASSWORD_CHANGED', 'nogmaals@test.invalid', 'nl', '{}', now(), now(), now(), 'Proef'),
                       ('RESET', 'link@test.invalid', 'nl', '{}', now(), now(), now(), 'Proef')
                """);
        assertThat(browser(DemonstrationRole.HELPDESK).get("admin/mail/mails.xhtml").statusCode())
                .isEqualTo(403);
        try (Visitor visitor = chromium.staff(platform, staff(DemonstrationRole.ADMINISTRATOR), Chromium.WIDE)) {
            visitor.open("admin/mail/mails.xhtml?text=nogmaals");
            click(visitor, "mails:submit");
            assertThat(visitor.mainText()).contains("U hebt niets gekozen");
            visitor.page().locator("input.choose-all").check();
            visitor.assertAccessible("mails that were not sent");
            click(visitor, "mails:submit");
            assertThat(visitor.mainText()).contains("1 e-mail wordt opnieuw verstuurd", "Opnieuw verstuurd");

            visitor.open("admin/mail/mails.xhtml?text=link%40test");
            assertThat(visitor.mainText()).contains("De link of bijlage is weg");
            assertThat(visitor.page().locator("tbody input[type=checkbox]").count())
                    .isZero();
        }
        assertThat(platform.count("select count(*) from outbox where recipient = 'nogmaals@test.invalid'"))
                .isEqualTo(2);
        assertThat(platform.count(
                        "select count(*) from outbox where recipient = 'nogmaals@test.invalid' and given_up_at is not null and again_at is not null"))
                .isEqualTo(1);
        assertThat(platform.count("select count(*) from audit_line where action = 'MAIL_SEND_AGAIN'"))
                .isPositive();
    }

    @Test
    @DisplayName("the slash goes to the search; words are found without signs and capitals, list by list")
    void searches() {
        try (Visitor visitor = chromium.staff(platform, staff(DemonstrationRole.ADMINISTRATOR), Chromium.WIDE)) {
            visitor.open("admin/index.xhtml");
            visitor.page().locator("body").press("/");
            visitor.page().keyboard().type("sudwest");
            visitor.page().keyboard().press("Enter");
            visitor.page().waitForURL("**/search/search.xhtml?q=sudwest");
            assertThat(visitor.mainText()).contains("Súdwest-Fryslân", "Organisaties (1)");
            visitor.assertAccessible("what was found");
            visitor.picture("search");
            visitor.open("admin/search/search.xhtml?q=a");
            assertThat(visitor.mainText()).contains("ten minste 2 tekens");
            visitor.open("admin/search/search.xhtml?q=am");
            assertThat(visitor.page()
                            .locator("section[aria-labelledby='found-ORGANISATIONS'] li")
                            .count())
                    .isEqualTo(10);
            assertThat(visitor.mainText()).contains("Toon alle");
        }
    }

    @Test
    @DisplayName("a list is searched for who may open it, and reading it is a line of the log")
    void searchesWhatOneMayOpen() {
        String contact = (String) platform.rows("select contact_email from registration order by id limit 1")
                .get(0)[0];
        long before = platform.count("select count(*) from audit_line where action = 'ACCOUNTS_READ'");
        String found = browser(DemonstrationRole.ADMINISTRATOR)
                .get("admin/search/search.xhtml?q=" + contact)
                .body();
        assertThat(found).contains("found-REGISTRATIONS");
        assertThat(platform.count("select count(*) from audit_line where action = 'ACCOUNTS_READ'"))
                .isGreaterThan(before);
        for (DemonstrationRole role :
                new DemonstrationRole[] {DemonstrationRole.HELPDESK, DemonstrationRole.FINANCE, DemonstrationRole.AUDITOR
                }) {
            assertThat(browser(role).get("admin/search/search.xhtml?q=" + contact).body())
                    .as(role.name())
                    .contains("Niets gevonden")
                    .doesNotContain("Aanmeldingen,", "found-REGISTRATIONS", "found-ACCOUNTS");
        }
    }

    @Test
    @DisplayName("REG-7 one administrator writes an edition, another approves it, contact persons are told and accept")
    void protocol() {
        assertThat(new Browser(platform).get("taking-part/protocol.xhtml").body())
                .contains("Protocol van de benchmark, editie 2024-12", "niet gemaakt voor verantwoording");
        Municipality municipality = platform.municipality();
        DemonstrationAccount contact = platform.person(municipality.code(), "CONTACT_PERSON");
        DemonstrationAccount second = platform.person(municipality.code(), "CONTACT_PERSON");
        platform.execute(
                "update account set role = 'ADMINISTRATOR', organisation_id = null where email = ?", second.email());
        LocalDate from = RunningPlatform.today().plusDays(40);
        String edition = from.toString().substring(0, 7);
        String id;
        try (Visitor writer = chromium.staff(platform, staff(DemonstrationRole.ADMINISTRATOR), Chromium.WIDE)) {
            writer.open("admin/protocol/write.xhtml");
            fill(writer, "write:effectiveOn", RunningPlatform.today().plusDays(3).toString());
            fill(writer, "write:changesDutch", "Een zin over bijeenkomsten is anders.");
            fill(writer, "write:changesEnglish", "A sentence on meetings is different.");
            fill(writer, "write:chapters:0:dutch", "De benchmark is er om van te leren. ".repeat(4));
            click(writer, "write:submit");
            assertThat(writer.mainText()).contains("De eerste dag is", "of later");
            assertThat(writer.page().locator("[id='write:changesDutch']").inputValue())
                    .contains("bijeenkomsten");
            writer.assertAccessible("writing the protocol");
            fill(writer, "write:effectiveOn", from.toString());
            click(writer, "write:submit");
            assertThat(writer.mainText()).contains("wacht op een andere beheerder", "U hebt deze editie geschreven");
            assertThat(writer.page().locator("[id='decide:approve']").count()).isZero();
            writer.assertAccessible("an edition that waits");
            id = writer.page().url().replaceAll(".*id=", "");
        }
        assertThat(new Browser(platform)
                        .get("taking-part/protocol.xhtml?edition=" + edition)
                        .statusCode())
                .as("not approved")
                .isEqualTo(404);
        try (Visitor approver = chromium.staff(platform, second, Chromium.WIDE)) {
            approver.open("admin/index.xhtml");
            assertThat(approver.page().locator("tr[data-kind='PROTOCOLS']").count())
                    .isEqualTo(1);
            approver.open("admin/protocol/edition.xhtml?id=" + id);
            click(approver, "decide:approve");
            assertThat(approver.mainText()).contains("De editie is goedgekeurd");
        }
        platform.execute("update account set active = false where email = ?", second.email());
        assertThat(platform.count(
                        "select count(*) from outbox where kind = 'PROTOCOL_ANNOUNCED' and recipient = ?",
                        contact.email()))
                .isEqualTo(1);
        try (Visitor visitor = chromium.visitor(platform, contact)) {
            visitor.open("index.xhtml");
            visitor.page().locator("#protocolNotice a").click();
            visitor.assertAccessible("a new edition");
            click(visitor, "accept:submit");
            assertThat(visitor.mainText()).contains("Uw organisatie heeft deze editie aanvaard");
            visitor.open("index.xhtml");
            assertThat(visitor.page().locator("#protocolNotice").count()).isZero();
        }
        Browser administrator = browser(DemonstrationRole.ADMINISTRATOR);
        assertThat(administrator
                        .get("admin/protocol/progress.csv?id=" + id + "&state=ACCEPTED&text=" + municipality.code())
                        .body())
                .contains(municipality.code(), "ACCEPTED", contact.name());
        assertThat(administrator.get("admin/protocol/progress.xhtml?id=" + id).body())
                .contains("Niet gelezen");
        assertThat(browser(DemonstrationRole.FINANCE)
                        .get("admin/protocol/progress.csv?id=" + id)
                        .statusCode())
                .isEqualTo(403);
    }
}
