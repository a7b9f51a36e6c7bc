package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import nl.benchmark.launcher.demo.DemonstrationAccount;
import nl.benchmark.launcher.demo.DemonstrationAccounts;
import nl.benchmark.launcher.demo.DemonstrationRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** DEL-3, DEL-6: until when files may come, who is late and was reminded, and what was agreed about it. */
@ExtendWith(Platform.class)
class CalendarIT {

    private static final YearMonth MONTH = RunningPlatform.lastMonth();
    private static final String WHY = "Storing bij de leverancier van het bestand";

    private final RunningPlatform platform;
    private final Chromium chromium;
    private final Mailbox mailbox;

    CalendarIT(RunningPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
        this.mailbox = new Mailbox(platform);
    }

    private Visitor staff(DemonstrationRole role) {
        return chromium.staff(
                platform, platform.account(DemonstrationAccounts.BENCHMARK_ORGANISATION, role), Chromium.WIDE);
    }

    @Test
    @DisplayName("DEL-3 an exception of one participant moves its day, is seen by it and staff, and can be withdrawn")
    void anExceptionOfOneParticipant() {
        Municipality municipality = platform.municipality();
        Municipality other = platform.municipality();
        DemonstrationAccount contact = platform.person(municipality.code(), "CONTACT_PERSON");
        DemonstrationAccount elsewhere = platform.person(other.code(), "CONTACT_PERSON");
        LocalDate dueOn = RunningPlatform.today().plusDays(40);
        String day = inDutch(dueOn);
        try (Visitor desk = staff(DemonstrationRole.CONTENT_EXPERT);
                Visitor visitor = chromium.visitor(platform, contact);
                Visitor outsider = chromium.visitor(platform, elsewhere)) {
            desk.open("admin/delivery/calendar.xhtml?year=" + MONTH.getYear());
            assertThat(desk.page().locator("#days").innerText()).contains("SRG", "BASplus", "definitief");
            fill(desk, "except:organisation", municipality.code());
            fill(desk, "except:dueOn", dueOn.toString());
            fill(desk, "except:reason", WHY);
            desk.page().locator("[id='except:month']").selectOption(MONTH.toString());
            click(desk, "except:submit");
            assertThat(desk.mainText()).contains("Kies voor welk bestand dit geldt");
            assertThat(desk.page().locator("[id='except:reason']").inputValue()).isEqualTo(WHY);
            desk.page().locator("[id='except:files'] input[value='SRG']").check();
            fill(desk, "except:organisation", "GM9999");
            click(desk, "except:submit");
            assertThat(desk.mainText()).contains("Er is geen deelnemer met code GM9999");
            fill(desk, "except:organisation", municipality.code());
            click(desk, "except:submit");
            assertThat(desk.page()
                            .locator("#exceptions, [id='exceptionList:exceptions']")
                            .innerText())
                    .contains(WHY, day);
            desk.picture("calendar-exception");
            desk.assertAccessible("calendar-exception");

            visitor.open("delivery/deliveries.xhtml");
            assertThat(visitor.page().locator("#monthFiles").innerText()).contains("tot en met " + day, "voorlopig");
            visitor.picture("calendar-own");
            visitor.assertAccessible("calendar-own");
            outsider.open("delivery/deliveries.xhtml");
            assertThat(outsider.page().locator("#monthFiles").innerText()).doesNotContain(day);

            desk.page()
                    .locator("tr", new Page.LocatorOptions().setHasText(WHY))
                    .first()
                    .getByRole(AriaRole.BUTTON)
                    .click();
            desk.page().locator("[id='confirmation:yes']").click();
            desk.page().getByText("geldt niet meer").first().waitFor();
            visitor.open("delivery/deliveries.xhtml");
            assertThat(visitor.page().locator("#monthFiles").innerText()).doesNotContain(day);
        }
        assertThat(platform.count(
                        "select count(*) from audit_line where action = 'CALENDAR_CHANGE' and result = 'OK' and concerns @> array[(select id from organisation where code = ?)]",
                        municipality.code()))
                .isEqualTo(2);
        Browser helpdesk = Browser.signedIn(
                platform,
                "admin/",
                platform.account(DemonstrationAccounts.BENCHMARK_ORGANISATION, DemonstrationRole.HELPDESK));
        assertThat(helpdesk.get("admin/delivery/calendar.xhtml").body()).doesNotContain("except:submit");
        assertThat(helpdesk.get("admin/delivery/calendar.csv?year=" + MONTH.getYear())
                        .body())
                .contains("month,file", "BASPLUS");
        assertThat(helpdesk.get("admin/delivery/exceptions.csv").body())
                .startsWith("month,file,organisation")
                .contains(municipality.code());
    }

