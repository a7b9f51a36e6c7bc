package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
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

            visitor.open("delivery/deliveries.xhtml");
            assertThat(visitor.page().locator("#monthFiles").innerText()).contains("tot en met " + day, "voorlopig");
            visitor.picture("calendar-own");
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
                java.sql.Date.valueOf(RunningPlatform.today().plusDays(5)),
                municipality.code());
        forget(municipality);
        awaitReminded(municipality, "BASPLUS BDFS");
        assertThat(mailbox.newest(contact.email()))
                .contains("BDFS, BASplus")
                .doesNotContain("BUS,")
                .doesNotContain("SRG");
        long mails = mails(contact);

        platform.execute(
                "delete from delivery_reminder where type = 'BDFS' and organisation_id = (select id from organisation where code = ?)",
                municipality.code());
        awaitReminded(municipality, "BASPLUS BDFS");
        assertThat(mails(contact)).as("of one file only").isEqualTo(mails + 1);
        assertThat(mailbox.newest(contact.email())).contains("BDFS").doesNotContain("BASplus");

        try (Visitor desk = staff(DemonstrationRole.HELPDESK);
                Visitor visitor = chromium.visitor(platform, contact)) {
            visitor.open("delivery/deliveries.xhtml");
            assertThat(visitor.mainText())
                    .contains("is binnen en verwerkt: BUS", "nog niet aangeleverd: BDFS, BASplus");
            desk.open("admin/delivery/deliveries.xhtml?file=EACH&text=" + municipality.code());
            assertThat(desk.mainText()).contains("BUS", "SRG", "BDFS", "BASplus");
            desk.picture("calendar-matrix");
            desk.open("admin/delivery/reminders.xhtml?text=" + municipality.code());
            assertThat(desk.page().locator("#reminders").innerText()).contains("BDFS", "vóór de laatste dag");
            desk.picture("calendar-reminders");
        }
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
                                "select coalesce(string_agg(type, ' ' order by type), '') from delivery_reminder where kind = 'BEFORE' and period = ? and organisation_id = (select id from organisation where code = ?)",
                                java.sql.Date.valueOf(MONTH.atDay(1)),
                                municipality.code())
                        .get(0)[0]));
    }

    private long mails(DemonstrationAccount contact) {
        return platform.count(
                "select count(*) from outbox where kind = 'DELIVERY_DUE' and recipient = ?", contact.email());
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
