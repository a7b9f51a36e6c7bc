package nl.benchmark.perf;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The six questions to {@code /values} that are measured, each at a quarter, half and the whole of its size. Every request
 * draws another indicator and municipality, so that few answers are there already.
 */
final class ValuesQuestions {

    private static final int PROVINCES = 12;
    private static final int REGIONS = 35;
    private static final int CLASSES = 8;
    private static final int TWENTY = 20;
    private static final int SIXTY = 60;
    private static final int YEAR = 12;

    private final List<String> indicators;
    private final List<String> municipalities;
    private final Groups groups;
    private final YearMonth last;

    /** Codes of areas, by kind. */
    record Groups(List<String> provinces, List<String> regions, List<String> classes) {}

    /**
     * A question of which the answer is due within so many milliseconds at p95.
     *
     * @param asks address of the n-th request for that part (1, 2 or 4 quarters) of its size
     */
    record Question(String name, int limit, Asks asks) {}

    @FunctionalInterface
    interface Asks {
        String address(int n, int quarters);
    }

    /** @param indicators of months only */
    ValuesQuestions(List<String> indicators, List<String> municipalities, Groups groups, YearMonth last) {
        this.indicators = indicators;
        this.municipalities = municipalities;
        this.groups = groups;
        this.last = last;
    }

    List<Question> all() {
        return List.of(
                new Question(
                        "one indicator × one municipality × 60 months",
                        30,
                        (n, quarters) -> values(indicator(n)) + "&organisation=" + municipality(n)
                                + months(SIXTY * quarters / 4)),
                new Question(
                        "one indicator × 342 municipalities × 12 months",
                        200,
                        (n, quarters) -> values(indicator(n)) + "&organisation="
                                + part(municipalities, municipalities.size() * quarters / 4) + months(YEAR)),
                new Question(
                        "one indicator × 12 provinces × 60 months",
                        60,
                        (n, quarters) -> values(indicator(n)) + "&groups=" + part(groups.provinces(), PROVINCES)
                                + months(SIXTY * quarters / 4)),
                new Question(
                        "20 indicators × one municipality × 12 months",
                        40,
                        (n, quarters) -> values(several(n, TWENTY * quarters / 4)) + "&organisation=" + municipality(n)
                                + months(YEAR)),
                new Question(
                        "one indicator × 35 labour-market regions × 12 months",
                        40,
                        (n, quarters) -> values(indicator(n)) + "&groups="
                                + part(groups.regions(), REGIONS * quarters / 4) + months(YEAR)),
                new Question(
                        "one indicator × 8 size classes × 60 months",
                        60,
                        (n, quarters) -> values(indicator(n)) + "&groups=" + part(groups.classes(), CLASSES)
                                + months(SIXTY * quarters / 4)));
    }

    private static String values(String indicators) {
        return "api/v1/values?indicator=" + indicators;
    }

    private String indicator(int n) {
        return indicators.get(new Random(n).nextInt(indicators.size()));
    }

    private String several(int n, int many) {
        List<String> shuffled = new ArrayList<>(indicators);
        Collections.shuffle(shuffled, new Random(n));
        return part(shuffled, many);
    }

    private String municipality(int n) {
        return municipalities.get(new Random(-n).nextInt(municipalities.size()));
    }

    private static String part(List<String> codes, int many) {
        return String.join(",", codes.subList(0, Math.min(many, codes.size())));
    }

    private String months(int many) {
        return "&from=" + last.minusMonths(many - 1L) + "&to=" + last;
    }

    /** Sizes as they stand in the table. */
    static Stream<Integer> quarters() {
        return IntStream.of(1, 2, 4).boxed();
    }
}
