package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import nl.benchmark.launcher.demo.DemonstrationRole;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** SDC-0: others, staff too, see no figure with a count of 1 to 4 behind it; one's own figures are shown in full. */
@ExtendWith(Platform.class)
class DisclosureIT {

    private static final int THRESHOLD = 5;

    private final RunningPlatform platform;
    private final Zeeland zeeland;

    DisclosureIT(RunningPlatform platform) {
        this.platform = platform;
        this.zeeland = Zeeland.of(platform);
    }

    private static boolean small(Double count) {
        return count != null && count > 0 && count < THRESHOLD;
    }

    private List<JsonObject> rows(Api viewer, String indicator) {
        return viewer.read("values?indicator=" + indicator + "&organisation=" + String.join(",", zeeland.towns())
                        + "&from=" + Zeeland.firstMonth() + "&to=" + Zeeland.lastMonth() + "&breakdown=true")
                .items();
    }

    private List<Api> others() {
        return List.of(
                platform.municipality().api(),
                platform.as(DemonstrationRole.HELPDESK),
                platform.as(DemonstrationRole.AUDITOR));
    }

    private Double measure(JsonObject row, String measure, String dimension) {
        String category =
                row.get("category").isJsonNull() ? null : row.get("category").getAsString();
        return zeeland.town(row.get("organisation").getAsString())
                .measures()
                .get(YearMonth.parse(row.get("period").getAsString()), measure, dimension, category);
    }

    private static void assertHidden(SoftAssertions soft, JsonObject row, boolean hidden) {
        if (hidden) {
            soft.assertThat(row.get("status").getAsString()).as(row.toString()).isEqualTo("SUPPRESSED");
            for (String field : List.of("numerator", "denominator", "value")) {
                soft.assertThat(row.get(field).isJsonNull()).as(row.toString()).isTrue();
            }
        } else {
            soft.assertThat(row.get("status").getAsString()).as(row.toString()).isNotEqualTo("SUPPRESSED");
        }
    }

    @Test
    void countsOfOneToFourAreHiddenToOthersAndZeroAndFiveAreNot() {
        SoftAssertions soft = new SoftAssertions();
        boolean some = false;
        for (Api viewer : others()) {
            for (JsonObject row : rows(viewer, "WI-VOL-01")) {
                boolean hidden = small(measure(row, "BENEFITS", "SCHEME"));
                some |= hidden;
                assertHidden(soft, row, hidden);
            }
        }
        assertThat(some).isTrue();
        soft.assertAll();
    }

    @Test
    void inflowAndOutflowOfAMonthAreHiddenTogether() {
        SoftAssertions soft = new SoftAssertions();
        for (Api viewer : others()) {
            for (String indicator : List.of("WI-VOL-02", "WI-VOL-03")) {
                for (JsonObject row : rows(viewer, indicator)) {
                    if (row.get("category").isJsonNull()) {
                        assertHidden(
                                soft, row, small(measure(row, "INFLOW", null)) || small(measure(row, "OUTFLOW", null)));
                    }
                }
            }
        }
        soft.assertAll();
    }

    @Test
    void ofAShareTheRestIsProtectedToo() {
        NaiveIndicator toWork = NaiveIndicator.BASIS.stream()
                .filter(indicator -> indicator.code().equals("WI-RED-01"))
                .findFirst()
                .orElseThrow();
        SoftAssertions soft = new SoftAssertions();
        for (JsonObject row : rows(platform.municipality().api(), "WI-RED-01")) {
            NaiveIndicator.Value value = toWork.of(
                    zeeland.town(row.get("organisation").getAsString()),
                    YearMonth.parse(row.get("period").getAsString()),
                    null);
            boolean small = !value.missing()
                    && (small(value.numerator())
                            || small(value.denominator())
                            || small(value.denominator() - value.numerator()));
            if (small) {
                assertHidden(soft, row, true);
            }
        }
        soft.assertAll();
    }

    @Test
    void oneselfAndTheDataOfficerSeeEverything() {
        for (String indicator : List.of("WI-VOL-01", "WI-VOL-02", "WI-RED-02")) {
            assertThat(rows(platform.as(DemonstrationRole.DATA_OFFICER), indicator))
                    .noneMatch(row -> row.get("status").getAsString().equals("SUPPRESSED"));
            assertThat(rows(zeeland.municipality("GM0677").api(), indicator))
                    .filteredOn(row -> row.get("organisation").getAsString().equals("GM0677"))
                    .noneMatch(row -> row.get("status").getAsString().equals("SUPPRESSED"));
        }
    }

    @Test
    void neitherComparisonNorCsvNorWorkbookTellsWhatValuesHide() {
        Api viewer = platform.municipality().api();
        for (JsonObject row : rows(viewer, "WI-VOL-01")) {
            if (row.get("status").getAsString().equals("SUPPRESSED")
                    && row.get("category").isJsonNull()) {
                String code = row.get("organisation").getAsString();
                String period = row.get("period").getAsString();
                JsonObject compared = viewer.read("comparisons?indicator=WI-VOL-01&organisation=" + code + "&period="
                                + period + "&groups=NL00&organisations=" + code)
                        .json();
                assertThat(compared.getAsJsonObject("own").get("status").getAsString())
                        .isEqualTo("SUPPRESSED");
                assertThat(compared.getAsJsonArray("organisations")
                                .get(0)
                                .getAsJsonObject()
                                .get("value")
                                .isJsonNull())
                        .isTrue();
                JsonObject explained = viewer.read(
                                "explanations?indicator=WI-VOL-01&organisation=" + code + "&period=" + period)
                        .json();
                assertThat(explained.get("status").getAsString()).isEqualTo("SUPPRESSED");
                assertThat(explained.get("numerator").isJsonNull()).isTrue();
                assertThat(explained.getAsJsonArray("operands")).allSatisfy(operand -> assertThat(
                                operand.getAsJsonObject().get("value").isJsonNull())
                        .isTrue());
                Api.Answer csv = viewer.read(
                        "values?indicator=WI-VOL-01&organisation=" + code + "&from=" + period, "Accept", "text/csv");
                assertThat(csv.body().lines().skip(1).toList()).singleElement().satisfies(line -> assertThat(line)
                        .endsWith(",,,,SUPPRESSED"));
                return;
            }
        }
        throw new AssertionError("Nothing is hidden, so nothing was tested: " + Set.copyOf(zeeland.towns()));
    }
}
