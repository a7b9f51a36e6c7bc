package nl.benchmark.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Vergelijken (CMP-1, CMP-2): what is chosen stands in the address, and the page shows what the API says. */
@ExtendWith(Platform.class)
class ComparisonPageIT {

    private static final String OWN = "GM0718";
    private static final String OWN_NAME = "Vlissingen";
    private static final String INDICATOR = "WI-VOL-05";
    private static final String SUM = "WI-VOL-01";
    private static final Map<String, String> OTHERS = Map.of("GM0687", "Middelburg (Z.)", "GM0715", "Terneuzen");

    private final RunningPlatform platform;
    private final Chromium chromium;
    private final Municipality municipality;
    private Visitor visitor;

    ComparisonPageIT(RunningPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
        this.municipality = Zeeland.of(platform).municipality(OWN);
    }

    @BeforeEach
    void signIn() {
        visitor = chromium.visitor(platform, platform.person(OWN, "CONTACT_PERSON"));
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    private ComparisonPage compared(String indicator) {
        return ComparisonPage.open(visitor)
                .indicator(indicator)
                .group(Zeeland.GROUP)
                .add(String.join(", ", OTHERS.values()))
                .compare();
    }

    private JsonObject comparison(String indicator) {
        return municipality
                .api()
                .read("comparisons?indicator=" + indicator + "&organisation=" + OWN + "&period=" + Zeeland.lastMonth()
                        + "&groups=NL00," + Zeeland.GROUP + "&organisations=" + String.join(",", OTHERS.keySet()))
                .json();
    }

    private int decimals(String indicator) {
        return municipality
                .api()
                .read("indicators/" + indicator)
                .json()
                .get("decimals")
                .getAsInt();
    }

    @Test
    void theTableIsWhatTheApiSays() {
        FigureTable table = compared(INDICATOR).table();

        JsonObject expected = comparison(INDICATOR);
        int decimals = decimals(INDICATOR);
        SoftAssertions soft = new SoftAssertions();
        compare(soft, table, OWN_NAME, expected.getAsJsonObject("own"), decimals);
        for (JsonElement one : expected.getAsJsonArray("organisations")) {
            String code = one.getAsJsonObject().get("organisation").getAsString();
            if (!code.equals(OWN)) {
                compare(soft, table, OTHERS.get(code), one.getAsJsonObject(), decimals);
            }
        }
        for (JsonElement one : expected.getAsJsonArray("groups")) {
            JsonObject group = one.getAsJsonObject();
            String code = group.get("code").getAsString();
            String row = code.equals("NL00")
                    ? "Nederland"
                    : code.equals(Zeeland.GROUP) ? "provincie Zeeland" : "gekozen gemeenten samen";
            compare(soft, table, row, group, decimals);
            soft.assertThat(table.cell(row, "Deelnemers met cijfer"))
                    .as(row)
                    .isEqualTo(group.get("membersWithValue").getAsInt() + " van "
                            + group.get("members").getAsInt());
            soft.assertThat(table.cell(row, "Uw gemeente is").toUpperCase(java.util.Locale.ROOT))
                    .as(row)
                    .contains(verdict(group.get("verdict").getAsString()));
            for (Map.Entry<String, String> column : Map.of(
                            "Gemiddelde", "mean", "Mediaan", "median", "1e kwartiel", "q1", "3e kwartiel", "q3")
                    .entrySet()) {
                soft.assertThat(FigureTable.number(table.cell(row, column.getKey())))
                        .as(row + " " + column.getValue())
                        .isEqualTo(
                                group.get(column.getValue()).isJsonNull()
                                        ? null
                                        : FigureTable.rounded(
                                                group.get(column.getValue()).getAsDouble(), decimals));
            }
        }
        soft.assertAll();
    }

    private static void compare(SoftAssertions soft, FigureTable table, String row, JsonObject expected, int decimals) {
        JsonElement value = expected.get("value");
        String shown = table.cell(row, "Waarde");
        soft.assertThat(FigureTable.number(shown))
                .as(row)
                .isEqualTo(value.isJsonNull() ? null : FigureTable.rounded(value.getAsDouble(), decimals));
        if (value.isJsonNull()) {
            soft.assertThat(shown).as(row).isEqualTo(mark(expected.get("status").getAsString()));
        }
    }

    private static String mark(String status) {
        return switch (status) {
            case "MISSING" -> "–";
            case "SUPPRESSED" -> "×";
            default -> "n.v.t.";
        };
    }

    private static String verdict(String verdict) {
        return switch (verdict) {
            case "BETTER" -> "BETER";
            case "WORSE" -> "SLECHTER";
            case "SIMILAR" -> "VERGELIJKBAAR";
            case "HIGHER" -> "HOGER";
            case "LOWER" -> "LAGER";
            default -> "–";
        };
    }

    /** A total never stands beside one's own count (ui, "Figures"). */
    @Test
    void ofATotalTheGroupHasNoValueAndNoVerdict() {
        FigureTable table = compared(SUM).table();

        assertThat(table.heads()).noneMatch(head -> head.startsWith("Uw gemeente is") || head.startsWith("Rang"));
        assertThat(FigureTable.number(table.cell(OWN_NAME, "Waarde")))
                .isEqualTo(FigureTable.rounded(
                        comparison(SUM).getAsJsonObject("own").get("value").getAsDouble(), 0));
        assertThat(FigureTable.number(table.cell("provincie Zeeland", "Waarde")))
                .isNull();
    }

    @Test
    void theAddressOpensTheSameForAColleague() {
        ComparisonPage page = compared(INDICATOR);
        FigureTable seen = page.table();
        String address = visitor.page().url();

        try (Visitor colleague = chromium.visitor(platform, platform.person(OWN, "READER"))) {
            colleague.page().navigate(address);
            assertThat(new ComparisonPage(colleague).table()).isEqualTo(seen);
        }
        visitor.page().goBack();
        assertThat(visitor.page().locator("main table")).hasCount(0);
        visitor.page().goForward();
        assertThat(page.table()).isEqualTo(seen);
    }

    @Test
    void theDownloadHasTheSameFiguresAsTheTable() throws IOException {
        ComparisonPage page = compared(INDICATOR);
        FigureTable table = page.table();

        String text =
                Files.readString(page.csv().path(), StandardCharsets.UTF_8).replace("\uFEFF", "");

        List<List<String>> records = Csv.read(text, ';');
        List<String> heads = records.get(1);
        SoftAssertions soft = new SoftAssertions();
        soft.assertThat(records.size() - 2).isEqualTo(table.rows().size());
        for (int row = 0; row < table.rows().size(); row++) {
            List<String> record = records.get(row + 2);
            List<String> shown = table.rows().get(row);
            soft.assertThat(record.get(0)).isEqualTo(shown.get(0));
            for (int column = 1; column < shown.size(); column++) {
                int at = heads.indexOf(table.heads().get(column));
                String what = shown.get(0) + " " + table.heads().get(column);
                soft.assertThat(at).as(what).isPositive();
                if (FigureTable.number(shown.get(column)) != null) {
                    soft.assertThat(record.get(at).replace("%", ""))
                            .as(what)
                            .isEqualTo(FigureTable.number(shown.get(column))
                                    .toPlainString()
                                    .replace('.', ','));
                } else if (shown.get(column).matches("–|×|n\\.v\\.t\\.")
                        && at + 1 < heads.size()
                        && heads.get(at + 1).endsWith(": teken")) {
                    soft.assertThat(record.get(at)).as(what).isEmpty();
                    soft.assertThat(record.get(at + 1)).as(what).isNotEmpty();
                }
            }
        }
        soft.assertAll();
    }

    @Test
    void aNameThatTakesNoPartIsSaid() {
        ComparisonPage.open(visitor).indicator(INDICATOR).add("Nergenshuizen").compare();

        assertThat(visitor.page().locator("main"))
                .containsText("Nergenshuizen is geen gemeente die in deze periode meedoet.");
    }

    @Test
    void aNameThatIsTooLongIsRefusedWithTheLimitAndStays() {
        String name = "Langs de Schelde ".repeat(12);

        compared(INDICATOR).save(name);

        assertThat(visitor.page().locator("main")).containsText("Hier passen hooguit 80 tekens; het zijn er 204.");
        assertThat(visitor.page().locator("[id='selections:name']")).hasValue(name);
        assertThat(visitor.page().locator(".selections li").filter(new Locator.FilterOptions().setHasText("Schelde")))
                .hasCount(0);
    }

    @Test
    void aSelectionIsKeptForEverybodyOfTheMunicipalityAndForNobodyElse() {
        String name = "Walcheren " + System.nanoTime();
        ComparisonPage page = compared(INDICATOR).save(name);
        assertThat(visitor.page().locator("main")).containsText("De selectie " + name + " is bewaard.");

        try (Visitor colleague = chromium.visitor(platform, platform.person(OWN, "READER"));
                Visitor other = chromium.visitor(platform, platform.person("GM0687", "CONTACT_PERSON"))) {
            assertThat(ComparisonPage.open(colleague).selections()).contains(name);
            assertThat(ComparisonPage.open(other).selections()).doesNotContain(name);
        }
        ComparisonPage.open(visitor).use(name);
        List<String> ticked = new ArrayList<>();
        visitor.page()
                .locator("input[name='organisations']:checked")
                .all()
                .forEach(box -> ticked.add(box.getAttribute("value")));
        assertThat(ticked).containsExactlyInAnyOrderElementsOf(OTHERS.keySet());

        page.remove(name);
        assertThat(visitor.page().getByText("verdwijnt voor iedereen van uw gemeente"))
                .isVisible();
        visitor.page()
                .locator("[id='confirmation:dialog']")
                .getByRole(AriaRole.BUTTON)
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Ja"))
                .click();
        assertThat(visitor.page().locator("main")).containsText("De selectie is verwijderd.");
        assertThat(page.selections()).doesNotContain(name);
    }

    @Test
    void aNameThatIsTakenIsRefusedAndNothingTypedIsLost() {
        String name = "Dubbel " + System.nanoTime();
        compared(INDICATOR).save(name);
        assertThat(visitor.page().locator("main")).containsText("is bewaard");

        new ComparisonPage(visitor).save(name);

        assertThat(visitor.page().locator("main")).containsText("Er is al een selectie met de naam " + name);
        assertThat(visitor.page().locator("[id='selections:name']")).hasValue(name);
        assertThat(platform.count("select count(*) from saved_selection where name = ?", name))
                .isEqualTo(1);
    }
}
