package nl.benchmark.it;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The measures of one municipality over the months it delivered, by {@link NaiveMonth}. */
final class NaiveMeasures {

    private static final int REINFLOW_MONTHS = 13;

    private final Map<YearMonth, Map<String, Long>> values = new HashMap<>();

    /** @param inForce the newest accepted file of each month; a month that is not in it is missing */
    NaiveMeasures(Map<YearMonth, List<BusLine>> inForce) {
        Map<YearMonth, NaiveMonth> months = new TreeMap<>();
        inForce.forEach((month, lines) -> months.put(month, new NaiveMonth(month, lines)));
        months.forEach((month, naive) -> {
            Map<String, Long> counts = new TreeMap<>(naive.ofMonth());
            NaiveMonth previous = months.get(month.minusMonths(1));
            if (previous != null) {
                counts.putAll(naive.flows(previous));
                List<NaiveMonth> earlier = new ArrayList<>();
                for (int back = 2; back <= REINFLOW_MONTHS; back++) {
                    NaiveMonth then = months.get(month.minusMonths(back));
                    if (then != null) {
                        earlier.add(then);
                    }
                }
                counts.put("REINFLOW", naive.reinflow(previous, earlier));
            }
            values.put(month, counts);
        });
    }

    /** Everything of a month by "MEASURE" and "MEASURE/DIMENSION=category", without what is 0 in a category. */
    Map<String, Long> of(YearMonth month) {
        return values.getOrDefault(month, Map.of());
    }

    /** Null when it is missing; a category without anything is 0. */
    Double get(YearMonth month, String measure, String dimension, String category) {
        Map<String, Long> counts = of(month);
        if (!counts.containsKey(measure)) {
            return null;
        }
        return (double)
                (category == null
                        ? counts.get(measure)
                        : counts.getOrDefault(measure + "/" + dimension + "=" + category, 0L));
    }
}