    @Test
    @DisplayName("DEL-3 what is owed and did not come is seen file by file, and reminded of once")
    void remindersOfWhatDidNotCome() {
        Municipality municipality = platform.municipality();
        DemonstrationAccount contact = platform.person(municipality.code(), "CONTACT_PERSON");
        municipality.deliver(MONTH, BusLine.lines(municipality, 12));
        platform.execute(
                """
                insert into delivery_due_exception (benchmark, type, period, organisation_id, due_on, reason, set_at, set_by)
                select 'WI', 'SRG', ?, id, ?, 'Met de deelnemer afgesproken', now(), (select min(id) from account) from organisation where code = ?
                """,
                java.sql.Date.valueOf(MONTH.atDay(1)),
                java.sql.Date.valueOf(RunningPlatform.today().plusDays(45)),
                municipality.code());
        forget(municipality);
        awaitReminded(municipality, "BASPLUS BDFS");
        assertThat(mailbox.reminder(contact.email()))
                .contains("BDFS, BASplus")
                .doesNotContain("BUS,")
                .doesNotContain("SRG");
        long mails = mails(contact);

        platform.execute(
                "delete from delivery_reminder where type = 'BDFS' and organisation_id = (select id from organisation where code = ?)",
                municipality.code());
        awaitReminded(municipality, "BASPLUS BDFS");
        assertThat(mails(contact)).as("of one file only").isEqualTo(mails + 1);
        assertThat(mailbox.reminder(contact.email())).contains("BDFS").doesNotContain("BASplus");

        try (Visitor desk = staff(DemonstrationRole.HELPDESK);
                Visitor visitor = chromium.visitor(platform, contact)) {
            visitor.open("delivery/deliveries.xhtml");
            assertThat(visitor.mainText())
                    .contains("is binnen en verwerkt: BUS", "nog niet aangeleverd: BDFS, BASplus");
            desk.open("admin/delivery/deliveries.xhtml?file=EACH&text=" + municipality.code());
            assertThat(desk.mainText()).contains("BUS", "SRG", "BDFS", "BASplus");
            desk.picture("calendar-matrix");
            desk.assertAccessible("calendar-matrix");
            desk.open("admin/delivery/reminders.xhtml?text=" + municipality.code());
            assertThat(desk.page().locator("#reminders").innerText()).contains("BDFS", "de laatste dag");
            desk.picture("calendar-reminders");
        }
    }

