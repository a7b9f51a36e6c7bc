package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import nl.benchmark.launcher.demo.DemonstrationRole;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two people who compute a figure from the same deliveries get the same number: the product, and {@link NaiveMonth}. */
@ExtendWith(Platform.class)
class IndependentValuesIT {

    private static final double EXACT = 1e-9;

    private final RunningPlatform platform;
    private final Zeeland zeeland;

    IndependentValuesIT(RunningPlatform platform) {
        this.platform = platform;
        this.zeeland = Zeeland.of(platform);
    }

    @Test
    void everyMeasureOfEveryMonthIsWhatTheTextOfTheMeasuresSays() {
        SoftAssertions soft = new SoftAssertions();
        for (String town : zeeland.towns()) {
            NaiveMeasures naive = zeeland.town(town).measures();
            Map<YearMonth, Map<String, Long>> stored = stored(town);
            for (YearMonth month : Zeeland.months()) {
                soft.assertThat(stored.getOrDefault(month, Map.of()))
                        .as(town + " " + month)
                        .isEqualTo(withoutZeroCategories(naive.of(month)));
            }
        }
        soft.assertAll();
    }

    private Map<YearMonth, Map<String, Long>> stored(String town) {
        Map<YearMonth, Map<String, Long>> stored = new HashMap<>();
        platform.rows(
                        """
                        select period, measure || case when dimension = '' then '' else '/' || dimension || '=' || category end, value
                          from measure_value where known_to = 'infinity' and organisation_id = (select id from organisation where code = ?)
                        """,
                        town)
                .forEach(row -> stored.computeIfAbsent(
                                YearMonth.from(((Date) row[0]).toLocalDate()), key -> new TreeMap<>())
                        .put((String) row[1], (Long) row[2]));
        stored.replaceAll((month, values) -> withoutZeroCategories(values));
        return stored;
    }

    /** A category that is not there is 0. */
    private static Map<String, Long> withoutZeroCategories(Map<String, Long> values) {
        Map<String, Long> without = new TreeMap<>(values);
        without.entrySet().removeIf(entry -> entry.getKey().contains("/") && entry.getValue() == 0);
        return without;
    }

    @Test
    void categoriesOfEveryMeasureAddUpToIt() {
        SoftAssertions soft = new SoftAssertions();
        for (String town : zeeland.towns()) {
            for (Object[] row : platform.rows(
                    """
                    select t.period, t.measure, c.dimension, t.value, sum(c.value) from measure_value t
                      join measure_value c on c.organisation_id = t.organisation_id and c.period = t.period and c.measure = t.measure
                       and c.dimension <> '' and c.category not in ('EMPLOYMENT', 'SELF_EMPLOYMENT') and c.known_to = 'infinity'
                     where t.dimension = '' and t.known_to = 'infinity' and c.dimension <> 'COST_SHARERS'
                       and t.organisation_id = (select id from organisation where code = ?)
                     group by 1, 2, 3, 4
                    """,
                    town)) {
                soft.assertThat(((Number) row[4]).longValue())
                        .as(Arrays.toString(row))
                        .isEqualTo(row[3]);
            }
        }
        soft.assertAll();
    }

    @Test
    void everyBasisIndicatorOfEveryMonthIsWhatItsSheetSays() {
        SoftAssertions soft = new SoftAssertions();
        for (String code : zeeland.towns()) {
            NaiveIndicator.Town town = zeeland.town(code);
            for (NaiveIndicator indicator : NaiveIndicator.BASIS) {
                Map<String, JsonObject> rows = values(zeeland.municipality(code).api(), indicator.code(), code);
                for (YearMonth month : Zeeland.months()) {
                    compare(soft, indicator, town, month, null, rows.get(month + "/"));
                    if (!indicator.of(town, month, null).missing()) {
                        for (String category : indicator.categories()) {
                            compare(soft, indicator, town, month, category, rows.get(month + "/" + category));
                        }
                    }
                }
            }
        }
        soft.assertAll();
    }

    private static Map<String, JsonObject> values(Api api, String indicator, String organisation) {
        return api
                .read("values?indicator=" + indicator + "&organisation=" + organisation + "&from="
                        + Zeeland.firstMonth() + "&to=" + Zeeland.lastMonth() + "&breakdown=true")
                .items()
                .stream()
                .collect(Collectors.toMap(
                        row -> row.get("period").getAsString() + "/"
                                + Objects.requireNonNullElse(text(row, "category"), ""),
                        row -> row));
    }

