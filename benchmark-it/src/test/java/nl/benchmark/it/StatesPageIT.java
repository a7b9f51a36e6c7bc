package nl.benchmark.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.benchmark.launcher.demo.DemonstrationAccount;
import nl.benchmark.launcher.demo.DemonstrationAccounts;
import nl.benchmark.launcher.demo.DemonstrationRole;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Pages when there is little, nothing, something wrong or something busy (ui, "Figures"): each says what it should, is
 * accessible, does not scroll sideways, and has its picture in target/screenshots when asked for, wide and narrow.
 */
@ExtendWith(Platform.class)
class StatesPageIT {

    private static final YearMonth MONTH = RunningPlatform.lastMonth();
    private static final LocatorAssertions.ContainsTextOptions WITHIN =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    private final RunningPlatform platform;
    private final Chromium chromium;

    StatesPageIT(RunningPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
    }

    /**
     * A page in a state.
     *
     * @param name of the picture
     * @param says what has to stand on it
     */
    private record State(String name, String path, String... says) {}

    private Stream<DynamicTest> show(DemonstrationAccount account, State... states) {
        return Stream.of(states)
                .map(state -> dynamicTest(state.name, () -> {
                    Visitor visitor = chromium.reader(platform, account);
                    visitor.open(state.path);
                    check(visitor, state.name + "-" + Chromium.WIDE, state.says);
                    visitor.resize(Chromium.NARROW);
                    fits(visitor, state.name + "-" + Chromium.NARROW, state.says);
                    visitor.leave();
                }));
    }

    private static void check(Visitor visitor, String name, String... says) {
        fits(visitor, name, says);
        visitor.assertAccessible(name);
    }

    /** What of a state depends on the width; PagesIT asks axe about every page at both. */
    private static void fits(Visitor visitor, String name, String... says) {
        visitor.picture(name);
        for (String text : says) {
            assertThat(visitor.page().locator("main")).containsText(text, WITHIN);
        }
        visitor.assertNoSidewaysScrolling(name);
    }

    private DemonstrationAccount contact(Municipality municipality) {
        return platform.person(municipality.code(), "CONTACT_PERSON");
    }

    @TestFactory
    Stream<DynamicTest> whoNeverDelivered() {
        Municipality municipality = platform.municipality();
        return show(
                contact(municipality),
                new State("never-overview", "index.xhtml", "nog niet aangeleverd", "Er zijn nog geen cijfers"),
                new State("never-deliveries", "delivery/deliveries.xhtml", "Er is nog niets aangeleverd"),
                new State("never-indicators", "indicator/indicators.xhtml", "Uitkeringen ultimo maand"),
                new State(
                        "never-indicator",
                        "indicator/indicator.xhtml?code=WI-VOL-01",
                        "een aanlevering die nodig is, ontbreekt"),
                new State(
                        "never-comparison", "comparison/comparison.xhtml?indicators=WI-VOL-05", "Uitstroompercentage"),
                new State("never-choosing", "comparison/comparison.xhtml", "Kies een of meer indicatoren"),
                new State("never-reports", "report/reports.xhtml", "Er is nog geen rapport te maken"),
                new State("never-compose", "report/compose.xhtml", "Er is nog geen rapport te maken"),
                new State("never-account", "account/account.xhtml", "U hebt nog geen tokens"));
    }

    /** REG-2, DPA-1: what is first to do, and an own text in its second round. */
    @TestFactory
    Stream<DynamicTest> agreements() {
        Municipality municipality = platform.municipality();
        platform.execute(
                "delete from agreement where organisation_id = (select id from organisation where code = ?)",
                municipality.code());
        return Stream.concat(
                show(
                        contact(municipality),
                        new State("unsigned-overview", "index.xhtml", "Onderteken eerst de verwerkersovereenkomst"),
                        new State(
                                "unsigned-agreement",
                                "agreement/agreement.xhtml",
                                "kan uw organisatie niets aanleveren"),
                        new State("unsigned-sign", "agreement/sign.xhtml", "Bewaren en wissen"),
                        new State("unsigned-deliveries", "delivery/deliveries.xhtml", "Onderteken eerst")),
                Stream.concat(
                        show(
                                platform.account("GM0995", DemonstrationRole.CONTACT_PERSON),
                                new State("round-agreement", "agreement/agreement.xhtml", "wordt beoordeeld"),
                                new State("round-own", "agreement/own.xhtml", "wordt beoordeeld")),
                        show(
                                platform.account("GM0437", DemonstrationRole.CONTACT_PERSON),
                                new State("expiring-agreement", "agreement/agreement.xhtml", "geldt nog tot en met"))));
    }

