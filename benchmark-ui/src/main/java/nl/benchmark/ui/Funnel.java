package nl.benchmark.ui;

import static nl.benchmark.ui.JsonFactory.JSON;

import jakarta.json.stream.JsonGenerator;
import java.io.Serializable;
import java.io.StringWriter;
import java.util.List;
import nl.benchmark.indicator.FigureStatus;
import nl.benchmark.indicator.Unit;

/**
 * Proportions of many organisations by their size, with the limits of chance around the common one: a drawing and its table
 * twin, as {@link Chart}.
 *
 * @param unit     of every value and limit
 * @param decimals of every value and limit
 * @param centre   the value around which the limits lie
 * @param bands    the limits from the smallest size to the largest
 * @param rows     everybody, smallest first; who has no figure last
 */
public record Funnel(Unit unit, int decimals, double centre, Words words, List<Band> bands, List<Row> rows)
        implements Serializable {

    public Funnel {
        bands = List.copyOf(bands);
        rows = List.copyOf(rows);
    }

    /** What the lines, the axis and the columns are called. */
    public record Words(
            String size,
            String value,
            String lower,
            String upper,
            String place,
            String centre,
            String inner,
            String outer,
            String others)
            implements Serializable {}

    /** The limits at one size: inner of 95 and outer of 99.8 per cent. */
    public record Band(double size, double outerLower, double innerLower, double innerUpper, double outerUpper)
            implements Serializable {}

    /**
     * One organisation.
     *
     * @param role  {@code GROUP} of who was chosen by name
     * @param size  null without a figure that may be shown; then value, limits and place are null too
     * @param place within or outside the limits, in words
     */
    public record Row(
            String name,
            Chart.Role role,
            Double size,
            Double value,
            FigureStatus status,
            Double lower,
            Double upper,
            String place)
            implements Serializable {}

    public boolean isEmpty() {
        return rows.stream().noneMatch(row -> row.size() != null);
    }

    /** For charts.js: numbers for drawing, texts as they stand in the table. */
    public String json(Figures figures) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject()
                    .write("kind", "FUNNEL")
                    .write("unit", unit.name())
                    .write("unitText", figures.unit(unit))
                    .write("decimals", decimals)
                    .write("centre", centre)
                    .write("sizeName", words.size())
                    .write("centreName", words.centre())
                    .write("innerName", words.inner())
                    .write("outerName", words.outer())
                    .write("othersName", words.others())
                    .writeStartArray("bands");
            for (Band band : bands) {
                json.writeStartArray()
                        .write(band.size())
                        .write(band.outerLower())
                        .write(band.innerLower())
                        .write(band.innerUpper())
                        .write(band.outerUpper())
                        .writeEnd();
            }
            json.writeEnd().writeStartArray("points");
            rows.stream().filter(row -> row.size() != null).forEach(row -> json.writeStartObject()
                    .write("name", row.name())
                    .write("role", row.role().name())
                    .write("size", row.size())
                    .write("value", row.value())
                    .write("text", figures.textWithUnit(row.value(), unit, decimals, row.status()))
                    .write("place", row.place())
                    .writeEnd());
            json.writeEnd().writeEnd();
        }
        return text.toString();
    }
}
