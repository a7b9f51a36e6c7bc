package nl.benchmark.disclosure;

import static nl.benchmark.disclosure.FiguresFixture.indicator;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import nl.benchmark.indicator.Explanation;
import nl.benchmark.indicator.Explanation.SourceDelivery;
import nl.benchmark.indicator.FigureStatus;
import nl.benchmark.indicator.Period;
import nl.benchmark.indicator.Source;
import org.junit.jupiter.api.Test;

/** IND-3: every number explains itself, and never more than its viewer may see. */
class ExplainTest {

    private static final Viewer SELF = Viewer.of("A");
    private static final Viewer OTHER = Viewer.of("B");
    private static final String MARCH = "2025-03";

    private final FiguresFixture fixture = new FiguresFixture();

    private Explanation explain(String code, Viewer viewer) {
        return fixture.figures().explain(indicator(code), "A", Period.parse(MARCH), viewer);
    }

    @Test
    void fillsInTheOperandsWithTheirTwelveMonths() {
        fixture.twelve("A", "BENEFITS", MARCH, 100)
                .twelve("A", "INFLOW", MARCH, 6)
                .twelve("A", "OUTFLOW", MARCH, 6);

        Explanation explanation = explain("WI-VOL-04", SELF);

        assertThat(explanation.value()).isEqualTo(72);
        assertThat(explanation.factor()).isEqualTo(100);
        assertThat(explanation.operands())
                .extracting(Explanation.Operand::text)
                .containsExactly("SUM12(INFLOW)", "AVG12(BENEFITS)");
        Explanation.Operand inflow = explanation.operands().get(0);
        assertThat(inflow.value()).isEqualTo(72);
        assertThat(inflow.parts()).hasSize(12);
        assertThat(inflow.parts().get(0).period()).hasToString("2024-04");
        assertThat(inflow.parts().get(11).value()).isEqualTo(6);
    }

    @Test
    void cutsTheFormulaInTextAndOperands() {
        Explanation explanation = explain("WI-ONT-01", SELF);

        assertThat(explanation.numeratorTerms())
                .extracting(Explanation.Term::text)
                .containsExactly("BENEFITS", " - ", "LAG(BENEFITS,12)");
        assertThat(explanation.numeratorTerms())
                .extracting(Explanation.Term::operand)
                .containsExactly(0, null, 1);
        assertThat(explanation.denominatorTerms())
                .extracting(Explanation.Term::operand)
                .containsExactly(1);
    }

    @Test
    void namesDeliveriesOfEveryTypeBehindIt() {
        fixture.put("A", "BENEFITS", MARCH, 50)
                .put("A", "FACILITIES", MARCH, 20)
                .put("A", "CLAIM_BALANCE", MARCH, 900);

        assertThat(explain("WI-REI-01", SELF).deliveries())
                .extracting(Explanation.SourceDelivery::source)
                .containsExactlyInAnyOrder(Source.SRG, Source.BUS);
        assertThat(explain("WI-HAN-03", SELF).deliveries())
                .extracting(Explanation.SourceDelivery::source)
                .containsExactlyInAnyOrder(Source.BDFS, Source.BUS);
    }

    @Test
    void namesTheDeliveriesBehindIt() {
        fixture.put("A", "BENEFITS", MARCH, 50).put("A", "BENEFITS", "2025-02", 40);

        assertThat(explain("WI-ONT-02", SELF).deliveries())
                .containsExactly(
                        new SourceDelivery(Source.BUS, Period.parse("2025-02")),
                        new SourceDelivery(Source.BUS, Period.parse(MARCH)));
    }

    @Test
    void inflowRestsOnTheMonthBeforeToo() {
        fixture.put("A", "INFLOW", MARCH, 50);

        assertThat(explain("WI-VOL-02", SELF).deliveries())
                .extracting(delivery -> delivery.period().toString())
                .containsExactly("2025-02", MARCH);
    }

    @Test
    void aFigureOfLastYearIsShownAsSuch() {
        fixture.put("A", "BENEFITS", MARCH, 50).yearly("A", "INHABITANTS", 2024, 1_000);

        Explanation.Operand inhabitants = explain("WI-ACH-02", SELF).operands().get(1);

        assertThat(inhabitants.parts()).containsExactly(new Explanation.Part(Period.parse("2024"), 1_000L, true));
        assertThat(inhabitants.provisional()).isTrue();
        assertThat(explain("WI-ACH-02", SELF).deliveries())
                .contains(new SourceDelivery(Source.CBS, Period.parse("2024")));
    }

    @Test
    void ofARowIsLimitedToItsCategory() {
        Explanation explanation =
                fixture.figures().explain(indicator("WI-RED-02"), "A", Period.parse(MARCH), "DEATH", SELF);

        assertThat(explanation.operands())
                .extracting(Explanation.Operand::text)
                .containsExactly("SUM12(OUTFLOW[OUTFLOW_REASON=DEATH])", "SUM12(OUTFLOW)");
    }

    @Test
    void aMissingMonthIsSeenInTheParts() {
        fixture.twelve("A", "PAID_BUIG", "2025-02", 100).twelve("A", "BENEFITS", "2025-02", 100);

        Explanation explanation = explain("WI-BUI-02", SELF);

        assertThat(explanation.status()).isEqualTo(FigureStatus.MISSING);
        assertThat(explanation.operands().get(0).value()).isNull();
        assertThat(explanation.operands().get(0).parts().get(11).value()).isNull();
        assertThat(explanation.operands().get(0).parts().get(10).value()).isEqualTo(100);
    }

    @Test
    void aHiddenFigureHasNoNumbers() {
        fixture.put("A", "BENEFITS", MARCH, 50).put("A", "BENEFITS", "2025-02", 4);

        Explanation explanation = explain("WI-ONT-02", OTHER);

        assertThat(explanation.status()).isEqualTo(FigureStatus.SUPPRESSED);
        assertThat(explanation.value()).isNull();
        assertThat(explanation.operands())
                .allSatisfy(operand -> assertThat(operand.value()).isNull())
                .allSatisfy(operand -> assertThat(operand.parts()).isEmpty());
    }

    @Test
    void toOthersTheMonthsAreShownWhenEachMayBe() {
        fixture.twelve("A", "BENEFITS", MARCH, 100)
                .twelve("A", "INFLOW", MARCH, 6)
                .twelve("A", "OUTFLOW", MARCH, 6);
        assertThat(explain("WI-VOL-04", OTHER).operands().get(0).parts()).hasSize(12);

        fixture.put("A", "OUTFLOW", MARCH, 4);
        Explanation explanation = explain("WI-VOL-04", OTHER);
        String parts = explanation.operands().stream()
                .map(operand -> String.valueOf(operand.parts().size()))
                .collect(Collectors.joining(" "));

        assertThat(explanation.status()).isEqualTo(FigureStatus.FINAL);
        assertThat(explanation.operands().get(0).value()).isEqualTo(72);
        assertThat(parts).isEqualTo("0 12");
    }
}