    @TestFactory
    Stream<DynamicTest> aReaderOfWhoNeverDelivered() {
        Municipality municipality = platform.municipality();
        return show(
                platform.person(municipality.code(), "READER"),
                new State(
                        "reader-deliveries",
                        "delivery/deliveries.xhtml",
                        "Aanleveren doet de contactpersoon of gegevensleverancier"),
                new State("reader-account", "account/account.xhtml", "Lezer"));
    }

    @TestFactory
    Stream<DynamicTest> whoHasBasisOnly() {
        Municipality municipality = platform.municipalityOfBasis();
        municipality.deliver(MONTH, BusLine.lines(municipality, 30));
        return show(
                contact(municipality),
                new State("basis-overview", "index.xhtml", "Wat Verdiepend toevoegt"),
                new State("basis-reports", "report/reports.xhtml", "hoort bij de module Verdiepend"),
                new State("basis-compose", "report/compose.xhtml", "Dit hoort bij Verdiepend"),
                new State("basis-indicators", "indicator/indicators.xhtml", "Uitkeringen ultimo maand"));
    }

    @TestFactory
    Stream<DynamicTest> whoJustBegan() {
        Municipality municipality = platform.municipality();
        municipality.deliver(MONTH, BusLine.lines(municipality, 30));
        return show(
                contact(municipality),
                new State("new-overview", "index.xhtml", "binnen en verwerkt"),
                new State("new-deliveries", "delivery/deliveries.xhtml", "is binnen en verwerkt"),
                new State("new-indicator", "indicator/indicator.xhtml?code=WI-VOL-01", "30"),
                new State("new-rate", "indicator/indicator.xhtml?code=WI-VOL-05", "ontbreekt"),
                new State(
                        "new-comparison",
                        "comparison/comparison.xhtml?indicators=WI-ACH-02,WI-VOL-05&years=1",
                        "Uitstroompercentage"),
                new State("new-reports", "report/reports.xhtml", "Er is nog geen rapport gemaakt"),
                new State("new-compose", "report/compose.xhtml", "Kies welke maand"),
                new State(
                        "no-rows",
                        "delivery/deliveries.xhtml?status=REJECTED",
                        "Er zijn geen aanleveringen met deze keuze"),
                new State("nothing-found", "indicator/indicators.xhtml?search=zzzz", "Toon alle indicatoren"));
    }

    /** All municipalities of the province deliver, but none so long ago. */
    @TestFactory
    Stream<DynamicTest> aMonthNobodyDelivered() {
        Zeeland.of(platform);
        String month = MONTH.minusMonths(50).toString();
        return show(
                platform.person("GM0718", "CONTACT_PERSON"),
                new State("nobody-overview", "index.xhtml?period=" + month, "Hoe gaat het in"),
                new State(
                        "nobody-indicator",
                        "indicator/indicator.xhtml?code=WI-VOL-05&period=" + month,
                        "Hier zijn nog geen cijfers"),
                new State(
                        "nobody-comparison",
                        "comparison/comparison.xhtml?indicators=WI-VOL-05,WI-VOL-01,WI-RED-02&organisations=GM0687&period="
                                + month,
                        "geen cijfer",
                        "geen cijfers naar categorie"));
    }

    @TestFactory
    Stream<DynamicTest> aGroupOfOne() {
        RunningPlatform.Alone alone = platform.alone();
        Municipality municipality = alone.municipality();
        municipality.deliver(MONTH, BusLine.lines(municipality, 30));
        return show(
                contact(municipality),
                new State("alone-overview", "index.xhtml?groups=NL00," + alone.area(), "alleen uw gemeente"),
                new State(
                        "alone-indicator",
                        "indicator/indicator.xhtml?code=WI-ACH-02&groups=" + alone.area(),
                        "1 van 1"),
                new State(
                        "alone-comparison",
                        "comparison/comparison.xhtml?indicators=WI-ACH-02,WI-VOL-01&groups=" + alone.area(),
                        "1 van 1"));
    }