    private static void compare(
            SoftAssertions soft,
            NaiveIndicator indicator,
            NaiveIndicator.Town town,
            YearMonth month,
            String category,
            JsonObject row) {
        NaiveIndicator.Value expected = indicator.of(town, month, category);
        String what = indicator.code() + " " + month + " " + category + " " + row;
        soft.assertThat(row).as(what + " is there").isNotNull();
        if (row == null) {
            return;
        }
        soft.assertThat(text(row, "status")).as(what).isEqualTo(status(expected, month));
        soft.assertThat(number(row, "numerator"))
                .as(what + " numerator")
                .satisfies(shown -> same(shown, expected.numerator()));
        soft.assertThat(number(row, "denominator"))
                .as(what + " denominator")
                .satisfies(shown -> same(shown, expected.denominator()));
        soft.assertThat(number(row, "value")).as(what + " value").satisfies(shown -> same(shown, expected.value()));
    }

    private static String status(NaiveIndicator.Value value, YearMonth month) {
        if (value.missing()) {
            return "MISSING";
        } else if (value.notApplicable()) {
            return "NOT_APPLICABLE";
        }
        return closed(month) ? "FINAL" : "PROVISIONAL";
    }

    /** M closes with the due date of M+2, which is the 28th of M+3. */
    private static boolean closed(YearMonth month) {
        LocalDate lastDay = month.plusMonths(3).atDay(28);
        return RunningPlatform.today().isAfter(lastDay);
    }

    @Test
    void inhabitantsAreThoseOfTheYear() {
        String town = zeeland.towns().get(0);
        int year = Zeeland.lastMonth().getYear();
        JsonObject row = zeeland.municipality(town)
                .api()
                .read("values?indicator=WI-ACH-01&organisation=" + town + "&from=" + year)
                .items()
                .get(0);

        assertThat(row.get("value").getAsLong())
                .isEqualTo(zeeland.town(town).inhabitants().get(year));
    }

    @Test
    void budgetsAreMissingUntilTheyAreImported() {
        String town = zeeland.towns().get(0);
        for (String indicator : List.of("WI-BUI-01", "WI-BUI-03")) {
            JsonObject row = zeeland.municipality(town)
                    .api()
                    .read("values?indicator=" + indicator + "&organisation=" + town + "&from=2025")
                    .items()
                    .get(0);

            assertThat(text(row, "status")).isEqualTo("MISSING");
        }
    }

    @Test
    void groupsAreSumsBesideTheDistributionOfTheirMembers() {
        SoftAssertions soft = new SoftAssertions();
        Api api = platform.as(DemonstrationRole.DATA_OFFICER);
        Map<String, NaiveIndicator.Town> towns =
                Zeeland.members().stream().collect(Collectors.toMap(code -> code, zeeland::town));
        String own = "GM0718";
        List<String> others = List.of("GM0677", "GM0687", "GM0715");
        for (YearMonth month : List.of(
                Zeeland.lastMonth(),
                Zeeland.lastMonth().minusMonths(3),
                Zeeland.lastMonth().minusMonths(12))) {
            for (NaiveIndicator indicator : NaiveIndicator.BASIS) {
                JsonObject answer = api.read("comparisons?indicator=" + indicator.code() + "&organisation=" + own
                                + "&period=" + month + "&groups=" + Zeeland.GROUP + "&organisations="
                                + String.join(",", others))
                        .json();
                for (JsonElement group : answer.getAsJsonArray("groups")) {
                    List<String> members =
                            group.getAsJsonObject().get("code").getAsString().equals("SELECTION")
                                    ? others
                                    : Zeeland.members();
                    compareGroup(soft, indicator, month, members, towns, group.getAsJsonObject());
                }
                compareRanks(soft, indicator, month, own, others, towns, answer);
            }
        }
        soft.assertAll();
    }

