package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.benchmark.launcher.demo.DemonstrationAccount;
import nl.benchmark.launcher.demo.DemonstrationAccounts;
import nl.benchmark.launcher.demo.DemonstrationRole;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every page that there is, in the system's Chromium, wide and as narrow as a telephone: no violation of WCAG 2.2 AA that
 * axe finds, no scrolling sideways, nothing in the console and nothing against the content security policy (W2).
 */
@ExtendWith(Platform.class)
class PagesIT {

    private static final String OWN = "GM0384";
    /** For the content expert only. */
    private static final String SOURCES = "admin/external/";
    /** For the auditor only. */
    private static final String AUDIT = "admin/audit/";
    /** For the data officers only. */
    private static final String SOURCE_FILES = "admin/source/";

    /** Pages that are about something: which, by the end of their address. */
    private static final Map<String, String> SUBJECTS = Map.ofEntries(
            Map.entry("indicator/indicator.xhtml", "?code=WI-VOL-01"),
            Map.entry("indicator/funnel.xhtml", "?code=WI-RED-01"),
            Map.entry("comparison/comparison.xhtml", "?code=WI-VOL-01"),
            Map.entry("organisation/look.xhtml", "?organisation=GM0384"),
            Map.entry("invoice/recipient.xhtml", "?organisation=GM0384"),
            Map.entry("agreement/organisation.xhtml", "?organisation=GM0995"),
            Map.entry("participation/participant.xhtml", "?organisation=GM0995"),
            Map.entry("participation/cancel.xhtml", "?benchmark=WI"),
            Map.entry("source/source.xhtml", "?id="),
            Map.entry("processing/activity.xhtml", "?code=DELIVERY"),
            Map.entry("layout/propose.xhtml", "?type=SRG"),
            Map.entry("delivery/findings.xhtml", "?id="));

    private final RunningPlatform platform;
    private final Chromium chromium;

    PagesIT(RunningPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
    }

    @TestFactory
    Stream<DynamicTest> everyPageOfTheParticipants() {
        deliverSomething();
        DemonstrationAccount account = platform.account(OWN, DemonstrationRole.CONTACT_PERSON);
        return pages(SiteMap.participantPages(), "", () -> chromium.reader(platform, account));
    }

    @TestFactory
    Stream<DynamicTest> everyPageOfTheOrganisation() {
        deliverSomething();
        return staffPages(
                DemonstrationRole.ADMINISTRATOR,
                page -> !page.startsWith(SOURCES) && !page.startsWith(AUDIT) && !page.startsWith(SOURCE_FILES));
    }

    @TestFactory
    Stream<DynamicTest> everyPageOfTheContentExpert() {
        return staffPages(DemonstrationRole.CONTENT_EXPERT, page -> page.startsWith(SOURCES));
    }

    @TestFactory
    Stream<DynamicTest> everyPageOfTheAuditor() {
        return staffPages(DemonstrationRole.AUDITOR, page -> page.startsWith(AUDIT));
    }

    @TestFactory
    Stream<DynamicTest> everyPageOfTheDataOfficer() {
        deliverSomething();
        return staffPages(DemonstrationRole.DATA_OFFICER, page -> page.startsWith(SOURCE_FILES));
    }

    private Stream<DynamicTest> staffPages(DemonstrationRole role, Predicate<String> which) {
        DemonstrationAccount account = platform.account(DemonstrationAccounts.BENCHMARK_ORGANISATION, role);
        return pages(
                SiteMap.staffPages().stream().filter(which).toList(),
                "admin/",
                () -> chromium.staffReader(platform, account));
    }

    private void deliverSomething() {
        Municipality municipality = platform.demonstration(OWN);
        for (int back = 2; back >= 0; back--) {
            municipality.post(
                    RunningPlatform.lastMonth().minusMonths(back),
                    BusLine.csv(
                            municipality,
                            RunningPlatform.lastMonth().minusMonths(back),
                            BusLine.lines(municipality, 40 + back)));
        }
    }

    private Stream<DynamicTest> pages(List<String> pages, String context, Supplier<Visitor> signedIn) {
        return Stream.concat(
                // nobody who is signed in asks for the sign-in page
                Stream.of(dynamicTest(context + "sign-in.xhtml", () -> {
                    try (Visitor visitor = chromium.visitor(platform, Chromium.WIDE)) {
                        check(visitor, context + "sign-in.xhtml");
                    }
                })),
                pages.stream()
                        .filter(page -> !page.contains("sign-in"))
                        .map(page -> dynamicTest(page, () -> {
                            Visitor visitor = signedIn.get();
                            check(visitor, page + subject(page));
                            assertThat(visitor.page().url())
                                    .as("not sent to the sign-in")
                                    .doesNotContain("sign-in.xhtml");
                            visitor.leave();
                        })));
    }