    @TestFactory
    Stream<DynamicTest> whatGoesWrong() {
        Municipality municipality = platform.municipality();
        List<BusLine> lines = new java.util.ArrayList<>(BusLine.lines(municipality, 60));
        for (int i = 0; i < 40; i++) {
            lines.set(i, lines.get(i).with("geslacht", "7"));
        }
        long rejected = municipality.deliver(MONTH, lines).get("id").getAsLong();
        return show(
                contact(municipality),
                new State("rejected-overview", "index.xhtml", "zijn afgekeurd"),
                new State("rejected-deliveries", "delivery/deliveries.xhtml", "is afgekeurd"),
                new State("rejected-findings", "delivery/findings.xhtml?id=" + rejected, "BUS-002"),
                new State(
                        "rejected-filtered",
                        "delivery/findings.xhtml?id=" + rejected + "&text=zzzz",
                        "Er zijn geen bevindingen met deze keuze"),
                new State("unknown-page", "nergens.xhtml", "Deze pagina bestaat niet"),
                new State("unknown-findings", "delivery/findings.xhtml?id=99999999", "Deze pagina bestaat niet"),
                new State("unknown-indicator", "indicator/indicator.xhtml?code=NEE", "bestaat niet"),
                new State(
                        "unknown-group",
                        "comparison/comparison.xhtml?indicators=WI-VOL-05&groups=XX99",
                        "bestaat niet"),
                new State(
                        "wrong-period",
                        "comparison/comparison.xhtml?indicators=WI-VOL-05&period=2026-99",
                        "geen maand of jaar"),
                new State("failure", "error/failure.xhtml", "Er ging iets mis"),
                new State("unavailable", "error/unavailable.xhtml", "even niet bereikbaar"),
                new State("forbidden", "error/forbidden.xhtml", "geen toegang"),
                new State("expired", "error/session-expired.xhtml", "U bent afgemeld"));
    }

