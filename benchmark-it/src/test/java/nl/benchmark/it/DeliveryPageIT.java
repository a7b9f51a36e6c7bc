package nl.benchmark.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A contact person hands in files on the page (DEL-1, DEL-3): choosing, dropping, following, correcting, taking back. */
@ExtendWith(Platform.class)
class DeliveryPageIT {

    private static final YearMonth MONTH = RunningPlatform.lastMonth();
    private static final int BENEFITS = 137;
    private static final String BENEFITS_NAME = "Uitkeringen ultimo maand";
    private static final Duration FIGURES_AFTER = Duration.ofSeconds(5);
    /** Longer than any of these files takes on a busy machine; what is to be fast has a limit of its own. */
    private static final LocatorAssertions.ContainsTextOptions READ =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
    /** An example number that passes the eleven-test and is nobody's. */
    private static final String PLAIN_NUMBER = "111222333";

    private final RunningPlatform platform;
    private final Municipality municipality;
    private final Chromium chromium;
    private Visitor visitor;

    DeliveryPageIT(RunningPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
        this.municipality = platform.municipality();
    }

    @BeforeEach
    void signIn() {
        visitor = chromium.visitor(platform, platform.person(municipality.code(), "CONTACT_PERSON"));
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    private String file(YearMonth month, int lines) {
        return BusLine.csv(municipality, month, BusLine.lines(municipality, lines));
    }

    private String file(List<BusLine> lines) {
        return BusLine.csv(municipality, MONTH, lines);
    }

    private static String inDutch(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("MMMM yyyy", Locale.forLanguageTag("nl-NL")));
    }

    private long deliveries() {
        return platform.count(
                "select count(*) from delivery where organisation_id = (select id from organisation where code = ?)",
                municipality.code());
    }

    private long measuresInForce() {
        return platform.count(
                "select count(*) from measure_value where known_to = 'infinity' and organisation_id = (select id from organisation where code = ?)",
                municipality.code());
    }

    /** Lines with one that is refused: code 7 is no sex (BUS-002). */
    private List<BusLine> linesWithOneFault(int count) {
        List<BusLine> lines = new ArrayList<>(BusLine.lines(municipality, count));
        lines.set(3, lines.get(3).with("geslacht", "7"));
        return lines;
    }

    @Test
    void aChosenFileIsFollowedAndItsFigureIsOnTheDashboardWithinFiveSeconds() {
        assertThat(OverviewPage.open(visitor).delivery()).containsText("nog niet aangeleverd");
        DeliveriesPage page = DeliveriesPage.open(visitor).choose("bus.csv", file(MONTH, BENEFITS));
        assertThat(page.month("bus.csv")).hasValue(MONTH.toString());

        DeliveriesPage.Held held = page.sendAndHold();
        assertThat(page.progress("bus.csv")).isVisible();
        assertThat(page.file("bus.csv")).containsText("Wordt verstuurd");
        long sent = System.nanoTime();
        held.letGo();
        assertThat(page.result("bus.csv"))
                .containsText(
                        "De aanlevering BUS van " + inDutch(MONTH) + " is verwerkt. Uw cijfers zijn bijgewerkt.", READ);
        assertThat(page.progress("bus.csv")).isHidden();
        OverviewPage overview = OverviewPage.open(visitor);
        assertThat(overview.value(BENEFITS_NAME)).containsText(Integer.toString(BENEFITS));

        assertThat(Duration.ofNanos(System.nanoTime() - sent)).isLessThan(FIGURES_AFTER);
        assertThat(overview.delivery()).containsText("binnen en verwerkt");
    }

    /** F9: while the file is read the database is away for a moment; that is not the end of the session, nor of the delivery. */
    @Test
    void aMomentWithoutAnAnswerDoesNotEndTheFollowing() {
        DeliveriesPage page = DeliveriesPage.open(visitor)
                .choose("bus.csv", file(MONTH, BENEFITS))
                .away();

        page.send();

        assertThat(page.file("bus.csv")).containsText("even niet te bereiken. Uw bestand is binnen", READ);
        page.back();
        assertThat(page.result("bus.csv"))
                .containsText("De aanlevering BUS van " + inDutch(MONTH) + " is verwerkt.", READ);
    }

