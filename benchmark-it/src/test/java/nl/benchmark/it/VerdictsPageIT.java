package nl.benchmark.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.benchmark.launcher.demo.DemonstrationAccounts;
import nl.benchmark.launcher.demo.DemonstrationRole;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Better, similar, worse (CMP-3): the API says what a second opinion says, and the pages show what it rests on. What a file
 * changes beside the one before it (DEL-5).
 */
@ExtendWith(Platform.class)
class VerdictsPageIT {

    private static final String OWN = "GM0718";
    private static final String OWN_NAME = "Vlissingen";
    /** A proportion with figures over twelve months. */
    private static final String PROPORTION = "WI-RED-01";

    private static final Set<String> PROPORTIONS = Set.of("WI-RED-01", "WI-RED-02");
    private static final double Z = 1.96;
    private static final LocatorAssertions.ContainsTextOptions READ =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    private final RunningPlatform platform;
    private final Chromium chromium;
    private final Zeeland zeeland;

    VerdictsPageIT(RunningPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
        this.zeeland = Zeeland.of(platform);
    }

    /** For a reader from whom nothing is hidden; every town beside the province and beside a selection. */
    @Test
    void everyVerdictIsWhatASecondOpinionSays() {
        Api api = platform.as(DemonstrationRole.DATA_OFFICER);
        List<String> selection = List.of("GM0677", "GM0687", "GM0715");
        SoftAssertions soft = new SoftAssertions();
        Set<String> seen = new HashSet<>();
        for (NaiveIndicator indicator : NaiveIndicator.BASIS) {
            String polarity = api.read("indicators/" + indicator.code())
                    .json()
                    .get("polarity")
                    .getAsString();
            for (String own : zeeland.towns()) {
                JsonObject answer = api.read("comparisons?indicator=" + indicator.code() + "&organisation=" + own
                                + "&period=" + Zeeland.lastMonth() + "&groups=" + Zeeland.GROUP + "&organisations="
                                + String.join(",", selection))
                        .json();
                for (JsonElement one : answer.getAsJsonArray("groups")) {
                    JsonObject group = one.getAsJsonObject();
                    List<String> members =
                            group.get("code").getAsString().equals("SELECTION") ? selection : Zeeland.members();
                    String expected = expected(indicator, polarity, own, members);
                    seen.add(expected);
                    soft.assertThat(group.get("verdict").getAsString())
                            .as(indicator.code() + " " + own + " " + group)
                            .isEqualTo(expected);
                }
            }
        }
        soft.assertAll();
        assertThat(seen).contains("BETTER", "SIMILAR", "WORSE", "HIGHER", "LOWER", "NOT_COMPARED");
    }

    private String expected(NaiveIndicator indicator, String polarity, String own, List<String> members) {
        NaiveIndicator.Value mine = indicator.of(zeeland.town(own), Zeeland.lastMonth(), null);
        TreeMap<String, NaiveIndicator.Value> valued = new TreeMap<>();
        for (String member : members) {
            NaiveIndicator.Value value = indicator.of(zeeland.town(member), Zeeland.lastMonth(), null);
            if (!value.missing() && !value.notApplicable()) {
                valued.put(member, value);
            }
        }
        boolean others = valued.keySet().stream().anyMatch(member -> !member.equals(own));
        if (indicator.denominator() == null || mine.value() == null || !others) {
            return "NOT_COMPARED";
        }
        double lower;
        double upper;
        double value;
        if (PROPORTIONS.contains(indicator.code())) {
            double above = 0;
            double below = 0;
            for (var entry : valued.entrySet()) {
                if (!entry.getKey().equals(own)) {
                    above += entry.getValue().numerator();
                    below += entry.getValue().denominator();
                }
            }
            double p = above / below;
            double n = mine.denominator();
            double middle = p + Z * Z / (2 * n);
            double half = Z * Math.sqrt((p * (1 - p) + Z * Z / (4 * n)) / n);
            lower = (middle - half) / (1 + Z * Z / n);
            upper = (middle + half) / (1 + Z * Z / n);
            value = mine.numerator() / n;
        } else {
            double[] sorted = valued.values().stream()
                    .mapToDouble(NaiveIndicator.Value::value)
                    .sorted()
                    .toArray();
            lower = quartile(sorted, 1);
            upper = quartile(sorted, 3);
            value = mine.value();
        }
        if (Math.abs(value - lower) < 1e-9 || Math.abs(value - upper) < 1e-9 || value > lower && value < upper) {
            return "SIMILAR";
        }
        boolean higher = value > upper;
        return switch (polarity) {
            case "NEUTRAL" -> higher ? "HIGHER" : "LOWER";
            case "HIGHER_IS_BETTER" -> higher ? "BETTER" : "WORSE";
            default -> higher ? "WORSE" : "BETTER";
        };
    }

