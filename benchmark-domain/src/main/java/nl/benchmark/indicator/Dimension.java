package nl.benchmark.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A way to split a measure. The categories add up to the measure; {@code parts} are extra rows that split one category
 * further and are no part of the total (EMPLOYMENT and SELF_EMPLOYMENT below WORK).
 *
 * <p>A dimension {@code KIND;RESULT} keeps two beside each other, with categories {@code LEVENSONDERHOUD;AFGEWEZEN}: formulas
 * that limit a measure by both need it, and no indicator is split by it.
 *
 * @param categories in display order, UNKNOWN last
 * @param parts      by category: its extra rows, in display order
 * @param within     dimension this one exists within, or null (COST_SHARERS exists for scheme 01 only)
 * @param withinCategory the category of {@code within}
 */
public record Dimension(
        String code, List<String> categories, Map<String, List<String>> parts, String within, String withinCategory) {

    public static final String UNKNOWN = "UNKNOWN";

    /** Between the dimensions, and the categories, of two that are kept beside each other. */
    static final String CROSSED = ";";

    public Dimension {
        categories = List.copyOf(categories);
        parts = Map.copyOf(parts);
    }

    /** All rows of a table in display order: each category followed by its extra rows. */
    public List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (String category : categories) {
            rows.add(category);
            rows.addAll(parts.getOrDefault(category, List.of()));
        }
        return rows;
    }

    boolean isCrossing() {
        return code.contains(CROSSED);
    }

    /** The categories of a crossing in which each dimension has one of these. */
    List<String> crossed(Map<String, List<String>> limits) {
        String[] dimensions = code.split(CROSSED);
        return categories.stream()
                .filter(category -> {
                    String[] parts = category.split(CROSSED);
                    return IntStream.range(0, parts.length)
                            .allMatch(i -> limits.get(dimensions[i]).contains(parts[i]));
                })
                .toList();
    }

    public boolean knows(String category) {
        return rows().contains(category);
    }

    /** Whether the category is an extra row that is no part of the total. */
    public boolean isPart(String category) {
        return !categories.contains(category);
    }
}