    /** F9: whoever is signed out meanwhile need not deliver again, and should not be told so. */
    @Test
    void whoIsSignedOutMeanwhileReadsThatTheFileArrived() {
        DeliveriesPage page = DeliveriesPage.open(visitor)
                .choose("bus.csv", file(MONTH, BENEFITS))
                .signedOut();

        page.send();

        assertThat(page.result("bus.csv")).containsText("Uw bestand is binnen en wordt verwerkt", READ);
    }

    @Test
    void aDroppedFileIsDeliveredForTheMonthThatStandsInIt() {
        YearMonth before = MONTH.minusMonths(1);
        DeliveriesPage page = DeliveriesPage.open(visitor).drop("gesleept.csv", file(before, 12));
        assertThat(page.month("gesleept.csv")).hasValue(before.toString());

        page.send();

        assertThat(page.result("gesleept.csv")).containsText("De aanlevering BUS van " + inDutch(before), READ);
        assertThat(page.history()).hasCount(1);
        assertThat(page.history()).containsText(new String[] {inDutch(before)});
        assertThat(municipality.facts()).isPositive();
    }

    @Test
    void severalFilesGoOneAfterTheOther() {
        DeliveriesPage page = DeliveriesPage.open(visitor)
                .choose("een.csv", file(MONTH, 10))
                .drop("twee.csv", file(MONTH.minusMonths(1), 11));
        assertThat(page.month("twee.csv")).hasValue(MONTH.minusMonths(1).toString());

        page.send();

        assertThat(page.result("een.csv")).containsText("is verwerkt", READ);
        assertThat(page.result("twee.csv")).containsText("is verwerkt", READ);
        assertThat(page.history()).hasCount(2);
    }

    @Test
    void whatIsWrongIsFoundByItsRuleAndTheDownloadHasTheSameLines() throws IOException {
        List<BusLine> lines = linesWithOneFault(150);
        lines.set(5, lines.get(5).with("huisvesting", "9"));
        lines.set(6, lines.get(6).with("geboortedatum", "18000101"));
        DeliveriesPage page = DeliveriesPage.open(visitor).choose("fouten.csv", file(lines));
        assertThat(page.month("fouten.csv")).hasValue(MONTH.toString());
        page.send();
        assertThat(page.result("fouten.csv")).containsText("Bekijk de bevindingen", READ);

        FindingsPage findings = page.openFindings("fouten.csv");

        assertThat(findings.summary("BUS-002")).isVisible();
        List<FindingsPage.Line> all = findings.lines();
        assertThat(all).hasSizeGreaterThan(2);
        assertThat(csv(findings)).containsExactlyInAnyOrderElementsOf(all);
        List<FindingsPage.Line> filtered = findings.filterOnRule("BUS-002").lines();
        assertThat(filtered).isNotEmpty().hasSizeLessThan(all.size());
        assertThat(filtered).extracting(FindingsPage.Line::rule).containsOnly("BUS-002");
        assertThat(csv(findings)).containsExactlyInAnyOrderElementsOf(filtered);
        assertThat(visitor.page().url()).contains("rule=BUS-002");
    }

    private static List<FindingsPage.Line> csv(FindingsPage findings) throws IOException {
        String text =
                Files.readString(findings.csv().path(), StandardCharsets.UTF_8).replace("\uFEFF", "");
        List<List<String>> records = Csv.read(text);
        List<String> header = records.get(0);
        return records.stream()
                .skip(1)
                .map(record -> new FindingsPage.Line(
                        record.get(header.indexOf("line")).isEmpty() ? "geheel" : record.get(header.indexOf("line")),
                        record.get(header.indexOf("rule")),
                        record.get(header.indexOf("field")),
                        record.get(header.indexOf("found"))))
                .toList();
    }

    @Test
    void onlyCheckingTellsAndChangesNothing() {
        DeliveriesPage page = DeliveriesPage.open(visitor)
                .choose("proef.csv", file(MONTH, 12))
                .dryRun();
        assertThat(page.month("proef.csv")).hasValue(MONTH.toString());
        assertThat(page.submit()).hasText("Bestanden controleren");

        page.send();

        assertThat(page.result("proef.csv")).containsText("is in orde. Het is alleen gecontroleerd", READ);
        assertThat(municipality.facts()).isZero();
        assertThat(municipality.measures()).isEmpty();
        assertThat(OverviewPage.open(visitor).delivery()).containsText("nog niet aangeleverd");
    }