    private static double quartile(double[] sorted, int quarter) {
        double place = (sorted.length - 1) * quarter / 4.0;
        int left = (int) Math.floor(place);
        return sorted[left] + (place - left) * (sorted[Math.min(left + 1, sorted.length - 1)] - sorted[left]);
    }

    @Test
    void thePageOfAProportionSaysWhatTheVerdictRestsOn() {
        try (Visitor visitor = chromium.visitor(platform, platform.person(OWN, "CONTACT_PERSON"))) {
            visitor.open("indicator/indicator.xhtml?code=" + PROPORTION + "&period=" + Zeeland.lastMonth() + "&groups="
                    + Zeeland.GROUP);

            assertThat(visitor.page().locator("#comparison details").last())
                    .containsText(
                            Pattern.compile(
                                    "[▲●▼] (beter|vergelijkbaar|slechter)\\. Uw waarde is .*die van de anderen in de groep samen"));
            assertThat(visitor.page().locator("main")).containsText("te weinig maanden om dat te zeggen");

            visitor.page().waitForNavigation(() -> visitor.page()
                    .getByText("Alle gemeenten naar grootte: de trechter")
                    .click());
            assertThat(visitor.page().locator("h1")).containsText("Trechter");
        }
    }

    @Test
    void theBuilderExplainsItsVerdictsToo() {
        try (Visitor visitor = chromium.visitor(platform, platform.person(OWN, "CONTACT_PERSON"))) {
            visitor.open("comparison/comparison.xhtml?indicators=WI-VOL-05&period=" + Zeeland.lastMonth() + "&groups="
                    + Zeeland.GROUP);
            visitor.page().getByText("Hoe zijn de oordelen bepaald?").click();

            assertThat(visitor.page().locator("main")).containsText("het eerste kwartiel is");
        }
    }

    /** All participants, each once; the points are those of the table that have a figure, and so is the file. */
    @Test
    void theFunnelShowsEveryParticipantOnce() throws IOException {
        try (Visitor visitor = chromium.visitor(platform, platform.person(OWN, "CONTACT_PERSON"))) {
            visitor.open("indicator/funnel.xhtml?code=" + PROPORTION + "&period=" + Zeeland.lastMonth()
                    + "&organisations=" + shownBesideOwn());

            assertThat(visitor.page().locator("#funnel .chart__canvas svg")).isVisible();
            assertThat(visitor.page().locator("#funnel-sentence")).containsText(OWN_NAME + ": ");
            JsonObject drawn = JsonParser.parseString(
                            visitor.page().locator("#funnel [data-chart]").getAttribute("data-chart"))
                    .getAsJsonObject();
            FigureTable table =
                    FigureTable.of(visitor.page().locator("#funnel table").first());
            List<String> names = table.rows().stream().map(row -> row.get(0)).toList();
            assertThat(names).doesNotHaveDuplicates().contains(OWN_NAME);
            Set<String> withFigure = table.rows().stream()
                    .filter(row -> FigureTable.number(row.get(2)) != null)
                    .map(row -> row.get(0))
                    .collect(Collectors.toSet());
            Set<String> points = new HashSet<>();
            List<String> roles = new ArrayList<>();
            drawn.getAsJsonArray("points").forEach(point -> {
                points.add(point.getAsJsonObject().get("name").getAsString());
                roles.add(point.getAsJsonObject().get("role").getAsString());
            });
            assertThat(points).isEqualTo(withFigure);
            assertThat(roles).containsOnlyOnce("OWN").containsOnlyOnce("GROUP");
            String csv = Files.readString(
                    visitor.page()
                            .waitForDownload(() -> visitor.page()
                                    .locator("#funnel a[href*='funnel.csv']")
                                    .click())
                            .path(),
                    StandardCharsets.UTF_8);
            assertThat(csv.lines().count()).isEqualTo(names.size() + 2L);
        }
    }