    @TestFactory
    Stream<DynamicTest> formsWithFaults() {
        Municipality municipality = platform.municipality();
        municipality.deliver(MONTH, BusLine.lines(municipality, 30));
        DemonstrationAccount account = contact(municipality);
        return Stream.of(Chromium.WIDE, Chromium.NARROW)
                .flatMap(width -> Stream.of(
                        dynamicTest("sign-in at " + width, () -> {
                            try (Visitor visitor = chromium.visitor(platform, width)) {
                                visitor.open("sign-in.xhtml");
                                visitor.page().locator("[id='signIn:email']").fill("niemand@example.invalid");
                                visitor.page().locator("[id='signIn:password']").fill("onjuist");
                                visitor.page().locator("[id='signIn:submit']").click();
                                check(visitor, "fault-sign-in-" + width, "Aanmelden lukt niet");
                            }
                        }),
                        dynamicTest("compose at " + width, () -> {
                            try (Visitor visitor = chromium.visitor(platform, account, width)) {
                                visitor.open("report/compose.xhtml");
                                visitor.page()
                                        .locator("input[id^='compose:chapters:']")
                                        .all()
                                        .forEach(com.microsoft.playwright.Locator::uncheck);
                                visitor.page().locator("[id='compose:submit']").click();
                                check(visitor, "fault-compose-" + width, "Vul in: Hoofdstukken");
                            }
                        }),
                        dynamicTest("token at " + width, () -> {
                            try (Visitor visitor = chromium.visitor(platform, account, width)) {
                                visitor.open("account/account.xhtml");
                                visitor.page()
                                        .getByText(
                                                "Token maken",
                                                new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                                        .last()
                                        .click();
                                check(visitor, "fault-token-" + width, "Vul in: Naam van het token");
                            }
                        }),
                        dynamicTest("upload at " + width, () -> {
                            try (Visitor visitor = chromium.visitor(platform, account, width)) {
                                DeliveriesPage page = DeliveriesPage.open(visitor)
                                        .choose("leeg.csv", "")
                                        .choose(
                                                "bsn.csv",
                                                BusLine.csv(
                                                        municipality, MONTH, List.of(BusLine.of("R1", "111222333"))))
                                        .choose(
                                                "een-bestand-met-een-lange-naam-die-iemand-zo-bewaard-heeft.csv",
                                                "a;b\r\n1;2\r\n");
                                assertThat(page.result("bsn.csv")).isVisible();
                                check(visitor, "fault-upload-" + width, "Dit bestand is leeg", "burgerservicenummers");
                            }
                        })));
    }

    @TestFactory
    Stream<DynamicTest> whatIsBusy() {
        Municipality municipality = platform.municipality();
        municipality.deliver(MONTH.minusMonths(1), BusLine.lines(municipality, 30));
        long busy = municipality
                .deliver(MONTH, BusLine.lines(municipality, 31))
                .get("id")
                .getAsLong();
        // as while its job is at work on another node
        platform.execute(
                "update delivery set status = 'VALIDATING', finished_at = null, lease_until = now() + interval '1 hour' where id = ?",
                busy);
        for (String status : List.of("REQUESTED", "RUNNING", "FAILED")) {
            platform.execute(
                    """
                    insert into report (organisation_id, benchmark, period, title, language, chapters, groups, status, requested_at, lease_until, attempts, progress)
                    select id, 'WI', ?, ?, 'nl', array['VOL'], array['NL00'], ?, now(), now() + interval '1 hour', 1, ? from organisation where code = ?
                    """,
                    java.sql.Date.valueOf(MONTH.atDay(1)),
                    "Rapport voor het college van burgemeester en wethouders " + status.toLowerCase(Locale.ROOT),
                    status,
                    status.equals("RUNNING") ? 40 : 0,
                    municipality.code());
        }
        DemonstrationAccount account = contact(municipality);
        return Stream.of(
                        show(
                                account,
                                new State("busy-overview", "index.xhtml", "We controleren ze nu"),
                                new State("busy-deliveries", "delivery/deliveries.xhtml", "wordt gecontroleerd"),
                                new State(
                                        "busy-findings",
                                        "delivery/findings.xhtml?id=" + busy,
                                        "wordt nog gecontroleerd"),
                                new State("busy-reports", "report/reports.xhtml", "wordt gemaakt", "niet gelukt")),
                        Stream.of(Chromium.WIDE, Chromium.NARROW)
                                .map(width -> dynamicTest(
                                        "sending at " + width, () -> sending(municipality, account, width))))
                .flatMap(tests -> tests);
    }

    private void sending(Municipality municipality, DemonstrationAccount account, int width) {
        try (Visitor visitor = chromium.visitor(platform, account, width)) {
            YearMonth month = MONTH.minusMonths(3);
            DeliveriesPage page = DeliveriesPage.open(visitor)
                    .choose("bus.csv", BusLine.csv(municipality, month, BusLine.lines(municipality, width % 97 + 1)))
                    .choose(
                            "bus2.csv",
                            BusLine.csv(
                                    municipality, month.minusMonths(1), BusLine.lines(municipality, width % 97 + 2)));
            assertThat(page.month("bus2.csv")).hasValue(month.minusMonths(1).toString());
            DeliveriesPage.Held held = page.sendAndHold();
            check(visitor, "busy-sending-" + width, "Wordt verstuurd", "Wacht op het vorige bestand");
            visitor.page().unroute("**/delivery/upload?*period=*");
            held.letGo();
            assertThat(page.result("bus2.csv")).containsText("verwerkt", WITHIN);
        }
    }

    /** A lot to do: what waits, and a municipality that is late. */
    @TestFactory
    Stream<DynamicTest> theOrganisation() {
        DemonstrationAccount account =
                platform.account(DemonstrationAccounts.BENCHMARK_ORGANISATION, DemonstrationRole.ADMINISTRATOR);
        return Stream.of(
                        new State("staff-work", "admin/index.xhtml", "Te laat"),
                        new State("staff-deliveries", "admin/delivery/deliveries.xhtml", "De laatste twaalf maanden"),
                        new State("staff-participants", "admin/organisation/participants.xhtml", "Deelnemers"),
                        new State(
                                "staff-participants-none",
                                "admin/organisation/participants.xhtml?text=zzzz",
                                "Er zijn geen deelnemers met deze keuze"),
                        new State("staff-indicators", "admin/indicator/indicators.xhtml", "Indicatoren"),
                        new State(
                                "staff-indicators-none",
                                "admin/indicator/indicators.xhtml?text=zzzz",
                                "Er zijn geen indicatoren met deze keuze"),
                        new State("staff-indicator", "admin/indicator/indicator.xhtml?code=WI-VOL-05", "Teller"),
                        new State(
                                "staff-unknown",
                                "admin/indicator/indicator.xhtml?code=NEE",
                                "Deze pagina bestaat niet"))
                .map(state -> dynamicTest(state.name, () -> {
                    Visitor visitor = chromium.staffReader(platform, account);
                    visitor.open(state.path);
                    for (int width : List.of(Chromium.WIDE, Chromium.NARROW)) {
                        visitor.resize(width);
                        check(visitor, state.name + "-" + width, state.says);
                    }
                    visitor.leave();
                }));
    }

    @TestFactory
    Stream<DynamicTest> whoLetsOthersWorkForIt() {
        Municipality municipality = platform.municipality();
        Municipality other = platform.municipality();
        DemonstrationAccount manager = contact(municipality);
        DemonstrationAccount worker = contact(other);
        Stream<DynamicTest> nobody = show(
                contact(platform.municipality()),
                new State("grants-none", "account/grants.xhtml", "Nog niemand van buiten werkt voor u"));
        Stream<DynamicTest> somebody = Stream.of(dynamicTest(
                "giving",
                () -> platform.execute(
                        """
                        insert into account_grant (account_id, organisation_id, benchmark, rights, ends_on, granted_at, granted_by)
                        select w.id, m.organisation_id, 'WI', array['READ', 'DELIVER'], current_date + 30, now(), m.id from account w, account m where w.email = ? and m.email = ?
                        """,
                        worker.email(),
                        manager.email())));
        return Stream.of(
                        nobody,
                        somebody,
                        show(manager, new State("grants-some", "account/grants.xhtml", worker.email(), "Intrekken")),
                        show(
                                worker,
                                new State(
                                        "organisations",
                                        "account/organisations.xhtml",
                                        "uw eigen organisatie",
                                        "Hiervoor werken")))
                .flatMap(tests -> tests);
    }

    @Test
    void staffSaysWhy() {
        Municipality municipality = platform.municipality();
        long id = municipality
                .deliver(MONTH, BusLine.lines(municipality, 5))
                .get("id")
                .getAsLong();
        DemonstrationAccount account =
                platform.account(DemonstrationAccounts.BENCHMARK_ORGANISATION, DemonstrationRole.HELPDESK);
        for (int width : List.of(Chromium.WIDE, Chromium.NARROW)) {
            try (Visitor visitor = chromium.staff(platform, account, width)) {
                visitor.open("admin/delivery/findings.xhtml?id=" + id);
                if (width == Chromium.WIDE) {
                    check(visitor, "purpose-asked-" + width, "Waarom bekijkt u gegevens van");
                    visitor.page().locator("[id='purpose:typed']").fill("vraag van de gemeente over maart");
                    visitor.page().locator("[id='purpose:submit']").click();
                }
                check(visitor, "purpose-given-" + width, "Reden: vraag van de gemeente over maart");
            }
        }
    }

    @Test
    void anAdministratorLooksAsAParticipant() {
        DemonstrationAccount account =
                platform.account(DemonstrationAccounts.BENCHMARK_ORGANISATION, DemonstrationRole.ADMINISTRATOR);
        try (Visitor visitor = chromium.staff(platform, account, Chromium.WIDE)) {
            visitor.open("admin/organisation/look.xhtml?organisation=GM0384");
            check(visitor, "look-why", "Reden");
            visitor.page().locator("[id='look:purpose']").fill("vraag over de eigen bladzijde");
            visitor.page().locator("[id='look:submit']").click();
            visitor.page().waitForURL(url -> url.contains("sign-in/look"));
            check(visitor, "look-begin", "werkt één keer");
            visitor.page().locator("[id='look:submit']").click();
            visitor.page().waitForURL(url -> !url.contains("sign-in"));
            for (int width : List.of(Chromium.WIDE, Chromium.NARROW)) {
                visitor.resize(width);
                assertThat(visitor.page().locator("[id='looking']")).containsText("U kijkt mee als");
                check(visitor, "look-" + width);
            }
        }
    }
}
