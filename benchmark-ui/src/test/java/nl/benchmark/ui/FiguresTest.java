package nl.benchmark.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import nl.benchmark.indicator.FigureStatus;
import nl.benchmark.indicator.Unit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private final Notation notation = new Notation(Language.DUTCH);
    private final Figures figures = new Figures(notation, new Messages(notation));

    @Nested
    class Marks {

        @Test
        void aMissingFigureIsADashAndNeverZeroOrEmpty() {
            assertThat(figures.text(null, Unit.COUNT, 0, FigureStatus.MISSING)).isEqualTo("–");
            assertThat(figures.text(null, Unit.COUNT, 0, FigureStatus.FINAL)).isEqualTo("–");
            assertThat(figures.spoken(null, FigureStatus.FINAL)).isEqualTo("geen waarde");
        }

        @Test
        void aSuppressedFigureIsACrossEvenWhenAValueCameAlong() {
            assertThat(figures.text(3.0, Unit.COUNT, 0, FigureStatus.SUPPRESSED))
                    .isEqualTo("×");
            assertThat(figures.hasValue(3.0, FigureStatus.SUPPRESSED)).isFalse();
            assertThat(figures.spoken(null, FigureStatus.SUPPRESSED)).isEqualTo("afgeschermd");
        }

        @Test
        void aFigureThatCannotBeIsNotApplicable() {
            assertThat(figures.text(null, Unit.PERCENT, 1, FigureStatus.NOT_APPLICABLE))
                    .isEqualTo("n.v.t.");
        }

        @Test
        void aProvisionalFigureEndsInAnAsterisk() {
            assertThat(figures.text(38.24, Unit.PER_1000, 1, FigureStatus.PROVISIONAL))
                    .isEqualTo("38,2*");
            assertThat(figures.mark(38.24, FigureStatus.FINAL)).isEmpty();
        }

        @Test
        void zeroIsAFigure() {
            assertThat(figures.text(0.0, Unit.COUNT, 0, FigureStatus.FINAL)).isEqualTo("0");
        }
    }

    @Nested
    class Units {

        @Test
        void areSignsInTheNumberOrWordsBehindIt() {
            assertThat(figures.textWithUnit(4.5, Unit.PERCENT, 1, "FINAL")).isEqualTo("4,5%");
            assertThat(figures.textWithUnit(1234.0, Unit.EURO, 0, "FINAL")).isEqualTo("€\u00a01.234");
            assertThat(figures.textWithUnit(38.24, "PER_1000", 1, "FINAL")).isEqualTo("38,2 per 1.000 inwoners");
            assertThat(figures.textWithUnit(12.0, Unit.DAYS, 0, "FINAL")).isEqualTo("12 dagen");
        }

        @Test
        void ofADifferenceOfPercentagesArePoints() {
            assertThat(figures.change(1.4, Unit.PERCENT, 1)).isEqualTo("+1,4 procentpunt");
            assertThat(figures.change(-1.4, Unit.PER_1000, 1)).isEqualTo("-1,4");
        }
    }

    @Nested
    class Charts {

        @Test
        void holdSevenSeriesAndNotEight() {
            assertThat(chart(7).series()).hasSize(7);
            assertThatThrownBy(() -> chart(8)).isInstanceOf(IllegalArgumentException.class);
        }

        private Chart chart(int series) {
            Chart.Series one = new Chart.Series(
                    "Amsterdam",
                    Chart.Role.OWN,
                    List.of(
                            new Chart.Point(null, FigureStatus.SUPPRESSED),
                            new Chart.Point(38.24, FigureStatus.PROVISIONAL)));
            return new Chart(
                    Chart.Kind.LINE, Unit.PER_1000, 1, List.of("feb", "mrt"), Collections.nCopies(series, one));
        }
    }
}