    private static void compareGroup(
            SoftAssertions soft,
            NaiveIndicator indicator,
            YearMonth month,
            List<String> members,
            Map<String, NaiveIndicator.Town> towns,
            JsonObject group) {
        String what = indicator.code() + " " + month + " " + group;
        Map<String, NaiveIndicator.Value> present = new TreeMap<>();
        members.forEach(code -> {
            NaiveIndicator.Value value = indicator.of(towns.get(code), month, null);
            if (!value.missing()) {
                present.put(code, value);
            }
        });
        Map<String, NaiveIndicator.Value> valued = new TreeMap<>(present);
        valued.values().removeIf(NaiveIndicator.Value::notApplicable);
        soft.assertThat(group.get("members").getAsInt()).as(what).isEqualTo(members.size());
        soft.assertThat(group.get("membersWithValue").getAsInt()).as(what).isEqualTo(valued.size());
        if (valued.isEmpty()) {
            soft.assertThat(text(group, "status")).as(what).isIn("MISSING", "NOT_APPLICABLE");
            return;
        }
        boolean ratio = indicator.denominator() != null;
        double numerator = sum(valued, NaiveIndicator.Value::numerator);
        Double denominator = ratio ? (Double) sum(valued, NaiveIndicator.Value::denominator) : null;
        double[] sorted = valued.values().stream()
                .mapToDouble(NaiveIndicator.Value::value)
                .sorted()
                .toArray();
        same(soft, what, group, "numerator", numerator);
        same(soft, what, group, "denominator", denominator);
        same(soft, what, group, "value", ratio ? numerator / denominator * indicator.factor() : numerator);
        same(soft, what, group, "mean", Arrays.stream(sorted).sum() / sorted.length);
        same(soft, what, group, "median", quantile(sorted, 0.5));
        same(soft, what, group, "q1", quantile(sorted, 0.25));
        same(soft, what, group, "q3", quantile(sorted, 0.75));
        same(
                soft,
                what,
                group,
                "coverage",
                inhabitants(valued.keySet(), towns, month) / inhabitants(members, towns, month));
    }

    private static double sum(Map<String, NaiveIndicator.Value> values, ToDoubleFunction<NaiveIndicator.Value> part) {
        return values.values().stream().mapToDouble(part).sum();
    }

    private static double inhabitants(Iterable<String> codes, Map<String, NaiveIndicator.Town> towns, YearMonth month) {
        double sum = 0;
        for (String code : codes) {
            sum += towns.get(code).inhabitants().get(month.getYear());
        }
        return sum;
    }

    /** Linear interpolation between the two neighbours (type 7). */
    private static double quantile(double[] sorted, double share) {
        double place = (sorted.length - 1) * share;
        int left = (int) Math.floor(place);
        int right = (int) Math.ceil(place);
        return sorted[left] + (place - left) * (sorted[right] - sorted[left]);
    }

    private static void compareRanks(
            SoftAssertions soft,
            NaiveIndicator indicator,
            YearMonth month,
            String own,
            List<String> others,
            Map<String, NaiveIndicator.Town> towns,
            JsonObject answer) {
        List<String> all = new ArrayList<>(others);
        all.add(own);
        Map<String, Double> values = new TreeMap<>();
        all.forEach(code -> {
            Double value = indicator.of(towns.get(code), month, null).value();
            if (value != null) {
                values.put(code, value);
            }
        });
        Map<String, JsonObject> shown = new TreeMap<>(Map.of(own, answer.getAsJsonObject("own")));
        answer.getAsJsonArray("organisations")
                .forEach(other ->
                        shown.put(other.getAsJsonObject().get("organisation").getAsString(), other.getAsJsonObject()));
        for (String code : all) {
            Double value = values.get(code);
            Integer expected = indicator.denominator() == null || value == null
                    ? null
                    : Integer.valueOf(1
                            + (int) values.values().stream()
                                    .filter(other ->
                                            indicator.lowestIsBest() ? other < value - EXACT : other > value + EXACT)
                                    .count());
            Double rank = number(shown.get(code), "rank");
            soft.assertThat(rank == null ? null : Integer.valueOf(rank.intValue()))
                    .as(indicator.code() + " " + month + " rank of " + code + " " + values)
                    .isEqualTo(expected);
        }
    }

    private static void same(SoftAssertions soft, String what, JsonObject row, String field, Double expected) {
        soft.assertThat(number(row, field)).as(what + " " + field).satisfies(shown -> same(shown, expected));
    }

    private static void same(Double shown, Double expected) {
        if (expected == null) {
            assertThat(shown).isNull();
        } else {
            assertThat(shown).isNotNull().isCloseTo(expected, within(EXACT * Math.max(1, Math.abs(expected))));
        }
    }

    private static String text(JsonObject row, String field) {
        return row.get(field).isJsonNull() ? null : row.get(field).getAsString();
    }

    private static Double number(JsonObject row, String field) {
        return row.get(field).isJsonNull() ? null : row.get(field).getAsDouble();
    }
}