    @Test
    @DisplayName(
            "DEL-6 staff and participant consult; a file taken out by two counts for itself only, until it is put back")
    void consultationAndRemoval() {
        Municipality removed = platform.municipality();
        Municipality viewer = platform.municipality();
        Municipality third = platform.municipality();
        removed.deliver(MONTH, BusLine.lines(removed, 30));
        viewer.deliver(MONTH, BusLine.lines(viewer, 12));
        third.deliver(MONTH, BusLine.lines(third, 20));
        DemonstrationAccount contact = platform.person(removed.code(), "CONTACT_PERSON");
        String reason = "De aantallen kloppen aantoonbaar niet met de administratie";
        try (Visitor desk = staff(DemonstrationRole.HELPDESK);
                Visitor visitor = chromium.visitor(platform, contact)) {
            desk.open("admin/delivery/consult.xhtml?organisation=" + removed.code() + "&month=" + MONTH + "&file=BUS");
            fill(desk, "consult:organisation", " ");
            click(desk, "consult:submit");
            assertThat(desk.mainText()).contains("Vul de code van een deelnemer in");
            fill(desk, "consult:organisation", removed.code().toLowerCase(Locale.ROOT));
            fill(desk, "consult:whom", "teamleider inkomen");
            fill(desk, "consult:text", "Het gaat om nummer 123456782 van vorige maand");
            click(desk, "consult:submit");
            assertThat(desk.mainText()).contains("een burgerservicenummer kan zijn");
            fill(desk, "consult:text", "Het bestand telt uitkeringen dubbel; de leverancier zoekt het uit");
            click(desk, "consult:submit");
            assertThat(desk.mainText()).contains("Het overleg is vastgelegd", "telt uitkeringen dubbel");
            assertThat(mailbox.newest(contact.email())).contains("Overleg over BUS");

            visitor.open("delivery/deliveries.xhtml");
            assertThat(visitor.page().locator("#consultationNotice").innerText())
                    .contains("Wij hebben met u overlegd");
            visitor.open("delivery/consultations.xhtml");
            assertThat(visitor.mainText()).contains("telt uitkeringen dubbel");
            fill(visitor, "answer:text", "Wij leveren volgende week een nieuw bestand");
            click(visitor, "answer:submit");
            assertThat(visitor.mainText()).contains("Uw antwoord is verstuurd", "volgende week een nieuw bestand");
            visitor.picture("consultation-own");
            visitor.assertAccessible("consultation-own");

            desk.open("admin/delivery/consultations.xhtml?state=WAITING");
            assertThat(desk.page().locator("#consultations").innerText()).contains("deelnemer heeft geantwoord");
            desk.picture("consultation-list");
            desk.page()
                    .locator("#consultations a[href*='consultation.xhtml?id=']")
                    .first()
                    .click();
            assertThat(desk.mainText()).contains("Wij leveren volgende week een nieuw bestand");
            fill(desk, "agree:agreed", "Nieuw bestand binnen twee weken");
            fill(desk, "agree:until", RunningPlatform.today().minusDays(1).toString());
            click(desk, "agree:submit");
            assertThat(desk.mainText()).contains("Kies tot wanneer de afspraak geldt");
            fill(desk, "agree:until", RunningPlatform.today().plusDays(14).toString());
            click(desk, "agree:submit");
            assertThat(desk.mainText()).contains("De afspraak is vastgelegd", "Nieuw bestand binnen twee weken");
            desk.picture("consultation-one");
            desk.assertAccessible("consultation-one");
        }
        assertThat(selected(viewer, removed, third)).isEqualTo(2);
        try (Visitor desk = chromium.confirmedStaff(platform, DemonstrationRole.ADMINISTRATOR);
                Visitor visitor = chromium.visitor(platform, contact)) {
            desk.open("admin/delivery/removals.xhtml?organisation=" + removed.code() + "&month=" + MONTH + "&file=BUS");
            fill(desk, "propose:reason", reason);
            click(desk, "propose:submit");
            assertThat(desk.mainText()).contains("Het voorstel is vastgelegd", reason);
            assertThat(desk.page().locator("[id='removals:rows:0:confirm']").count())
                    .as("nobody confirms its own")
                    .isZero();
            // another administrator proposed it
            platform.execute(
                    "update delivery_removal set proposed_by = (select min(id) from account) where reason = ?", reason);
            desk.open("admin/delivery/removals.xhtml?state=PROPOSED");
            desk.page().locator("[id='removals:rows:0:confirm']").click();
            desk.page().locator("[id='confirmation:yes']").click();
            desk.page().getByText("telt niet meer mee").first().waitFor();
            desk.picture("removal-confirmed");
            desk.assertAccessible("removal-confirmed");
            assertThat(mailbox.newest(contact.email())).contains("telt niet mee", reason);

            visitor.open("delivery/deliveries.xhtml");
            assertThat(visitor.page().locator("#consultationNotice").innerText())
                    .contains("telt niet mee in de benchmark");
            assertThat(value(removed, removed.code()))
                    .as("its own figure stays")
                    .isNotEqualTo("MISSING");
            assertThat(value(viewer, removed.code())).isEqualTo("MISSING");
            assertThat(selected(viewer, removed, third)).as("groups follow").isEqualTo(1);

            desk.open("admin/delivery/removals.xhtml");
            desk.page().locator("[id='putBack:chosen']").selectOption(new SelectOption().setIndex(1));
            fill(desk, "putBack:putBackReason", "Het bestand is verbeterd en nagekeken");
            click(desk, "putBack:submit");
            assertThat(desk.mainText()).contains("Het bestand telt weer mee", "teruggezet");
            desk.picture("removal-put-back");
        }
        Browser helpdesk = Browser.signedIn(
                platform,
                "admin/",
                platform.account(DemonstrationAccounts.BENCHMARK_ORGANISATION, DemonstrationRole.HELPDESK));
        assertThat(helpdesk.get("admin/delivery/removals.csv?state=PUT_BACK").body())
                .startsWith("organisation,name,month,file,state")
                .contains(removed.code(), "PUT_BACK", reason);
        assertThat(helpdesk.get("admin/delivery/removals.csv?state=REMOVED").body())
                .doesNotContain(reason);
        assertThat(selected(viewer, removed, third)).isEqualTo(2);
        assertThat(value(viewer, removed.code())).isNotEqualTo("MISSING");
        assertThat(platform.count(
                        "select count(*) from audit_line where action in ('REMOVAL_PROPOSE', 'REMOVAL_CONFIRM', 'REMOVAL_PUT_BACK') and result = 'OK' and concerns @> array[(select id from organisation where code = ?)]",
                        removed.code()))
                .isEqualTo(3);
    }

