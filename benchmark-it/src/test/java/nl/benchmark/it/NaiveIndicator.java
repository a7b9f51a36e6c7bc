package nl.benchmark.it;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * The monthly indicators of module BASIS, written out by hand after their sheets.
 *
 * @param code WI-VOL-01
 * @param breakdown dimension, or null
 * @param categories of the breakdown
 * @param denominator null when the numerator is the value
 * @param lowestIsBest place 1 is for the lowest value
 */
record NaiveIndicator(
        String code,
        String breakdown,
        List<String> categories,
        Part numerator,
        Part denominator,
        double factor,
        boolean lowestIsBest) {

    private static final List<String> SCHEMES = List.of("01", "02", "03", "14");
    private static final List<String> BUIG = List.of("01", "02", "03");
    private static final List<String> SEXES = List.of("1", "2");
    private static final List<String> CLUSTERS =
            List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m");
    private static final List<String> REASONS = List.of(
            "WORK",
            "EDUCATION",
            "RELATIONSHIP",
            "PENSION_AGE",
            "DEATH",
            "DETENTION",
            "ABROAD",
            "OTHER_BENEFIT",
            "OTHER_INCOME",
            "MOVED",
            "ENFORCEMENT",
            "OTHER",
            "UNKNOWN",
            "EMPLOYMENT",
            "SELF_EMPLOYMENT");
    private static final Part BENEFITS = measure("BENEFITS", null);
    private static final Part BENEFITS_12 = mean12(BENEFITS);
    private static final Part INHABITANTS =
            (town, month, category) -> (double) town.inhabitants().get(month.getYear());
    private static final Part TO_WORK_12 =
            sum12((town, month, category) -> town.measures().get(month, "OUTFLOW", "OUTFLOW_REASON", "WORK"));
    private static final Part OUTFLOW_12 = sum12(measure("OUTFLOW", null));
    private static final Part PAID_BUIG_12 = sum12(measure("PAID_BUIG", "SCHEME"));
    private static final Part PAID_SPECIAL_12 = sum12(measure("PAID_SPECIAL", "CLUSTER"));

    static final List<NaiveIndicator> BASIS = List.of(
            new NaiveIndicator("WI-ACH-02", null, List.of(), BENEFITS, INHABITANTS, 1000, true),
            new NaiveIndicator("WI-ACH-03", "SEX", SEXES, measure("PERSONS", "SEX"), null, 1, false),
            new NaiveIndicator("WI-BUI-02", "SCHEME", BUIG, PAID_BUIG_12, null, 1, false),
            new NaiveIndicator("WI-BYZ-01", "CLUSTER", CLUSTERS, PAID_SPECIAL_12, null, 1, false),
            new NaiveIndicator("WI-BYZ-02", null, List.of(), PAID_SPECIAL_12, INHABITANTS, 1, false),
            new NaiveIndicator(
                    "WI-BYZ-03",
                    "CLUSTER",
                    CLUSTERS,
                    PAID_SPECIAL_12,
                    sum12(measure("SPECIAL_GRANTS", "CLUSTER")),
                    1,
                    false),
            new NaiveIndicator("WI-VOL-01", "SCHEME", SCHEMES, measure("BENEFITS", "SCHEME"), null, 1, true),
            new NaiveIndicator("WI-VOL-02", "SCHEME", SCHEMES, measure("INFLOW", "SCHEME"), null, 1, true),
            new NaiveIndicator("WI-VOL-03", null, List.of(), measure("OUTFLOW", null), null, 1, false),
            new NaiveIndicator("WI-VOL-04", null, List.of(), sum12(measure("INFLOW", null)), BENEFITS_12, 100, true),
            new NaiveIndicator("WI-VOL-05", null, List.of(), OUTFLOW_12, BENEFITS_12, 100, false),
            new NaiveIndicator("WI-ONT-01", null, List.of(), growth(12), lag(12), 100, true),
            new NaiveIndicator("WI-ONT-02", null, List.of(), growth(1), lag(1), 100, true),
            new NaiveIndicator("WI-ONT-03", null, List.of(), minus(BENEFITS, december()), december(), 100, true),
            new NaiveIndicator("WI-RED-01", null, List.of(), TO_WORK_12, OUTFLOW_12, 100, false),
            new NaiveIndicator(
                    "WI-RED-02",
                    "OUTFLOW_REASON",
                    REASONS,
                    sum12(measure("OUTFLOW", "OUTFLOW_REASON")),
                    OUTFLOW_12,
                    100,
                    false),
            new NaiveIndicator("WI-RED-03", null, List.of(), TO_WORK_12, BENEFITS_12, 100, false),
            new NaiveIndicator(
                    "WI-PRY-01", null, List.of(), sum12(measure("PAID_BUIG", null)), mean12(ofBuig()), 1, true));

    /** What is known of a municipality. */
    record Town(NaiveMeasures measures, Map<Integer, Long> inhabitants) {}

    /** One side of the fraction; null is missing. */
    interface Part {
        Double of(Town town, YearMonth month, String category);
    }

    /** Numerator, denominator and value; all null when something is missing. */
    record Value(Double numerator, Double denominator, Double value) {

        boolean missing() {
            return numerator == null;
        }

        boolean notApplicable() {
            return denominator != null && denominator == 0;
        }
    }

    Value of(Town town, YearMonth month, String category) {
        Double above = numerator.of(town, month, category);
        if (denominator == null) {
            return new Value(above, null, above);
        }
        Double below = denominator.of(town, month, category);
        if (above == null || below == null) {
            return new Value(null, null, null);
        }
        return new Value(above, below, below == 0 ? null : Double.valueOf(above / below * factor));
    }

    /** Limited to the category when the measure has the dimension. */
    private static Part measure(String measure, String dimension) {
        return (town, month, category) ->
                town.measures().get(month, measure, dimension, dimension == null ? null : category);
    }

    private static Part ofBuig() {
        return (town, month, category) -> {
            double sum = 0;
            for (String scheme : BUIG) {
                Double one = town.measures().get(month, "BENEFITS", "SCHEME", scheme);
                if (one == null) {
                    return null;
                }
                sum += one;
            }
            return sum;
        };
    }

    private static Part sum12(Part part) {
        return (town, month, category) -> {
            double sum = 0;
            for (int back = 0; back < 12; back++) {
                Double one = part.of(town, month.minusMonths(back), category);
                if (one == null) {
                    return null;
                }
                sum += one;
            }
            return sum;
        };
    }

    private static Part mean12(Part part) {
        return (town, month, category) -> {
            Double sum = sum12(part).of(town, month, category);
            return sum == null ? null : sum / 12;
        };
    }

    private static Part lag(int months) {
        return (town, month, category) -> BENEFITS.of(town, month.minusMonths(months), category);
    }

    private static Part december() {
        return (town, month, category) -> BENEFITS.of(town, YearMonth.of(month.getYear() - 1, 12), category);
    }

    private static Part growth(int months) {
        return minus(BENEFITS, lag(months));
    }

    private static Part minus(Part left, Part right) {
        return (town, month, category) -> {
            Double a = left.of(town, month, category);
            Double b = right.of(town, month, category);
            return a == null || b == null ? null : a - b;
        };
    }
}
