package nl.benchmark.ui;

import static nl.benchmark.ui.JsonFactory.JSON;

import jakarta.json.stream.JsonGenerator;
import java.io.Serializable;
import java.io.StringWriter;
import java.util.List;
import nl.benchmark.indicator.FigureStatus;
import nl.benchmark.indicator.Unit;

/**
 * What a chart and its table twin show; both are made of this one value, so they cannot differ. At most seven series:
 * more cannot be told apart.
 *
 * @param unit of every value
 * @param decimals of every value
 * @param categories the labels along the axis, in the reader's notation: months, groups
 */
public record Chart(Kind kind, Unit unit, int decimals, List<String> categories, List<Series> series)
        implements Serializable {

    /** More series than this are refused. */
    public static final int MOST_SERIES = 7;

    public enum Kind {
        LINE,
        /** Axis from zero. */
        BAR
    }

    /** Whose figures: the own organisation and the chosen group have a colour of their own, others are grey. */
    public enum Role {
        OWN,
        GROUP,
        OTHER
    }

    /**
     * A value, or why there is none: that is a gap in the drawing and a mark in the table.
     *
     * @param role whose the bar is when the bars of one series are of several organisations, else null
     */
    public record Point(Double value, FigureStatus status, Role role) implements Serializable {

        public Point(Double value, FigureStatus status) {
            this(value, status, null);
        }
    }

    /** One line or set of bars, with a point for each category. */
    public record Series(String name, Role role, List<Point> points) implements Serializable {

        public Series {
            points = List.copyOf(points);
        }
    }

    public Chart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        if (series.size() > MOST_SERIES) {
            throw new IllegalArgumentException("A chart holds at most 7 series, not " + series.size());
        }
        for (Series one : series) {
            if (one.points().size() != categories.size()) {
                throw new IllegalArgumentException(
                        one.name() + " has " + one.points().size() + " points for " + categories.size());
            }
        }
    }

    /** Whether there is nothing to draw: no point has a value. */
    public boolean isEmpty() {
        return series.stream().flatMap(one -> one.points().stream()).allMatch(point -> point.value() == null);
    }

    /** For charts.js: numbers for drawing, texts as they stand in the table. */
    public String json(Figures figures) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject()
                    .write("kind", kind.name())
                    .write("unit", unit.name())
                    .write("unitText", figures.unit(unit))
                    .write("decimals", decimals)
                    .writeStartArray("categories");
            categories.forEach(json::write);
            json.writeEnd().writeStartArray("series");
            for (Series one : series) {
                json.writeStartObject()
                        .write("name", one.name())
                        .write("role", one.role().name())
                        .writeStartArray("points");
                for (Point point : one.points()) {
                    write(json, point, figures);
                }
                json.writeEnd().writeEnd();
            }
            json.writeEnd().writeEnd();
        }
        return text.toString();
    }

    private void write(JsonGenerator json, Point point, Figures figures) {
        json.writeStartObject()
                .write("text", figures.textWithUnit(point.value(), unit, decimals, point.status()))
                .write("provisional", point.status() == FigureStatus.PROVISIONAL);
        if (point.role() != null) {
            json.write("role", point.role().name());
            json.write("short", figures.text(point.value(), unit, decimals, point.status()));
        }
        if (figures.hasValue(point.value(), point.status())) {
            json.write("value", point.value());
        } else {
            json.writeNull("value").write("spoken", figures.spoken(point.value(), point.status()));
        }
        json.writeEnd();
    }
}
