package nl.benchmark.ui.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import nl.benchmark.indicator.FigureStatus;
import nl.benchmark.indicator.Unit;
import nl.benchmark.ui.Chart;
import nl.benchmark.ui.Figures;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.Notation;
import org.junit.jupiter.api.Test;

class ChartTableTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

    private final WrittenMarkup written = new WrittenMarkup();
    private final Notation notation = new Notation(DUTCH);
    private final Messages messages = new Messages(notation);
    private final FigureWriter figures = new FigureWriter(new Figures(notation, messages), messages, DUTCH, written);

    @Test
    void hasARowForEachCategoryWithMarksThatAreReadAloud() throws IOException {
        Chart chart = new Chart(
                Chart.Kind.LINE,
                Unit.COUNT,
                0,
                List.of("mrt 2025", "apr 2025"),
                List.of(new Chart.Series(
                        "A & B",
                        Chart.Role.OWN,
                        List.of(
                                new Chart.Point(1234.0, FigureStatus.PROVISIONAL),
                                new Chart.Point(null, FigureStatus.SUPPRESSED)))));

        new ChartTable(new Elements(written), figures).write(chart, "Verloop", "Maand");

        assertThat(written)
                .hasToString("<table class=\"table\"><caption class=\"visually-hidden\">Verloop</caption>"
                        + "<thead><tr><th scope=\"col\">Maand</th><th scope=\"col\" class=\"numeric\">A &amp; B</th></tr></thead>"
                        + "<tbody><tr><th scope=\"row\">mrt 2025</th><td class=\"numeric\">"
                        + "<span class=\"figure figure--provisional\">1.234<span class=\"figure__mark\" aria-hidden=\"true\">*</span>"
                        + "<span class=\"visually-hidden\"> voorlopig</span></span></td></tr>"
                        + "<tr><th scope=\"row\">apr 2025</th><td class=\"numeric\">"
                        + "<span class=\"figure figure--without\"><span aria-hidden=\"true\">×</span>"
                        + "<span class=\"visually-hidden\">afgeschermd</span></span></td></tr></tbody></table>");
    }

    @Test
    void aSparkLineIsNotThereForOneValue() throws IOException {
        figures.spark(List.of(1.0), "een maand");
        assertThat(written).hasToString("");

        figures.spark(List.of(1.0, 2.0), "twee maanden");
        assertThat(written.toString()).contains("aria-label=\"twee maanden\"").contains("d=\"M0.0 30.0L96.0 2.0\"");
    }
}