    @Test
    void theSameFileAgainSaysSoAndLeadsToTheFirst() {
        long first = municipality.deliver(MONTH, file(MONTH, 12)).get("id").getAsLong();
        DeliveriesPage page = DeliveriesPage.open(visitor).choose("nogmaals.csv", file(MONTH, 12));
        assertThat(page.month("nogmaals.csv")).hasValue(MONTH.toString());

        page.send();

        assertThat(page.result("nogmaals.csv")).containsText("Dit bestand is al ontvangen: aanlevering " + first, READ);
        page.openFindings("nogmaals.csv");
        assertThat(visitor.page().url()).endsWith("id=" + first);
        assertThat(deliveries()).isEqualTo(1);
    }

    @Test
    void takingBackAsksFirstAndThenTheFiguresAreGone() {
        municipality.deliver(MONTH, file(MONTH, 12));
        DeliveriesPage page = DeliveriesPage.open(visitor);

        page.withdraw().click();
        assertThat(page.dialog()).containsText("Aanlevering BUS van " + inDutch(MONTH) + " intrekken?");
        assertThat(page.dialog()).containsText("verdwijnen meteen");
        page.answerDialog("Niet intrekken");
        assertThat(page.dialog()).isHidden();
        assertThat(measuresInForce()).isPositive();
        page.withdraw().click();
        page.answerDialog("Aanlevering intrekken");

        assertThat(page.history().first()).containsText("ingetrokken");
        assertThat(page.answer()).containsText("U hebt " + inDutch(MONTH) + " nog niet aangeleverd");
        assertThat(measuresInForce()).isZero();
    }

    @Test
    void aFileOfAnotherMonthThanChosenIsRefusedAndNothingOfItIsKept() {
        DeliveriesPage page = DeliveriesPage.open(visitor).choose("verkeerd.csv", file(MONTH.minusMonths(3), 12));
        assertThat(page.month("verkeerd.csv")).hasValue(MONTH.minusMonths(3).toString());
        page.month("verkeerd.csv").selectOption(MONTH.toString());

        page.send();

        assertThat(page.result("verkeerd.csv"))
                .containsText("is afgekeurd. Er is niets veranderd aan uw cijfers.", READ);
        assertThat(page.result("verkeerd.csv")).containsText("maand");
        assertThat(municipality.facts()).isZero();
        assertThat(municipality.measures()).isEmpty();
    }

    @Test
    void aFileWithBsnDoesNotLeaveTheBrowser() {
        List<BusLine> lines = new ArrayList<>(BusLine.lines(municipality, 12));
        lines.set(4, lines.get(4).with("bsn", PLAIN_NUMBER));
        DeliveriesPage page = DeliveriesPage.open(visitor).choose("bsn.csv", file(lines));

        assertThat(page.result("bsn.csv"))
                .containsText("In dit bestand staan burgerservicenummers. Het is niet verstuurd.");
        assertThat(page.submit()).isHidden();
        assertThat(deliveries()).isZero();
    }

    /** Further down than the first look at the file; the whole of it is looked through before it is sent. */
    @Test
    void aFileWithBsnFurtherDownDoesNotLeaveTheBrowserEither() {
        List<BusLine> lines = new ArrayList<>(BusLine.lines(municipality, 1_200));
        lines.set(1_100, lines.get(1_100).with("bsn", PLAIN_NUMBER));
        DeliveriesPage page = DeliveriesPage.open(visitor).choose("groot.csv", file(lines));
        assertThat(page.month("groot.csv")).hasValue(MONTH.toString());

        page.send();

        assertThat(page.result("groot.csv"))
                .containsText("burgerservicenummers en pseudoniemen door elkaar (regel 1102, veld bsn", READ);
        org.assertj.core.api.Assertions.assertThat(visitor.mainText()).doesNotContain(PLAIN_NUMBER);
        assertThat(deliveries()).isZero();
    }
}