    @Test
    @DisplayName(
            "DEL-4 a warning is explained, asked about, answered and accepted; next month the explanation is offered again")
    void explanationsOfWarnings() {
        Municipality municipality = platform.municipality();
        DemonstrationAccount contact = platform.person(municipality.code(), "CONTACT_PERSON");
        municipality.deliver(MONTH.minusMonths(2), BusLine.lines(municipality, 20));
        long first = municipality
                .deliver(MONTH.minusMonths(1), BusLine.lines(municipality, 60))
                .get("id")
                .getAsLong();
        assertThat(municipality.rules(first)).contains("BUS-011");
        try (Visitor visitor = chromium.visitor(platform, contact);
                Visitor desk = staff(DemonstrationRole.CONTENT_EXPERT)) {
            visitor.open("delivery/findings.xhtml?id=" + first);
            assertThat(visitor.mainText())
                    .contains(
                            "Hoe bijzonder is dit aantal?", "Vorige maand: 20. Nu: 60.", "Gewoon is 10 tot en met 30");
            assertThat(visitor.page().locator("#peers").innerText()).contains("Alle deelnemers", "Uw grootteklasse");
            visitor.page().locator("[id='explain:explained']").selectOption("BUS-011");
            fill(visitor, "explain:explanation", "Zie nummer 123456782");
            click(visitor, "explain:submit");
            assertThat(visitor.mainText()).contains("een burgerservicenummer kan zijn");
            fill(visitor, "explain:explanation", "Wij namen een buurgemeente over");
            click(visitor, "explain:submit");
            assertThat(visitor.mainText()).contains("is verstuurd", "Wij namen een buurgemeente over", "uitgelegd");
            visitor.picture("explanation-own");
            visitor.assertAccessible("explanation-own");

            desk.open("admin/delivery/explanations.xhtml?state=WAITING&text=buurgemeente");
            desk.picture("explanation-list");
            desk.page()
                    .locator("#explanations a[href*='explanation.xhtml?id=']")
                    .first()
                    .click();
            fill(desk, "ask:question", "Vanaf welke dag is dat?");
            click(desk, "ask:submit");
            assertThat(desk.mainText()).contains("De vraag is verstuurd", "vraag gesteld");
            assertThat(mailbox.newest(contact.email())).contains("Vanaf welke dag is dat?", "BUS-011");

            visitor.open("delivery/deliveries.xhtml");
            assertThat(visitor.page().locator("#consultationNotice").innerText())
                    .contains("vraag over uw uitleg");
            visitor.open("delivery/findings.xhtml?id=" + first);
            visitor.page().locator("[id='explain:explained']").selectOption("BUS-011");
            fill(visitor, "explain:explanation", "Wij namen op 1 september een buurgemeente over");
            click(visitor, "explain:submit");
            assertThat(visitor.mainText()).contains("beantwoord");

            desk.open("admin/delivery/explanations.xhtml?state=ANSWERED&text=september");
            desk.page()
                    .locator("#explanations a[href*='explanation.xhtml?id=']")
                    .first()
                    .click();
            click(desk, "accept:submit");
            assertThat(desk.mainText()).contains("De uitleg is geaccepteerd", "akkoord");

            long second = municipality
                    .deliver(MONTH, BusLine.lines(municipality, 120))
                    .get("id")
                    .getAsLong();
            visitor.open("delivery/findings.xhtml?id=" + second);
            assertThat(visitor.mainText()).contains("Eerder schreef u: Wij namen op 1 september");
            visitor.page().getByText("Overnemen").first().click();
            visitor.page().waitForCondition(() -> visitor.page()
                    .locator("[id='explain:explanation']")
                    .inputValue()
                    .equals("Wij namen op 1 september een buurgemeente over"));
            visitor.picture("explanation-again");
            visitor.assertAccessible("explanation-again");
        }
        Browser helpdesk = Browser.signedIn(
                platform,
                "admin/",
                platform.account(DemonstrationAccounts.BENCHMARK_ORGANISATION, DemonstrationRole.HELPDESK));
        assertThat(helpdesk.get("admin/delivery/explanations.csv?text=september")
                        .body())
                .contains("BUS-011", municipality.code());
    }

