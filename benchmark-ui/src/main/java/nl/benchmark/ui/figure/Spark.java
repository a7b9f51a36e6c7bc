package nl.benchmark.ui.figure;

import java.util.List;
import java.util.Objects;

/**
 * The small line on a tile, in a box of 96 by 32, drawn on the server. A null is a gap: the line stops and goes on
 * after it. The vertical scale runs from the lowest to the highest value, so it shows the course, not the level.
 */
final class Spark {

    private static final double WIDTH = 96;
    private static final double HEIGHT = 28;
    private static final double TOP = 2;

    private final List<? extends Number> values;
    private final double lowest;
    private final double highest;

    Spark(List<? extends Number> values) {
        this.values = values;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (Number value : values) {
            if (value != null) {
                least = Math.min(least, value.doubleValue());
                most = Math.max(most, value.doubleValue());
            }
        }
        lowest = least;
        highest = most;
    }

    /** With fewer than two values there is no line. */
    boolean isDrawn() {
        return values.stream().filter(Objects::nonNull).count() > 1;
    }

    /** The SVG path. */
    String path() {
        StringBuilder path = new StringBuilder();
        boolean pen = false;
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) == null) {
                pen = false;
                continue;
            }
            path.append(pen ? 'L' : 'M').append(x(i)).append(' ').append(y(i));
            pen = true;
        }
        return path.toString();
    }

    /** Where the last value lies, for its dot. */
    double lastX() {
        return x(last());
    }

    double lastY() {
        return y(last());
    }

    private int last() {
        for (int i = values.size() - 1; i > 0; i--) {
            if (values.get(i) != null) {
                return i;
            }
        }
        return 0;
    }

    private double x(int index) {
        return tenths(WIDTH * index / (values.size() - 1));
    }

    private double y(int index) {
        double share = highest == lowest ? 0.5 : (values.get(index).doubleValue() - lowest) / (highest - lowest);
        return tenths(TOP + HEIGHT * (1 - share));
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
