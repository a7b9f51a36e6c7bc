package nl.benchmark.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnnualFiguresTest {

    private final List<AnnualFigure> zwolle = Sets.FULL.annualFigures(Sets.participant(Sets.FULL, "GM0193"));

    @Test
    void areBudgetAndExpenditureAndThoseOfTheDeepeningModuleOf2021To2026() {
        assertThat(zwolle).hasSize(30);
        assertThat(zwolle)
                .extracting(AnnualFigure::measure)
                .containsOnly("BUIG_BUDGET", "BUIG_NET_EXPENDITURE", "WSW_PERSONS", "WW_ENDED_MAX", "WW_TO_BENEFIT");
        assertThat(Sets.FULL.annualFigures(Sets.participant(Sets.FULL, "GM0317")))
                .hasSize(12);
        assertThat(zwolle.get(0).line()).startsWith("GM0193;2021;BUIG_BUDGET;").endsWith(";D");
    }

    @Test
    void onlyTheLastYearIsProvisional() {
        assertThat(zwolle).allSatisfy(figure -> assertThat(figure.status())
                .isEqualTo(figure.year().getValue() == 2026 ? "V" : "D"));
    }

    @Test
    void budgetAndExpenditureDifferAFewPercent() {
        for (int i = 0; i < 12; i += 2) {
            assertThat(zwolle.get(i).value() / (double) zwolle.get(i + 1).value())
                    .isBetween(0.95, 1.07);
        }
    }

    @Test
    void areOneImportFileWithAHeader() {
        assertThat(Sets.SMALL.annualFiguresCsv().lines())
                .hasSize(1 + 12 * 30)
                .first()
                .isEqualTo("organisation;year;measure;value;status");
    }
}