    /** Small towns are hidden. */
    private String shownBesideOwn() {
        Api api = zeeland.municipality(OWN).api();
        return zeeland.towns().stream()
                .filter(town -> !town.equals(OWN))
                .filter(town -> !api.read("values?indicator=" + PROPORTION + "&organisation=" + town + "&from="
                                + Zeeland.lastMonth() + "&to=" + Zeeland.lastMonth())
                        .items()
                        .get(0)
                        .get("value")
                        .isJsonNull())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsNoProportionHasNoFunnel() {
        try (Visitor visitor = chromium.visitor(platform, platform.person(OWN, "CONTACT_PERSON"))) {
            visitor.expect(404);

            assertThat(visitor.open("indicator/funnel.xhtml?code=WI-VOL-05").status())
                    .isEqualTo(404);
        }
    }

    /** DEL-5: 30 benefits; of the file that is tried 2 are gone, 3 new and 4 paid otherwise. */
    @Test
    void aCheckedFileSaysWhatItWouldChangeAndThenTakesThePlaceOfTheOther() {
        Municipality municipality = platform.municipality();
        YearMonth month = RunningPlatform.lastMonth();
        municipality.deliver(month, BusLine.lines(municipality, 30));
        String before = municipality.measures();
        List<BusLine> lines = new ArrayList<>(BusLine.lines(municipality, 33).subList(2, 33));
        for (int i = 0; i < 4; i++) {
            lines.set(i, lines.get(i).with("betaalbaar_gesteld_bedrag", "999"));
        }
        try (Visitor visitor = chromium.visitor(platform, platform.person(municipality.code(), "CONTACT_PERSON"))) {
            DeliveriesPage page = DeliveriesPage.open(visitor)
                    .choose("nieuw.csv", BusLine.csv(municipality, month, lines))
                    .dryRun();
            assertThat(page.month("nieuw.csv")).hasValue(month.toString());
            assertThat(page.file("nieuw.csv")).containsText("Voor deze maand is al een bestand verwerkt");

            page.send();

            assertThat(page.result("nieuw.csv"))
                    .containsText("Uitkeringen: 30 wordt 31 (3 erbij, 2 eraf, 4 gewijzigd).", READ);
            assertThat(page.result("nieuw.csv")).containsText("Uitkeringen ultimo maand: van 30 naar 31");
            assertThat(page.result("nieuw.csv")).not().containsText("Bijzondere bijstand");
            assertThat(municipality.measures()).as("nothing has changed yet").isEqualTo(before);
            visitor.assertAccessible("what a checked file would change");
            visitor.picture("verdicts-checked-file");

            page.result("nieuw.csv").locator(".file__deliver").click();
            assertThat(page.result("nieuw.csv")).containsText("is verwerkt", READ);
            page.openFindings("nieuw.csv");

            FigureTable rows = FigureTable.of(visitor.page().locator("#changedRows"));
            assertThat(rows.row("Uitkeringen"))
                    .containsExactly("Uitkeringen", "30", "3", "2", "31", "4", "betaalbaar gesteld bedrag: 4");
            assertThat(rows.row("Personen")).startsWith("Personen", "30", "3", "2", "31", "0");
            assertThat(FigureTable.of(visitor.page().locator("#movedFigures")).row("Uitkeringen ultimo maand"))
                    .containsExactly("Uitkeringen ultimo maand", "30", "31", "+1");
            assertThat(visitor.page().locator("main")).not().containsText("v1:");
            visitor.assertAccessible("what a delivery changed");
            visitor.picture("verdicts-changed-delivery");
        }
        assertThat(municipality.measures()).isNotEqualTo(before);
    }

    /** Of the first of a month there is nothing to replace; an ordinary delivery is laid beside nothing. */
    @Test
    void theFirstFileOfAMonthIsLaidBesideTheMonthBeforeInADryRunOnly() {
        Municipality municipality = platform.municipality();
        YearMonth month = RunningPlatform.lastMonth();
        municipality.deliver(month.minusMonths(1), BusLine.lines(municipality, 20));
        long tried = municipality
                .awaitFinished(Municipality.accepted(municipality.post(
                        month,
                        BusLine.csv(municipality, month, BusLine.lines(municipality, 21))
                                .getBytes(StandardCharsets.UTF_8),
                        "&dryRun=true",
                        "text/csv")))
                .get("id")
                .getAsLong();
        long delivered = municipality
                .deliver(month, BusLine.lines(municipality, 22))
                .get("id")
                .getAsLong();

        assertThat(lines(tried, "basis = 'MONTH_BEFORE' and what = 'BENEFITS' and came = 1 and went = 0"))
                .isEqualTo(1);
        assertThat(lines(tried, "kind = 'FIGURE' and what = 'WI-VOL-01' and value_before = 20 and value_now = 21"))
                .isEqualTo(1);
        assertThat(lines(delivered, "true")).isZero();
    }

    /** SDC-0: what is not shown in a difference of full figures to the benchmark organisation, is not shown by looking either. */
    @Test
    void whoLooksAsAParticipantSeesNoDifferences() {
        Municipality municipality = platform.municipality();
        YearMonth month = RunningPlatform.lastMonth();
        municipality.deliver(month, BusLine.lines(municipality, 12));
        long replaced = municipality
                .deliver(month, BusLine.lines(municipality, 14))
                .get("id")
                .getAsLong();
        String page = "delivery/findings.xhtml?id=" + replaced;
        Browser own = Browser.signedIn(platform, "", platform.person(municipality.code(), "READER"));
        assertThat(own.get(page).body()).contains("id=\"changedRows\"");

        Browser administrator = Browser.signedIn(
                platform,
                "admin/",
                platform.account(DemonstrationAccounts.BENCHMARK_ORGANISATION, DemonstrationRole.ADMINISTRATOR));
        String address = administrator
                .fill(
                        "admin/organisation/look.xhtml?organisation=" + municipality.code(),
                        "look",
                        Map.of("purpose", "vraag van de gemeente"))
                .headers()
                .firstValue("Location")
                .orElse("");
        Browser looking = new Browser(platform);
        looking.fill(address.substring(address.indexOf("sign-in/")), "look", Map.of());
        String seen = looking.get(page).body();

        assertThat(seen).contains("id=\"looking\"").contains(Long.toString(replaced));
        assertThat(seen).doesNotContain("id=\"changedRows\"").doesNotContain("id=\"movedFigures\"");
    }

    private long lines(long delivery, String which) {
        return platform.count("select count(*) from delivery_change where delivery_id = ? and " + which, delivery);
    }

    /** Each kind of file with its own records; a file that changes nothing says so. */
    @Test
    void recordsOfOtherTypesAreLaidBesideEachOtherToo() {
        Municipality municipality = platform.municipality();
        YearMonth month = RunningPlatform.lastMonth();
        String header =
                "statistiekjaar;statistiekmaand;gemeentecode;aanvraagnummer;soort;datum_aanvraag;datum_besluit;resultaat;dagen_opgeschort;cluster\r\n";
        String line = month.getYear() + ";" + String.format("%02d", month.getMonthValue()) + ";"
                + municipality.code().substring(2) + ";%s;LEVENSONDERHOUD;"
                + month.atDay(3).format(DateTimeFormatter.BASIC_ISO_DATE) + ";"
                + month.atDay(5).format(DateTimeFormatter.BASIC_ISO_DATE) + ";%s;0;\r\n";
        long first = basplus(municipality, month, header + line.formatted("A1", "TOEGEKEND"), "");
        assertThat(municipality.delivery(first).get("status").getAsString()).startsWith("ACCEPTED");

        long tried = basplus(
                municipality,
                month,
                header + line.formatted("A1", "AFGEWEZEN") + line.formatted("A2", "TOEGEKEND"),
                "&dryRun=true");

        assertThat(lines(tried, "previous_id = " + first + " and what = 'APPLICATIONS' and came = 1 and value_now = 2"))
                .isEqualTo(1);
    }

    private static long basplus(Municipality municipality, YearMonth month, String csv, String more) {
        long id = municipality
                .api()
                .call(
                        "POST",
                        "api/v1/deliveries?type=BASPLUS&organisation=" + municipality.code() + "&period=" + month
                                + more,
                        csv.getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        "text/csv")
                .json()
                .get("id")
                .getAsLong();
        municipality.awaitFinished(id);
        return id;
    }
}
