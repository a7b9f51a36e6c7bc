package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import nl.benchmark.launcher.demo.DemonstrationAccount;
import nl.benchmark.launcher.demo.DemonstrationAccounts;
import nl.benchmark.launcher.demo.DemonstrationRole;
import nl.benchmark.participation.ContractStanding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** REG-5, ORG-3, ACC-2 to ACC-4: what one sees follows the contract of each benchmark, and what ends with it on both sides. */
@ExtendWith(Platform.class)
class ContractPageIT {

    private static final YearMonth MONTH = RunningPlatform.lastMonth();
    private static final LocalDate TODAY = RunningPlatform.today();

    private final RunningPlatform platform;
    private final Chromium chromium;

    ContractPageIT(RunningPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
    }

    @Test
    @DisplayName(
            "REG-5 who takes part in Armoede & Schulden only gets no figures, reports or deliveries of Werk & Inkomen, and a portal of what it does have")
    void otherBenchmarkOnly() {
        Municipality municipality = platform.municipality();
        DemonstrationAccount person = platform.person(municipality.code(), "CONTACT_PERSON");
        String values = "values?indicator=WI-VOL-01&organisation=" + municipality.code() + "&from=" + MONTH;
        assertThat(municipality.api().read(values).status()).isEqualTo(200);

        platform.execute(
                "update participation set benchmark = 'AS', module = 'PREVENTIE' where organisation_id = (select id from organisation where code = ?)",
                municipality.code());
        Await.until(
                "the contract is known", () -> municipality.api().read(values).status() == 403);
        assertThat(municipality.api().read(values).json().get("detail").getAsString())
                .contains("does not take part in Werk & Inkomen");
        for (String call : List.of(
                values.replace(municipality.code(), "GM0363"),
                "comparisons?indicator=WI-VOL-01&organisation=" + municipality.code() + "&period=" + MONTH,
                "reports")) {
            assertThat(municipality.api().read(call).status()).as(call).isEqualTo(403);
        }
        Api.Answer delivery =
                municipality.post(MONTH, BusLine.csv(municipality, MONTH, BusLine.lines(municipality, 5)));
        assertThat(delivery.status()).isEqualTo(403);
        assertThat(delivery.json().get("rule").getAsString()).isEqualTo("FILE-006");
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
        assertThat(platform.count(
                        "select count(*) from delivery where organisation_id = (select id from organisation where code = ?)",
                        municipality.code()))
                .isZero();

        try (Visitor visitor = chromium.visitor(platform, person)) {
            assertThat(visitor.open("").status()).isEqualTo(200);
            assertThat(visitor.mainText())
                    .contains(
                            "Armoede & Schulden",
                            "vanzelf verlengd",
                            "Cijfers van Armoede & Schulden zijn er nog niet in dit portaal",
                            "Uw organisatie doet niet mee aan Werk & Inkomen");
            assertThat(visitor.page().locator("#navigation").textContent())
                    .contains("Facturen", "Mijn deelname")
                    .doesNotContain("Vergelijken", "Rapporten", "Aanleveren");
            assertFits(visitor, "overview-other-benchmark");
            for (String page : List.of(
                    "comparison/comparison.xhtml",
                    "indicator/indicators.xhtml",
                    "delivery/deliveries.xhtml",
                    "report/reports.xhtml",
                    "report/compose.xhtml")) {
                assertThat(visitor.open(page).status()).as(page).isEqualTo(403);
                assertThat(visitor.mainText()).as(page).contains("doet niet mee aan Werk & Inkomen");
            }
            assertFits(visitor, "not-in-benchmark");
            for (String page : List.of(
                    "participation/participation.xhtml",
                    "agreement/agreement.xhtml",
                    "invoice/invoices.xhtml",
                    "account/contacts.xhtml",
                    "account/account.xhtml")) {
                assertThat(visitor.open(page).status()).as(page).isEqualTo(200);
            }
        }
    }

