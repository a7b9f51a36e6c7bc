package nl.benchmark.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.benchmark.launcher.demo.DemonstrationAccounts;
import nl.benchmark.launcher.demo.DemonstrationRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** BUS-015: registration numbers that changed, found and declared, and what follows from them. */
@ExtendWith(Platform.class)
class NumberingIT {

    private static final String EXPLAINED = "Wij kregen nieuwe software en daarmee nieuwe nummers";

    private static final YearMonth MONTH = RunningPlatform.lastMonth();
    private static final YearMonth BEFORE = MONTH.minusMonths(1);
    private static final int BENEFITS = 12;
    private static final LocatorAssertions.ContainsTextOptions READ =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    private final RunningPlatform platform;
    private final Chromium chromium;
    private final Municipality municipality;

    NumberingIT(RunningPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
        this.municipality = platform.municipality();
    }

    private static List<BusLine> numbered(Municipality of, int count, IntFunction<String> number) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(person -> BusLine.of(number.apply(person), of.pseudonym("N" + person)))
                .toList();
    }

    private static String before(int person) {
        return "OUD-" + person;
    }

    private static String now(int person) {
        return "NW" + (900 + person);
    }

    /** One ended, one began whose person ran a quarter earlier, the others go on: in whatever numbers. */
    private static List<BusLine> nextMonth(Municipality of, IntFunction<String> number) {
        List<BusLine> lines = new ArrayList<>(numbered(of, BENEFITS, number));
        lines.set(
                BENEFITS - 1,
                lines.get(BENEFITS - 1)
                        .with("einddatum_uitkering_persoon", MONTH.atDay(3))
                        .with("reden_beeindiging", "11"));
        lines.add(BusLine.of("ERBIJ1", of.pseudonym("again"))
                .with("aanvangsdatum_uitkering_persoon", LocalDate.of(2020, 1, 6)));
        return lines;
    }

    private static void deliverBefore(Municipality of) {
        List<BusLine> earlier = new ArrayList<>(numbered(of, BENEFITS, NumberingIT::before));
        earlier.add(BusLine.of("TOEN1", of.pseudonym("again")));
        of.deliver(BEFORE.minusMonths(2), earlier);
        of.deliver(BEFORE, numbered(of, BENEFITS, NumberingIT::before));
    }

    private static String list(int count) {
        return "oud;nieuw\r\n"
                + IntStream.rangeClosed(1, count)
                        .mapToObj(person -> before(person) + ";" + now(person) + "\r\n")
                        .collect(Collectors.joining());
    }

    private Api.Answer declare(long id, String csv) {
        return municipality
                .api()
                .call(
                        "PUT",
                        "api/v1/deliveries/" + id + "/numbering",
                        csv.getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        "text/csv");
    }

    private JsonObject deliverWith(String csv, String file, String query) {
        byte[] list = csv.getBytes(StandardCharsets.UTF_8);
        return municipality.deliver(
                MONTH,
                (csv + file).getBytes(StandardCharsets.UTF_8),
                "&numberingBytes=" + list.length + query,
                "application/octet-stream");
    }

    /** Inflow, outflow and re-inflow of the month with all their breakdowns, as they hold now. */
    private String flows(Municipality of) {
        return platform
                .rows(
                        """
                        select measure, dimension, category, value, provisional from measure_value
                         where organisation_id = (select id from organisation where code = ?) and period = ? and known_to = 'infinity'
                           and measure in ('INFLOW', 'OUTFLOW', 'REINFLOW') order by 1, 2, 3
                        """,
                        of.code(),
                        Date.valueOf(MONTH.atDay(1)))
                .stream()
                .map(Arrays::toString)
                .collect(Collectors.joining("\n"));
    }

    private List<String> found(long id, String rule) {
        return municipality.findings(id).stream()
                .filter(finding -> finding.get("rule").getAsString().equals(rule))
                .map(finding -> finding.get("messageNl").getAsString())
                .toList();
    }

    private long numbers(long id) {
        return platform.count("select count(*) from bus_numbering where delivery_id = ?", id);
    }

    @Test
    @DisplayName(
            "BUS-015 without a list all seem to leave and to come; with it the flows are those without renumbering")
    void knownAnswer() {
        Municipality control = platform.municipality();
        deliverBefore(control);
        control.deliver(MONTH, nextMonth(control, NumberingIT::before));
        String right = flows(control);
        assertThat(right)
                .contains("[INFLOW, , , 1, false]")
                .contains("[OUTFLOW, , , 1, false]")
                .contains("[OUTFLOW, OUTFLOW_REASON, WORK, 1, false]")
                .contains("[REINFLOW, , , 1, true]");

        deliverBefore(municipality);
        long id = municipality
                .deliver(MONTH, nextMonth(municipality, NumberingIT::now))
                .get("id")
                .getAsLong();
        String wrong = flows(municipality);
        assertThat(wrong).contains("[INFLOW, , , 12, false]").contains("[OUTFLOW, , , 12, false]");
        assertThat(found(id, "BUS-015")).singleElement().asString().contains("11 van de 12");
        assertThat(found(id, "BUS-012")).hasSize(12);
        int warnings = municipality.delivery(id).get("warnings").getAsInt();

        assertThat(declare(id, list(BENEFITS)).status()).isEqualTo(204);
        assertThat(flows(municipality)).isEqualTo(right);
        assertThat(municipality.rules(id)).doesNotContain("BUS-012", "BUS-015");
        assertThat(municipality.delivery(id).get("warnings").getAsInt()).isEqualTo(warnings - 13);
        assertThat(numbers(id)).isEqualTo(BENEFITS);

        assertThat(municipality
                        .api()
                        .delete("api/v1/deliveries/" + id + "/numbering")
                        .status())
                .isEqualTo(204);
        assertThat(flows(municipality)).isEqualTo(wrong);
        assertThat(municipality.rules(id)).contains("BUS-012", "BUS-015");
        assertThat(municipality.delivery(id).get("warnings").getAsInt()).isEqualTo(warnings);
        assertThat(numbers(id)).isZero();
    }

    @Test
    @DisplayName("BUS-015 exactly half says nothing, one more does; whose scheme changed too is another benefit")
    void overHalf() {
        municipality.deliver(BEFORE, numbered(municipality, 10, NumberingIT::before));
        long half = municipality
                .deliver(MONTH, numbered(municipality, 10, person -> person <= 5 ? now(person) : before(person)))
                .get("id")
                .getAsLong();
        assertThat(municipality.rules(half)).contains("BUS-012").doesNotContain("BUS-015");

        List<BusLine> six = numbered(municipality, 10, person -> person <= 6 ? now(person) : before(person));
        long more = municipality.deliver(MONTH, six).get("id").getAsLong();
        assertThat(found(more, "BUS-015")).singleElement().asString().contains("6 van de 10");

        List<BusLine> other = new ArrayList<>(six);
        other.set(0, other.get(0).with("statistiekcode", "02").with("aantal_kostendelers", ""));
        long scheme = municipality.deliver(MONTH, other).get("id").getAsLong();
        assertThat(municipality.delivery(scheme).get("status").getAsString()).startsWith("ACCEPTED");
        assertThat(municipality.rules(scheme)).doesNotContain("BUS-015");
    }

    @Test
    @DisplayName(
            "BUS-015, DEL-5 a list that comes with the file: no warning, the right flows, and a check shows what really changes")
    void withTheFile() {
        deliverBefore(municipality);
        String file = BusLine.csv(municipality, MONTH, nextMonth(municipality, NumberingIT::now));

        JsonObject check = deliverWith(list(BENEFITS), file, "&dryRun=true");
        assertThat(check.get("status").getAsString()).startsWith("ACCEPTED");
        assertThat(municipality.rules(check.get("id").getAsLong())).doesNotContain("BUS-012", "BUS-015");
        assertThat(changed(check, "BENEFITS")).isEqualTo("1 came, 0 went");
        assertThat(changed(check, "PERSONS")).isEqualTo("1 came, 0 went");
        assertThat(flows(municipality)).isEmpty();

        JsonObject delivery = deliverWith(list(BENEFITS), file, "");
        long id = delivery.get("id").getAsLong();
        assertThat(delivery.get("status").getAsString()).startsWith("ACCEPTED");
        assertThat(municipality.rules(id)).doesNotContain("BUS-012", "BUS-015");
        assertThat(flows(municipality)).contains("[INFLOW, , , 1, false]").contains("[OUTFLOW, , , 1, false]");

        JsonObject without = municipality.deliver(MONTH, file + "\r\n");
        assertThat(without.get("replaces").getAsLong()).isEqualTo(id);
        assertThat(municipality.rules(without.get("id").getAsLong())).contains("BUS-015");
        assertThat(flows(municipality)).contains("[INFLOW, , , 12, false]");
        assertThat(changed(without, "BENEFITS")).isEqualTo("0 came, 0 went");
        assertThat(declare(id, list(BENEFITS)).status()).as("replaced").isEqualTo(409);
    }

    @Test
    @DisplayName(
            "BUS-015, DEL-5 a month that was delivered in old numbers and comes again in new ones: declared later, nothing came or went")
    void ofTheSameMonth() {
        deliverBefore(municipality);
        municipality.deliver(MONTH, nextMonth(municipality, NumberingIT::before));
        JsonObject again = municipality.deliver(MONTH, nextMonth(municipality, NumberingIT::now));
        assertThat(changed(again, "BENEFITS")).isEqualTo("12 came, 12 went");

        assertThat(declare(again.get("id").getAsLong(), list(BENEFITS)).status())
                .isEqualTo(204);
        assertThat(changed(again, "BENEFITS")).isEqualTo("0 came, 0 went");
        assertThat(platform.count(
                        "select count(*) from delivery_change where delivery_id = ? and kind = 'FIGURE'",
                        again.get("id").getAsLong()))
                .isZero();
    }

    private String changed(JsonObject delivery, String what) {
        Object[] row = platform.rows(
                        "select came, went from delivery_change where delivery_id = ? and kind = 'ROWS' and what = ?",
                        delivery.get("id").getAsLong(),
                        what)
                .get(0);
        return row[0] + " came, " + row[1] + " went";
    }

    @Test
    @DisplayName("BUS-015 numbers given to others: FILE-008 takes that for another key, unless a list comes along")
    void numbersGivenToOthers() {
        municipality.deliver(BEFORE, numbered(municipality, 20, NumberingIT::before));
        List<BusLine> shifted = numbered(municipality, 20, person -> before(person % 20 + 1));
        assertThat(municipality.deliver(MONTH, shifted).get("status").getAsString())
                .isEqualTo("REJECTED");

        String list = "oud;nieuw\n"
                + IntStream.rangeClosed(1, 20)
                        .mapToObj(person -> before(person) + ";" + before(person % 20 + 1) + "\n")
                        .collect(Collectors.joining());
        JsonObject delivery = deliverWith(list, BusLine.csv(municipality, MONTH, shifted), "");
        assertThat(delivery.get("status").getAsString()).startsWith("ACCEPTED");
        assertThat(flows(municipality)).contains("[INFLOW, , , 0, false]").contains("[OUTFLOW, , , 0, false]");
    }

    @Test
    @DisplayName("BUS-015 a list that is wrong is refused with its lines, and nothing of it is kept")
    void refused() {
        String file = BusLine.csv(municipality, MONTH, numbered(municipality, BENEFITS, NumberingIT::now));
        Api.Answer early = municipality.post(MONTH, file);
        long id = Municipality.accepted(early);
        municipality.awaitFinished(id);
        assertThat(declare(id, list(2)).status()).as("no month before").isEqualTo(409);
        municipality.deliver(BEFORE, numbered(municipality, BENEFITS, NumberingIT::before));
        String right = flows(municipality);

        assertRefused(id, "oud;nieuw\nOUD-1;A\nOUD-2;B\nOUD-1;C\nOUD-3;A\n", "4, 5");
        assertRefused(id, "oud;nieuw\nOUD-1;A\n;B\nOUD-3;\n", "3, 4");
        assertRefused(id, "oud;nieuw\nOUD-1;A\nWEG-77;B\n", "3");
        assertRefused(id, "oud;nieuw\nOUD-1;OUD-2\n", "2");
        assertRefused(id, "oud;nieuw\nOUD-1;A;x\n", "2");
        assertRefused(id, "oud;nieuw\n", "no numbers");
        assertThat(numbers(id)).isZero();
        assertThat(flows(municipality)).isEqualTo(right);

        byte[] body = ("oud;nieuw\nWEG-77;B\n" + file + " ").getBytes(StandardCharsets.UTF_8);
        long deliveries = deliveries();
        Api.Answer posted = municipality.post(MONTH, body, "&numberingBytes=19", "application/octet-stream");
        assertThat(posted.status()).isEqualTo(400);
        assertThat(posted.body()).contains("line 2").doesNotContain("WEG-77");
        assertThat(municipality
                        .post(MONTH, body, "&numberingBytes=-1", "application/octet-stream")
                        .status())
                .isEqualTo(400);
        assertThat(deliveries()).isEqualTo(deliveries);

        Municipality other = platform.municipality();
        assertThat(other.api()
                        .call(
                                "PUT",
                                "api/v1/deliveries/" + id + "/numbering",
                                list(1).getBytes(StandardCharsets.UTF_8),
                                "Content-Type",
                                "text/csv")
                        .status())
                .isEqualTo(404);
        assertThat(numbers(id)).isZero();
    }

    private void assertRefused(long id, String list, String says) {
        Api.Answer answer = declare(id, list);
        assertThat(answer.status()).as(list).isEqualTo(400);
        assertThat(answer.json().get("detail").getAsString()).contains(says).doesNotContain("WEG-77", "OUD-1");
    }

    private long deliveries() {
        return platform.count(
                "select count(*) from delivery where organisation_id = (select id from organisation where code = ?)",
                municipality.code());
    }

    @Test
    @DisplayName("BUS-015, V3 the list stands in no log, counts with the rows of its delivery and goes with them")
    void kept() throws IOException, SQLException {
        municipality.deliver(BEFORE, numbered(municipality, BENEFITS, NumberingIT::before));
        JsonObject delivery = deliverWith(
                "oud;nieuw\nOUD-1;LOGLOOS7731\n",
                BusLine.csv(
                        municipality,
                        MONTH,
                        numbered(municipality, BENEFITS, person -> person == 1 ? "LOGLOOS7731" : before(person))),
                "");
        long id = delivery.get("id").getAsLong();
        assertThat(numbers(id)).isEqualTo(1);
        try (Stream<Path> logs = Files.walk(platform.log())) {
            for (Path log : logs.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(log, StandardCharsets.ISO_8859_1))
                        .as(log.toString())
                        .doesNotContain("LOGLOOS7731");
            }
        }
        assertThat(platform.count("select count(*) from audit_line where details::text like '%LOGLOOS7731%'"))
                .isZero();
        long facts = platform.count("select facts from retention_rows(?)", id);
        long rows = platform.count(
                "select (select count(*) from bus_benefit where delivery_id = d.id) + (select count(*) from bus_person where delivery_id = d.id)"
                        + " + (select count(*) from bus_income where delivery_id = d.id) + (select count(*) from bus_grant where delivery_id = d.id) from delivery d where id = ?",
                id);
        assertThat(facts).isEqualTo(rows + 1);

        assertThat(municipality.api().delete("api/v1/deliveries/" + id).status())
                .isEqualTo(204);
        assertThat(declare(id, list(1)).status()).as("withdrawn").isEqualTo(409);
        assertThat(flows(municipality)).isEmpty();
        try (Connection superuser = platform.superuser();
                Statement statement = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            statement.execute("select retention_delete(" + id + ")");
            try (ResultSet left =
                    statement.executeQuery("select count(*) from bus_numbering where delivery_id = " + id)) {
                left.next();
                assertThat(left.getLong(1)).isZero();
            }
            superuser.rollback();
        }
    }

    @Test
    @DisplayName(
            "BUS-015 on the page: the same file again with a list; the page of the delivery says so and takes it back")
    void onThePage() {
        municipality.deliver(BEFORE, numbered(municipality, BENEFITS, NumberingIT::before));
        String file = BusLine.csv(municipality, MONTH, numbered(municipality, BENEFITS, NumberingIT::now));
        long id = municipality.deliver(MONTH, file).get("id").getAsLong();
        assertThat(flows(municipality)).contains("[INFLOW, , , 12, false]");
        try (Visitor visitor = chromium.visitor(platform, platform.person(municipality.code(), "CONTACT_PERSON"))) {
            visitor.open("delivery/findings.xhtml?id=" + id);
            visitor.page().locator("[id='explain:explained']").selectOption("BUS-015");
            visitor.page().locator("[id='explain:explanation']").fill(EXPLAINED);
            visitor.page().locator("[id='explain:submit']").click();
            assertThat(visitor.page().locator("[id='explain']"))
                    .containsText("BUS-015: registratienummers veranderd uitgelegd");
            assertThat(explanations("WAITING")).contains("BUS-015").contains(EXPLAINED);
            DeliveriesPage page = DeliveriesPage.open(visitor).choose("bus.csv", file);
            visitor.page().locator("#numbering summary").click();
            visitor.page()
                    .locator("#numberingFile")
                    .setInputFiles(new FilePayload(
                            "nummers.csv", "text/csv", list(BENEFITS).getBytes(StandardCharsets.UTF_8)));
            assertThat(visitor.page().locator("#numberingState")).containsText("Gekozen lijst: nummers.csv");
            page.send();
            assertThat(page.result("bus.csv")).containsText("is verwerkt", READ);
            assertThat(numbers(id)).isEqualTo(BENEFITS);
            assertThat(flows(municipality)).contains("[INFLOW, , , 0, false]");

            visitor.open("delivery/findings.xhtml?id=" + id);
            assertThat(visitor.page().locator("[id='numbers']")).containsText("12 oude en nieuwe nummers");
            assertThat(visitor.page().locator("#past"))
                    .containsText("BUS-015: registratienummers veranderd waarschuwing weg");
            assertThat(visitor.page().locator("#past")).containsText(EXPLAINED);
            visitor.assertAccessible("an explanation of a warning that is gone");
            assertThat(explanations("WAITING")).as("nothing to decide").doesNotContain(EXPLAINED);
            assertThat(explanations("GONE")).contains(EXPLAINED);
            visitor.page().locator("[id='numbering:takeBack']").click();
            page.answerDialog("Lijst met nummers weghalen");
            assertThat(visitor.page().locator("body"))
                    .containsText("De lijst is weggehaald. De cijfers zijn opnieuw berekend.");
            assertThat(numbers(id)).isZero();
            assertThat(flows(municipality)).contains("[INFLOW, , , 12, false]");
            assertThat(explanations("WAITING"))
                    .as("with the warning it is back")
                    .contains(EXPLAINED);
        }
    }

    /** As the helpdesk reads them. */
    private String explanations(String state) {
        return Browser.signedIn(
                        platform,
                        "admin/",
                        platform.account(DemonstrationAccounts.BENCHMARK_ORGANISATION, DemonstrationRole.HELPDESK))
                .get("admin/delivery/explanations.csv?state=" + state + "&text=" + municipality.code())
                .body();
    }

    @Test
    @DisplayName("DEL-5, DEL-3 what changed and which files there are leave as a file, for the own organisation only")
    void files() {
        municipality.deliver(MONTH, numbered(municipality, BENEFITS, NumberingIT::before));
        long id = municipality
                .deliver(MONTH, numbered(municipality, BENEFITS - 1, NumberingIT::before))
                .get("id")
                .getAsLong();
        Browser own = Browser.signedIn(platform, "", platform.person(municipality.code(), "CONTACT_PERSON"));
        assertThat(own.get("delivery/change.csv?id=" + id).body())
                .startsWith("part,what,before,came,went,now,changed")
                .contains("ROWS,BENEFITS,12,0,1,11,0", "FIGURE,WI-VOL-01,12.0,,,11.0,");
        assertThat(own.get("delivery/months.csv").body())
                .startsWith("month,file,state")
                .contains(MONTH + ",BUS,ACCEPTED");
        assertThat(own.get("delivery/consultations.csv").body())
                .isEqualTo("month,file,state,agreed,until,at,by,text\r\n");
        assertThat(own.get("delivery/peers.csv?id=" + id).statusCode())
                .as("nothing unusual")
                .isEqualTo(404);

        Municipality stranger = platform.municipality();
        Browser other = Browser.signedIn(platform, "", platform.person(stranger.code(), "CONTACT_PERSON"));
        for (String file : List.of("change", "peers")) {
            assertThat(other.get("delivery/" + file + ".csv?id=" + id).statusCode())
                    .as(file)
                    .isEqualTo(404);
            assertThat(own.get("delivery/" + file + ".csv?id=x").statusCode()).isEqualTo(404);
        }
    }
}