    /** In the demonstration nothing went wrong yet. */
    private long breach() {
        platform.execute(
                """
                insert into breach (id, title, happened, data, consequences, measures, discovered_at, recorded_at, recorded_by)
                select 1, 'Een proeflek', 'Er is iets gebeurd', 'Namen en nummers', 'Nog niet bekend', 'Er is opgetreden', now(), now(), min(id)
                  from account where role = 'ADMINISTRATOR' on conflict do nothing
                """);
        return 1;
    }

    private String subject(String page) {
        if (page.endsWith("agreement/subprocessor.xhtml")) {
            return "?id=" + platform.count("select min(id) from subprocessor");
        }
        if (page.endsWith("breach/breach.xhtml")) {
            return "?id=" + breach();
        }
        if (page.endsWith("delivery/consultation.xhtml")) {
            return "?id=" + consultation();
        }
        if (page.endsWith("delivery/explanation.xhtml")) {
            return "?id=" + explanation();
        }
        if (page.endsWith("registration/registration.xhtml")) {
            return "?id=" + platform.count("select min(id) from registration where state = 'SENT'");
        }
        if (page.endsWith("fee/indexation.xhtml")) {
            return "?id=" + platform.count("select min(id) from indexation");
        }
        String subject = SUBJECTS.entrySet().stream()
                .filter(entry -> page.endsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        return subject.endsWith("id=")
                ? subject
                        + platform.demonstration(OWN)
                                .api()
                                .read("deliveries")
                                .items()
                                .get(0)
                                .get("id")
                                .getAsLong()
                : subject;
    }

    private long consultation() {
        return (Long) platform.rows(
                        """
                        insert into consultation (organisation_id, type, period, state, whom, opened_at, opened_by, changed_at)
                        select id, 'BASPLUS', date '2020-01-01', 'CLOSED', 'teamleider', now(), (select min(id) from account), now() from organisation where code = ?
                        returning id
                        """,
                        OWN)
                .get(0)[0];
    }

    private long explanation() {
        return (Long) platform.rows(
                        """
                        insert into finding_thread (delivery_id, organisation_id, rule, state, explanation, changed_at)
                        select max(d.id), d.organisation_id, 'BUS-010', 'EXPLAINED', 'Zo is het', now()
                          from delivery d join organisation o on o.id = d.organisation_id where o.code = ? group by d.organisation_id
                        on conflict (delivery_id, rule) do update set changed_at = now() returning id
                        """,
                        OWN)
                .get(0)[0];
    }

    private static void check(Visitor visitor, String path) {
        Response response = visitor.open(path);

        assertThat(response.status()).as(path).isLessThan(500);
        for (int width : List.of(Chromium.WIDE, Chromium.NARROW)) {
            visitor.resize(width);
            visitor.assertNoSidewaysScrolling(path + " at " + width);
            if (width == Chromium.WIDE) {
                visitor.assertAccessible(path + " at " + width);
            } else {
                visitor.assertAccessibleInThisWidth(path + " at " + width);
            }
        }
        assertThat(visitor.page().locator("h1").count())
                .as(path + " has one h1")
                .isEqualTo(1);
        assertThat(visitor.page().title()).as(path).isNotBlank();
        assertThat(visitor.page().locator("body").textContent())
                .as(path + " names texts that are there")
                .doesNotContain("???");
    }

    @Test
    void whatIsNotAccessibleIsFound() {
        try (Visitor visitor = chromium.visitor(platform)) {
            visitor.open("sign-in.xhtml");
            visitor.page()
                    .evaluate(
                            "document.querySelector('main').innerHTML = '<label>?</label><input><p id=grey>Grijze tekst</p>'; document.getElementById('grey').style.color = '#ddd';");

            assertThatThrownBy(() -> visitor.assertAccessible("a field without a name, grey on white"))
                    .hasMessageContaining("label: ")
                    .hasMessageContaining("color-contrast: ");
        }
    }

    @Test
    void theKeyboardReachesTheContentFirst() {
        try (Visitor visitor = chromium.visitor(platform)) {
            visitor.open("sign-in.xhtml");
            visitor.page().keyboard().press("Tab");

            assertThat(visitor.page().evaluate("document.activeElement.getAttribute('href')"))
                    .isEqualTo("#main");
        }
    }
}
