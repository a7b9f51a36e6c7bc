package nl.benchmark.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of one indicator (IND-3): how the figure came about, and the same values in the drawing and beside it. */
@ExtendWith(Platform.class)
class IndicatorPageIT {

    private static final String OWN = "GM0718";
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.]*(,\\d+)?");

    private final RunningPlatform platform;
    private final Chromium chromium;
    private final Municipality municipality;
    private Visitor visitor;

    IndicatorPageIT(RunningPlatform platform, Chromium chromium) {
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

    private void open(String code) {
        visitor.open("indicator/indicator.xhtml?code=" + code + "&period=" + Zeeland.lastMonth() + "&groups=NL00,"
                + Zeeland.GROUP + "&years=1");
    }

    private JsonObject value(String code) {
        return municipality
                .api()
                .read("values?indicator=" + code + "&organisation=" + OWN + "&from=" + Zeeland.lastMonth() + "&to="
                        + Zeeland.lastMonth())
                .items()
                .get(0);
    }

    private static List<BigDecimal> numbers(String text) {
        List<BigDecimal> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            numbers.add(FigureTable.number(matcher.group()));
        }
        return numbers;
    }

    /** Numerator, denominator, factor and result stand in the written-out formula. */
    @ParameterizedTest
    @ValueSource(strings = {"WI-ACH-02", "WI-VOL-05", "WI-BYZ-03"})
    void theWrittenOutFormulaHasTheNumbersOfTheApi(String code) {
        JsonObject definition = municipality.api().read("indicators/" + code).json();
        JsonObject value = value(code);
        assertThat(value.get("value").isJsonNull()).as(value.toString()).isFalse();

        open(code);

        String formula = visitor.page().locator("p.formula").textContent();
        List<BigDecimal> numbers = numbers(formula.replace("÷", " ÷ "));
        int decimals = definition.get("decimals").getAsInt();
        BigDecimal result = numbers(formula.substring(formula.indexOf(" = "))).get(0);
        assertThat(result)
                .as(formula)
                .isEqualByComparingTo(FigureTable.rounded(value.get("value").getAsDouble(), decimals));
        assertThat(numbers)
                .as(formula)
                .usingElementComparator(BigDecimal::compareTo)
                .contains(FigureTable.rounded(value.get("numerator").getAsDouble(), 0));
        BigDecimal denominator = numbers.get(1);
        assertThat(denominator.doubleValue())
                .as(formula)
                .isCloseTo(value.get("denominator").getAsDouble(), org.assertj.core.data.Offset.offset(0.06));
    }

    @Test
    void theOwnFigureOfATotalIsThatOfTheApi() {
        open("WI-VOL-01");

        assertThat(FigureTable.number(visitor.page().locator("p.formula").textContent()))
                .isEqualByComparingTo(
                        FigureTable.rounded(value("WI-VOL-01").get("value").getAsDouble(), 0));
    }

    /** Also what is missing or suppressed, by its mark. */
    @ParameterizedTest
    @ValueSource(strings = {"WI-ACH-02", "WI-VOL-05", "WI-VOL-01", "WI-RED-02"})
    void everyChartHasATableWithTheSameValues(String code) {
        open(code);
        Locator charts = visitor.page().locator("figure.chart");
        assertThat(charts.first()).isVisible();

        for (Locator chart : charts.all()) {
            JsonObject drawn = JsonParser.parseString(
                            chart.locator("[data-chart]").getAttribute("data-chart"))
                    .getAsJsonObject();
            String caption = chart.locator("h2").first().textContent();
            FigureTable table = FigureTable.of(chart.locator("table"));
            JsonArray categories = drawn.getAsJsonArray("categories");
            JsonArray series = drawn.getAsJsonArray("series");
            int decimals = drawn.get("decimals").getAsInt();
            assertThat(table.rows()).as(caption).hasSize(categories.size());
            assertThat(table.heads()).as(caption).hasSize(series.size() + 1);
            for (int row = 0; row < categories.size(); row++) {
                assertThat(table.rows().get(row).get(0))
                        .isEqualTo(categories.get(row).getAsString());
                for (int column = 0; column < series.size(); column++) {
                    JsonElement value = series.get(column)
                            .getAsJsonObject()
                            .getAsJsonArray("points")
                            .get(row)
                            .getAsJsonObject()
                            .get("value");
                    String shown = table.rows().get(row).get(column + 1);
                    assertThat(FigureTable.number(shown))
                            .as(caption + " " + categories.get(row) + " " + shown)
                            .isEqualTo(value.isJsonNull() ? null : FigureTable.rounded(value.getAsDouble(), decimals));
                }
            }
            assertThat(chart.locator(".chart__sentence")).not().isEmpty();
            // drawn, not only described
            assertThat(chart.locator(".chart__canvas svg").first()).isVisible();
        }
    }

    @Test
    void theCourseIsThatOfTheApi() {
        open("WI-ACH-02");
        FigureTable table = FigureTable.of(visitor.page().locator("#course table"));

        List<JsonObject> values = municipality
                .api()
                .read("values?indicator=WI-ACH-02&organisation=" + OWN + "&from="
                        + Zeeland.lastMonth().minusMonths(12) + "&to=" + Zeeland.lastMonth())
                .items();

        assertThat(table.rows()).hasSize(values.size());
        for (int row = 0; row < values.size(); row++) {
            assertThat(FigureTable.number(table.rows().get(row).get(1)))
                    .as(values.get(row).toString())
                    .isEqualByComparingTo(
                            FigureTable.rounded(values.get(row).get("value").getAsDouble(), 1));
        }
    }
}