    @Test
    @DisplayName("REG-5 before the first day there are no figures, and page and API name that day")
    void toBegin() {
        Municipality municipality = platform.municipality();
        DemonstrationAccount person = platform.person(municipality.code(), "CONTACT_PERSON");
        LocalDate first = TODAY.plusDays(3);
        platform.execute(
                "update participation set starts_on = ?::date where organisation_id = (select id from organisation where code = ?)",
                first.toString(),
                municipality.code());
        String values = "values?indicator=WI-VOL-01&organisation=" + municipality.code() + "&from=" + MONTH;
        Await.until(
                "the contract is known", () -> municipality.api().read(values).status() == 403);
        assertThat(municipality.api().read(values).json().get("detail").getAsString())
                .contains("begins on " + first);
        Browser browser = Browser.signedIn(platform, "", person);
        assertThat(browser.get("index.xhtml").body()).contains("begint op");
        assertThat(browser.get("indicator/indicators.xhtml").statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName(
            "REG-5, ACC-2, ACC-3 when accounts close, rights across organisations end on both sides and the agreement ends with the archive; one with a later day stays")
    void closing() {
        Municipality leaving = platform.municipality();
        Municipality staying = platform.municipality();
        DemonstrationAccount left = platform.person(leaving.code(), "CONTACT_PERSON");
        DemonstrationAccount stays = platform.person(staying.code(), "CONTACT_PERSON");
        long given = give(leaving, stays);
        long held = give(staying, left);
        long lasting = (Long) platform.rows(
                        "insert into agreement (organisation_id, in_force_from, in_force_to, model_version) select id, date '2020-01-01', ?::date, 'test' from organisation where code = ? returning id",
                        TODAY.plusYears(1).toString(),
                        leaving.code())
                .get(0)[0];
        LocalDate lastDay = TODAY.minusDays(1);
        end(leaving, lastDay);
        Browser before = Browser.signedIn(platform, "", left);
        Await.until(
                "the end is known",
                () -> before.get("agreement/agreement.xhtml").body().contains("Deze overeenkomst eindigt op"));
        assertThat(before.get("account/contacts.xhtml").body())
                .as("participants only")
                .contains("Alleen wie nu meedoet")
                .doesNotContain("mailto:");
        assertThat(Browser.signedIn(platform, "", stays)
                        .get("account/contacts.xhtml")
                        .body())
                .as("of participants only")
                .contains(stays.email())
                .doesNotContain(left.email());
        assertThat(open(given) + open(held)).as("for thirty days nothing ends").isEqualTo(2);

        LocalDate closed = TODAY.minusDays(31);
        end(leaving, closed);
        Await.until("both rights are over", () -> open(given) + open(held) == 0);
        assertThat(because(given)).isEqualTo("GIVER_LEFT");
        assertThat(because(held)).isEqualTo("HOLDER_LEFT");
        assertThat(platform.count(
                        "select count(*) from audit_line where action = 'RIGHTS_CHANGE' and role = 'SYSTEM' and result = 'OK' and (select id from organisation where code = ?) = any (concerns) and (select id from organisation where code = ?) = any (concerns)",
                        leaving.code(),
                        staying.code()))
                .isEqualTo(2);
        String page = Browser.signedIn(platform, "", stays)
                .get("account/grants.xhtml")
                .body();
        assertThat(page)
                .contains(
                        "de organisatie die ze gaf doet niet meer mee",
                        "de organisatie van deze persoon doet niet meer mee",
                        "Wat uw organisatie kreeg");
        assertThat(mails("GRANT_CLOSED", stays.email())).isEqualTo(1);
        assertThat(mails("GRANT_HOLDER_LEFT", stays.email())).isEqualTo(1);
        LocalDate archive = ContractStanding.archiveUntil(closed);
        Await.until(
                "the agreement ended",
                () -> platform.count(
                                "select count(*) from agreement where organisation_id = (select id from organisation where code = ?) and in_force_to = ?::date",
                                leaving.code(),
                                archive.toString())
                        == 1);
        assertThat(platform.rows("select in_force_to::text from agreement where id = ?", lasting)
                        .get(0)[0])
                .isEqualTo(TODAY.plusYears(1).toString());
        assertThat(lines("AGREEMENT_END", leaving.code())).isEqualTo(1);
        assertThat(platform.count(
                        "select count(*) from agreement where organisation_id = (select id from organisation where code = ?) and in_force_to is null",
                        staying.code()))
                .as("who stays keeps its agreement")
                .isEqualTo(1);
    }

    @Test
    @DisplayName(
            "ORG-3 a member is told by mail and in the portal what its co-operation cancels, withdraws and what ended")
    void members() {
        Municipality payer = platform.municipality();
        Municipality member = platform.municipality();
        DemonstrationAccount person = platform.person(member.code(), "CONTACT_PERSON");
        platform.execute(
                "update participation set payer_id = (select id from organisation where code = ?) where organisation_id = (select id from organisation where code = ?)",
                payer.code(),
                member.code());
        String name = (String) platform.rows("select name from organisation where code = ?", payer.code())
                .get(0)[0];
        try (Visitor visitor = chromium.visitor(platform, platform.person(payer.code(), "CONTACT_PERSON"))) {
            visitor.open("participation/cancel.xhtml?benchmark=WI");
            visitor.page().locator("[id='cancel:submit']").click();
            assertThat(visitor.mainText()).contains("Uw opzegging is ontvangen");
            Await.until("the member has mail", () -> mails("MEMBER_CANCELLED", person.email()) == 1);
            visitor.page().locator("[id='withdraw:rows:0:submit']").click();
            assertThat(visitor.mainText()).contains("De opzegging is ingetrokken");
        }
        Await.until("the member has mail again", () -> mails("MEMBER_WITHDRAWN", person.email()) == 1);
        end(member, TODAY.minusDays(1));
        Await.until("the member is told of the end", () -> mails("MEMBER_ENDED", person.email()) == 1);
        assertThat(platform.count(
                        "select count(*) from member_notice where organisation_id = (select id from organisation where code = ?)",
                        payer.code()))
                .as("whoever pays is told nothing of itself")
                .isZero();
        Await.until(
                "each is mailed once",
                () -> platform.count(
                                "select count(*) from member_notice where organisation_id = (select id from organisation where code = ?) and mailed_at is null",
                                member.code())
                        == 0);
        assertThat(platform.count(
                        "select count(*) from member_notice where organisation_id = (select id from organisation where code = ?)",
                        member.code()))
                .isEqualTo(3);
        try (Visitor visitor = chromium.visitor(platform, person)) {
            visitor.open("participation/participation.xhtml");
            assertThat(visitor.mainText())
                    .contains(
                            "Berichten over uw samenwerkingsverband",
                            name + " heeft Werk & Inkomen opgezegd",
                            name + " heeft de opzegging van Werk & Inkomen ingetrokken",
                            "De deelname aan Werk & Inkomen via " + name + " is geëindigd");
            assertFits(visitor, "participation-member");
        }
        assertThat(Browser.signedIn(platform, "", platform.person(payer.code(), "READER"))
                        .get("participation/participation.xhtml")
                        .body())
                .doesNotContain("Berichten over uw samenwerkingsverband");
    }

    @Test
    @DisplayName("ORG-3 a member of a co-operation with totals only sees through whom it takes part, and no figures")
    void totalsOnly() {
        Municipality member = platform.municipality();
        DemonstrationAccount person = platform.person(member.code(), "CONTACT_PERSON");
        platform.execute(
                """
                with made as (
                    insert into organisation (id, code, kind, name, valid_from) values (nextval('organisation_seq'), 'SW8801', 'COOPERATION', 'Samenwerking Geheel', date '2024-01-01') returning id),
                joined as (
                    insert into cooperation_member (cooperation_id, organisation_id, valid_from) select made.id, o.id, date '2024-01-01' from made, organisation o where o.code = ?),
                ended as (
                    update participation set ends_on = date '2023-12-31', starts_on = date '2024-01-01' where organisation_id = (select id from organisation where code = ?))
                insert into participation (organisation_id, benchmark, module, starts_on, payer_id) select id, 'SI', 'BASIS', date '2024-01-01', id from made
                """,
                member.code(),
                member.code());
        Browser browser = Browser.signedIn(platform, "", person);
        Await.until(
                "the contract is known",
                () -> browser.get("indicator/indicators.xhtml").statusCode() == 403);
        assertThat(browser.get("index.xhtml").body()).contains("Uw organisatie doet mee via Samenwerking Geheel");
        assertThat(browser.get("participation/participation.xhtml").body())
                .contains("Uw organisatie doet mee via Samenwerking Geheel", "Statushouders &amp; Inburgering")
                .doesNotContain("nu nergens aan mee");
    }

    @Test
    @DisplayName(
            "REG-1 what is wrong in a form is said beside its field, which has the focus, and nothing typed is lost")
    void besideTheField() {
        try (Visitor visitor = chromium.visitor(platform)) {
            RegistrationPage form = new RegistrationPage(visitor).open();
            form.municipality("GM0168");
            form.choose("wi", "WI_BASIS");
            form.person("F. Voorbeeld", "veld@voorbeeld.invalid");
            form.invoice();
            form.fill("postalCode", "12 AB");
            form.tick("protocol");
            form.look();
            assertWrong(visitor, "register:postalCode", "Een postcode bestaat uit vier cijfers en twee letters");
            assertThat(form.value("postalCode")).isEqualTo("12 AB");
            assertThat(form.value("city")).isEqualTo("Voorbeeldstad");
            assertThat(visitor.page().locator("[id='register:postalCode']").getAttribute("aria-describedby"))
                    .contains("postalCodeError");
            assertFits(visitor, "registration-faults");
            form.fill("postalCode", "1234 AB");
            form.tick("si");
            form.look();
            assertWrong(visitor, "register:cbs", "moet u weten dat het CBS");
            assertThat(visitor.page().locator("[id='register:postalCode']").getAttribute("aria-invalid"))
                    .as("what was mended is right")
                    .isNull();
        }
        Municipality municipality = platform.municipality();
        try (Visitor visitor = chromium.confirmedStaff(platform, DemonstrationRole.ADMINISTRATOR)) {
            visitor.open("admin/participation/participant.xhtml?organisation=" + municipality.code());
            visitor.page().locator("[id='letter:what']").selectOption("WI-BENCHMARK");
            visitor.page()
                    .locator("[id='letter:receivedOn']")
                    .fill(TODAY.plusDays(1).toString());
            visitor.page().locator("[id='letter:remark']").fill("Brief met kenmerk 2026-99");
            visitor.page().locator("[id='letter:look']").click();
            assertWrong(visitor, "letter:receivedOn", "De dag van ontvangst ligt tussen");
            assertThat(visitor.page().locator("[id='letter:remark']").inputValue())
                    .isEqualTo("Brief met kenmerk 2026-99");
        }
    }

    /** Beside the field, and in the list at the top that leads to it; the field has the focus. */
    private static void assertWrong(Visitor visitor, String field, String text) {
        assertThat(visitor.page()
                        .locator(".message--error a[href='#" + field + "']")
                        .textContent())
                .contains(text);
        assertThat(visitor.page().locator(".field__error").allTextContents())
                .anySatisfy(error -> assertThat(error).contains(text));
        assertThat(visitor.page().locator("[id='" + field + "']").getAttribute("aria-invalid"))
                .isEqualTo("true");
        assertThat(visitor.page().evaluate("document.activeElement.id")).isEqualTo(field);
    }

    @Test
    @DisplayName("a form on a list keeps the filter in the address, so that page, file and list stay the same")
    void filterOfAList() {
        try (Visitor visitor = chromium.confirmedStaff(platform, DemonstrationRole.ADMINISTRATOR)) {
            visitor.open("admin/agreement/agreements.xhtml?text=a&state=IN_FORCE&sort=-name");
            visitor.page().locator("[id='agreements:remind']").click();
            assertThat(visitor.mainText()).contains("U hebt niets gekozen");
            assertThat(visitor.page().url()).contains("text=a", "state=IN_FORCE", "sort=-name");
            assertThat(visitor.page().locator("a[download]").first().getAttribute("href"))
                    .contains("state=IN_FORCE");
            visitor.page().locator("[id='filter:text']").fill("e");
            visitor.page().locator("[id='filter:apply']").click();
            assertThat(visitor.page().url()).contains("text=e").doesNotContain("text=a");
        }
    }

    @Test
    @DisplayName(
            "a refused registration is erased on the anniversary of its refusal, not a day before; what was not refused stays")
    void refusedRegistrations() {
        refused("wissen@voorbeeld.invalid", TODAY.minusYears(1));
        refused("houden@voorbeeld.invalid", TODAY.minusYears(1).plusDays(1));
        Await.until("it is erased", () -> registrations("wissen@voorbeeld.invalid") == 0);
        assertThat(registrations("houden@voorbeeld.invalid")).isEqualTo(1);
        assertThat(platform.count("select count(*) from registration where state = 'SENT'"))
                .isPositive();
        assertThat(
                        platform.count(
                                "select count(*) from audit_line where action = 'REGISTRATION_ERASE' and result = 'OK' and details::text not like '%voorbeeld%'"))
                .isPositive();
    }

    private void refused(String email, LocalDate day) {
        platform.execute(
                """
                with made as (
                    insert into registration (token_hash, organisation_id, year, modules, consents, protocol, language, contact_name, contact_email, invoice_name, invoice_address,
                        invoice_postal_code, invoice_city, state, sent_at, decided_at, decided_by, reason)
                    select sha256(convert_to(?, 'UTF8')), o.id, 2026, array['WI_BASIS'], array['PROTOCOL'], '2024-12', 'nl', 'Proefpersoon', ?, 'Crediteuren', 'Plein 1', '1234 AB', 'Stad',
                        'REFUSED', ?::date, ?::timestamp at time zone 'Europe/Amsterdam', (select min(id) from account where role = 'ADMINISTRATOR'), 'Dubbel verstuurd, zie de andere.'
                      from organisation o where o.code = 'GM0168' returning id)
                insert into registration_change (registration_id, changed_at, modules, consents) select id, now(), array['WI_BASIS'], array['PROTOCOL'] from made
                """,
                email,
                email,
                day.toString(),
                day + "T00:00:00");
    }

    private long registrations(String email) {
        return platform.count("select count(*) from registration where contact_email = ?", email);
    }

    @Test
    @DisplayName(
            "ACC-4 an administrator says for which supplier, under which agreement, for what, in which areas and until when somebody of outside works; never without a last day")
    void externalAdministrator() {
        platform.execute(
                "insert into account (email, name, role) values ('extern.beheer@test.invalid', 'E. Beheer', 'HELPDESK')");
        long id = platform.count("select id from account where email = 'extern.beheer@test.invalid'");
        String page = "admin/account/manage.xhtml?id=" + id;
        Browser administrator = Browser.signedIn(
                platform,
                "admin/",
                platform.account(DemonstrationAccounts.BENCHMARK_ORGANISATION, DemonstrationRole.ADMINISTRATOR));
        Map<String, String> work = Map.of(
                "employer",
                "Leverancier B.V.",
                "agreement",
                "2026-17",
                "scope",
                "Helpt deelnemers bij het aanleveren",
                "areas",
                "DELIVERIES",
                "from",
                TODAY.toString());
        HttpResponse<String> without = administrator.fill(page, "external", work);
        assertThat(without.body()).contains("hooguit 2 jaar vooruit").doesNotContain("als externe beheerder.");
        assertThat(platform.count("select count(*) from account where id = ? and external_employer is not null", id))
                .isZero();
        Map<String, String> all = new java.util.HashMap<>(work);
        all.put("until", TODAY.plusMonths(6).toString());
        all.remove("areas");
        assertThat(administrator.fill(page, "external", all).body())
                .as("never without an area of work")
                .contains("ten minste één werkgebied")
                .doesNotContain("opgeslagen als externe beheerder");
        all.put("areas", "DELIVERIES");
        assertThat(administrator.fill(page, "external", all).body()).contains("opgeslagen als externe beheerder");
        assertThat(platform.rows(
                                "select external_agreement, external_areas::text, external_from::text, ends_on::text from account where id = ?",
                                id)
                        .get(0))
                .containsExactly(
                        "2026-17",
                        "{DELIVERIES}",
                        TODAY.toString(),
                        TODAY.plusMonths(6).toString());
        assertThat(administrator
                        .get("admin/account/access.xhtml?text=extern.beheer")
                        .body())
                .contains("Extern: Leverancier B.V., overeenkomst 2026-17");
        assertThat(administrator.fill(page, "end", Map.of("last", "")).body())
                .as("never without a last day")
                .contains("hooguit 2 jaar vooruit");
        assertThat(platform.count(
                        "select count(*) from audit_line where action = 'RIGHTS_CHANGE' and object_id = ? and details ->> 'external' = '2026-17' and details ->> 'areas' = 'DELIVERIES' and result = 'OK'",
                        Long.toString(id)))
                .isEqualTo(1);
    }

    private long give(Municipality giver, DemonstrationAccount holder) {
        return (Long) platform.rows(
                        """
                        insert into account_grant (account_id, organisation_id, benchmark, rights, ends_on, granted_at, granted_by)
                        select a.id, o.id, 'WI', array['READ'], ?::date, now(), a.id from account a, organisation o where a.email = ? and o.code = ? returning id
                        """,
                        TODAY.plusMonths(2).toString(),
                        holder.email(),
                        giver.code())
                .get(0)[0];
    }

    private long open(long grant) {
        return platform.count("select count(*) from account_grant where id = ? and ended_at is null", grant);
    }

    private String because(long grant) {
        return (String) platform.rows("select ended_because from account_grant where id = ?", grant)
                .get(0)[0];
    }

    private long mails(String kind, String recipient) {
        return platform.count("select count(*) from outbox where kind = ? and recipient = ?", kind, recipient);
    }

    private long lines(String action, String organisation) {
        return platform.count(
                "select count(*) from audit_line where action = ? and result = 'OK' and (select id from organisation where code = ?) = any (concerns)",
                action,
                organisation);
    }

    private void end(Municipality municipality, LocalDate lastDay) {
        platform.execute(
                "update participation set ends_on = ?::date where organisation_id = (select id from organisation where code = ?)",
                lastDay.toString(),
                municipality.code());
    }

    private static void assertFits(Visitor visitor, String name) {
        visitor.assertAccessible(name);
        visitor.picture(name);
        visitor.resize(Chromium.NARROW);
        visitor.assertNoSidewaysScrolling(name);
        visitor.picture(name + "-narrow");
        visitor.resize(Chromium.WIDE);
    }
}
