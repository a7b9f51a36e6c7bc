package nl.benchmark.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A way to split a measure. The categories add up to the measure; {@code parts} are extra rows that split one category
 * further and are no part of the total (EMPLOYMENT and SELF_EMPLOYMENT below WORK).
 *
 * @param categories in display order, UNKNOWN last
 * @param parts      by category: its extra rows, in display order
 * @param within     dimension this one exists within, or null (COST_SHARERS exists for scheme 01 only)
 * @param withinCategory the category of {@code within}
 */
public record Dimension(
        String code, List<String> categories, Map<String, List<String>> parts, String within, String withinCategory) {

    public static final String UNKNOWN = "UNKNOWN";

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

    public boolean knows(String category) {
        return rows().contains(category);
    }

    /** Whether the category is an extra row that is no part of the total. */
    public boolean isPart(String category) {
        return !categories.contains(category);
    }
}