    /** Status of the number of benefits of an organisation as this participant sees it. */
    private static String value(Municipality viewer, String organisation) {
        return viewer.api()
                .read("values?indicator=WI-VOL-01&organisation=" + organisation + "&from=" + MONTH + "&to=" + MONTH)
                .items()
                .get(0)
                .get("status")
                .getAsString();
    }

    /** How many of two others count in the group of exactly these. */
    private static int selected(Municipality viewer, Municipality one, Municipality other) {
        JsonArray groups = viewer.api()
                .read("comparisons?indicator=WI-VOL-01&organisation=" + viewer.code() + "&period=" + MONTH
                        + "&organisations=" + one.code() + "," + other.code())
                .json()
                .getAsJsonArray("groups");
        return groups.get(groups.size() - 1)
                .getAsJsonObject()
                .get("membersWithValue")
                .getAsInt();
    }

    private void forget(Municipality municipality) {
        platform.execute(
                "delete from delivery_reminder where organisation_id = (select id from organisation where code = ?)",
                municipality.code());
    }

    private void awaitReminded(Municipality municipality, String types) {
        Await.until(
                "reminders of " + types,
                () -> types.equals(platform.rows(
                                "select coalesce(string_agg(type, ' ' order by type), '') from delivery_reminder where period = ? and organisation_id = (select id from organisation where code = ?)",
                                java.sql.Date.valueOf(MONTH.atDay(1)),
                                municipality.code())
                        .get(0)[0]));
    }

    private long mails(DemonstrationAccount contact) {
        return platform.count(
                "select count(*) from outbox where kind in ('DELIVERY_DUE', 'DELIVERY_LATE') and recipient = ?",
                contact.email());
    }

    private static String inDutch(LocalDate day) {
        List<String> months = List.of(
                "januari",
                "februari",
                "maart",
                "april",
                "mei",
                "juni",
                "juli",
                "augustus",
                "september",
                "oktober",
                "november",
                "december");
        return day.getDayOfMonth() + " " + months.get(day.getMonthValue() - 1) + " " + day.getYear();
    }

    private static void fill(Visitor visitor, String id, String text) {
        visitor.page().locator("[id='" + id + "']").fill(text);
    }

    private static void click(Visitor visitor, String id) {
        visitor.page().locator("[id='" + id + "']").click();
    }
}
