package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
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

        String finance =
                browser(DemonstrationRole.FINANCE).get("admin/index.xhtml").body();
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
        assertThat(browser(DemonstrationRole.HELPDESK)
                        .get("admin/mail/mails.xhtml")
                        .statusCode())
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
        assertThat(
                        platform.count(
                                "select count(*) from outbox where recipient = 'nogmaals@test.invalid' and given_up_at is not null and again_at is not null"))
                .isEqualTo(1);
        assertThat(platform.count("select count(*) from audit_line where action = 'MAIL_SEND_AGAIN'"))
                .isPositive();
    }

    @Test
    @DisplayName(
            "DPA-3 contact persons of chosen participants are told again what their agreement asks, and the filter stays")
    void remindsOfAgreements() {
        Municipality municipality = platform.municipality();
        DemonstrationAccount contact = platform.person(municipality.code(), "CONTACT_PERSON");
        platform.execute(
                "delete from agreement where organisation_id = (select id from organisation where code = ?)",
                municipality.code());
        try (Visitor visitor = chromium.staff(platform, staff(DemonstrationRole.ADMINISTRATOR), Chromium.WIDE)) {
            visitor.open("admin/agreement/agreements.xhtml?state=NOTHING_IN_FORCE&text=" + municipality.code());
            visitor.page().locator("tbody input[type=checkbox]").check();
            visitor.assertAccessible("chosen participants");
            click(visitor, "agreements:remind");
            assertThat(visitor.mainText()).contains("een e-mail.");
            visitor.open("admin/index.xhtml");
            visitor.page()
                    .locator("#navigation a[href*='agreement/agreements']")
                    .click();
            visitor.page()
                    .waitForURL(url -> url.contains("/agreement/agreements.xhtml?")
                            && url.contains("text=" + municipality.code())
                            && url.contains("state=NOTHING_IN_FORCE"));
        }
        assertThat(platform.count(
                        "select count(*) from outbox where kind = 'AGREEMENT_REMINDER' and recipient = ?",
                        contact.email()))
                .isEqualTo(1);
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
        for (DemonstrationRole role : new DemonstrationRole[] {
            DemonstrationRole.HELPDESK, DemonstrationRole.FINANCE, DemonstrationRole.AUDITOR
        }) {
            assertThat(browser(role)
                            .get("admin/search/search.xhtml?q=" + contact)
                            .body())
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
            fill(
                    writer,
                    "write:effectiveOn",
                    RunningPlatform.today().plusDays(3).toString());
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

    @Test
    @DisplayName(
            "REG-1 another mail domain than is known warns whoever registers and the administrator, and refuses nobody")
    void domains() {
        try (Visitor visitor = administrator()) {
            visitor.open("admin/organisation/organisations.xhtml?text=GM0180");
            visitor.assertAccessible("organisations");
            visitor.page().locator("tbody th a").click();
            fill(visitor, "add:domain", "geen domein");
            click(visitor, "add:submit");
            assertThat(visitor.mainText()).contains("Dit is geen e-maildomein");
            fill(visitor, "add:domain", "@Staphorst.Test.Invalid");
            click(visitor, "add:submit");
            assertThat(visitor.mainText()).contains("staphorst.test.invalid");
            visitor.assertAccessible("an organisation");
        }
        assertThat(browser(DemonstrationRole.HELPDESK)
                        .get("admin/organisation/organisation.xhtml?code=GM0180")
                        .body())
                .contains("staphorst.test.invalid")
                .doesNotContain("add:submit", "known:rows:0:remove");
        try (Visitor visitor = chromium.visitor(platform)) {
            RegistrationPage form = new RegistrationPage(visitor).open();
            form.municipality("GM0180");
            form.choose("wi", "WI_BASIS");
            form.person("D. Voorbeeld", "d@elders.test.invalid");
            form.invoice();
            form.tick("protocol");
            form.look();
            assertThat(visitor.page().locator("#otherDomain").textContent()).contains("d@elders.test.invalid");
            form.send();
        }
        assertThat(platform.count("select count(*) from registration where contact_email = 'd@elders.test.invalid'"))
                .isEqualTo(1);
        try (Visitor visitor = administrator()) {
            visitor.open("admin/registration/registrations.xhtml?text=d%40elders.test");
            visitor.page().locator("tbody th a").click();
            assertThat(visitor.page().locator("#otherDomain").count()).isEqualTo(1);
            visitor.open("admin/organisation/organisation.xhtml?code=GM0180");
            click(visitor, "known:rows:0:remove");
            assertThat(visitor.mainText()).contains("is verwijderd", "Er is geen domein bekend");
            visitor.open("admin/registration/registrations.xhtml?text=d%40elders.test");
            visitor.page().locator("tbody th a").click();
            assertThat(visitor.page().locator("#otherDomain").count()).isZero();
        }
        assertThat(
                        platform.count(
                                "select count(*) from organisation_email_domain where domain = 'staphorst.test.invalid' and removed_by is not null"))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("REG-6, ORG-3 members join and leave with what the co-operation pays for; consents keep their history")
    void membersAndConsents() {
        String email = "verband@leden.test.invalid";
        String leaving = platform.municipality().code();
        String staying = platform.municipality().code();
        String joining = platform.municipality().code();
        try (Visitor visitor = chromium.visitor(platform)) {
            RegistrationPage form = new RegistrationPage(visitor).open();
            form.cooperation("Samenwerking Ledenstreek", "MEMBERS", leaving, staying);
            form.tick("si");
            form.person("L. Voorbeeld", email);
            form.invoice();
            form.tick("protocol");
            form.tick("cbs");
            form.look();
            form.send();
        }
        LocalDate today = RunningPlatform.today();
        try (Visitor visitor = administrator()) {
            visitor.open("admin/registration/registrations.xhtml?state=SENT&text=Ledenstreek");
            visitor.page().locator("tbody th a").click();
            click(visitor, "accept:submit");
            assertThat(visitor.page().locator("#state").textContent()).isEqualTo("Aangenomen");
            String code =
                    (String) platform.rows("select code from organisation where name = 'Samenwerking Ledenstreek'")
                            .get(0)[0];
            visitor.open("admin/organisation/organisation.xhtml?code=" + code);
            visitor.assertAccessible("a co-operation");
            visitor.page().locator("[id='join:municipality']").selectOption(joining);
            fill(visitor, "join:reason", "kort");
            click(visitor, "join:submit");
            assertThat(visitor.mainText()).contains("Geef een reden van 10 tot 500 tekens");
            fill(visitor, "join:reason", "Besluit van het bestuur van 3 november");
            click(visitor, "join:submit");
            assertThat(visitor.mainText()).contains("is lid vanaf", "Besluit van het bestuur van 3 november");
            assertThat(paid(joining)).containsExactly("SI BASIS " + code + " open");

            visitor.page().locator("[id='leave:municipality']").selectOption(leaving);
            fill(visitor, "leave:day", today.plusDays(10).toString());
            fill(visitor, "leave:reason", "De raad koos voor zelf meedoen");
            click(visitor, "leave:submit");
            assertThat(visitor.mainText()).contains("is geen lid meer vanaf", "De raad koos voor zelf meedoen");
            visitor.picture("members");
            assertThat(paid(leaving)).containsExactly("SI BASIS " + code + " " + today.plusDays(9), "SI BASIS - open");
            assertThat(platform.rows(
                            "select n.what, n.day::text from member_notice n join organisation o on o.id = n.organisation_id where o.code = ? and n.kind = 'LEFT'",
                            leaving))
                    .as("who leaves is told from when on it pays itself")
                    .singleElement()
                    .isEqualTo(new Object[] {
                        "Statushouders & Inburgering", today.plusDays(10).toString()
                    });
            visitor.page().locator("[id='leave:municipality']").selectOption(staying);
            fill(visitor, "leave:day", today.plusDays(20).toString());
            fill(visitor, "leave:reason", "Deze wil er ook uit gaan");
            click(visitor, "leave:submit");
            assertThat(visitor.mainText()).contains("twee");
            assertThat(paid(staying)).containsExactly("SI BASIS " + code + " open");
        }
        assertThat(
                        platform.count(
                                "select count(*) from membership_change x join organisation c on c.id = x.cooperation_id where c.name = 'Samenwerking Ledenstreek'"))
                .isEqualTo(2);

        try (Visitor visitor = chromium.visitor(platform, platform.person(staying, "CONTACT_PERSON"))) {
            visitor.open("account/consents.xhtml");
            assertThat(visitor.mainText()).contains("Wie zich aanmeldde");
            visitor.page().locator("[id='consent:chosen'] input").nth(1).check();
            fill(visitor, "consent:reason", "Het college vindt het goed");
            click(visitor, "consent:submit");
            assertThat(visitor.mainText()).contains("De toestemmingen zijn vastgelegd", "Het college vindt het goed");
            visitor.assertAccessible("consents");
            visitor.page().locator("[id='consent:chosen'] input").nth(0).uncheck();
            fill(visitor, "consent:reason", "Toch maar liever niet doen");
            click(visitor, "consent:submit");
            assertThat(visitor.mainText()).doesNotContain("Toch maar liever niet doen");
        }
        assertThat(platform.rows(
                        """
                        select array_to_string(consents, ' '), changed_by is null from participation_consent c
                          join organisation o on o.id = c.organisation_id where o.code = ? order by c.id
                        """,
                        staying))
                .extracting(row -> row[0] + " " + row[1])
                .containsExactly("CBS_PUBLISHES true", "CBS_PUBLISHES KIS_DATA false");
        try (Visitor reader = chromium.visitor(platform, platform.person(staying, "READER"))) {
            reader.open("account/consents.xhtml");
            assertThat(reader.mainText()).contains("Een contactpersoon van uw organisatie");
            assertThat(reader.page().locator("[id='consent:submit']").count()).isZero();
        }
    }

    private List<String> paid(String code) {
        return platform
                .rows(
                        """
                        select p.benchmark || ' ' || p.module || ' ' || coalesce(c.code, '-') || ' ' || coalesce(p.ends_on::text, 'open')
                          from participation p join organisation o on o.id = p.organisation_id left join organisation c on c.id = p.payer_id
                         where o.code = ? and p.benchmark = 'SI' order by p.starts_on
                        """,
                        code)
                .stream()
                .map(row -> (String) row[0])
                .toList();
    }

    /** Who showed lately who it is. */
    private Visitor administrator() {
        return chromium.confirmedStaff(platform, DemonstrationRole.ADMINISTRATOR);
    }
}
