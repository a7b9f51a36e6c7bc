package nl.benchmark.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The small line on a tile, in a box of 96 by 32, drawn on the server. A null is a gap: the line stops and goes on
 * after it. The vertical scale runs from the lowest to the highest value, so it shows the course, not the level.
 */
@Named("benchmarkSpark")
@ApplicationScoped
public class Spark {

    private static final double WIDTH = 96;
    private static final double HEIGHT = 28;
    private static final double TOP = 2;

    /** The SVG path; empty with fewer than two values. */
    public String path(List<? extends Number> values) {
        if (values == null || values.stream().filter(Objects::nonNull).count() < 2) {
            return "";
        }
        StringBuilder path = new StringBuilder();
        boolean pen = false;
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) == null) {
                pen = false;
                continue;
            }
            path.append(pen ? 'L' : 'M').append(coordinate(x(i, values))).append(' ');
            path.append(coordinate(y(values.get(i), values)));
            pen = true;
        }
        return path.toString();
    }

    /** Where the last value lies, for its dot. */
    public String lastX(List<? extends Number> values) {
        return coordinate(x(last(values), values));
    }

    public String lastY(List<? extends Number> values) {
        return coordinate(y(values.get(last(values)), values));
    }

    private static int last(List<? extends Number> values) {
        for (int i = values.size() - 1; i > 0; i--) {
            if (values.get(i) != null) {
                return i;
            }
        }
        return 0;
    }

    private static double x(int index, List<? extends Number> values) {
        return WIDTH * index / (values.size() - 1);
    }

    private static double y(Number value, List<? extends Number> values) {
        double lowest = values.stream()
                .filter(Objects::nonNull)
                .mapToDouble(Number::doubleValue)
                .min()
                .orElse(0);
        double highest = values.stream()
                .filter(Objects::nonNull)
                .mapToDouble(Number::doubleValue)
                .max()
                .orElse(0);
        double share = highest == lowest ? 0.5 : (value.doubleValue() - lowest) / (highest - lowest);
        return TOP + HEIGHT * (1 - share);
    }

    private static String coordinate(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
