package nl.benchmark.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {

    @Nested
    class Parsing {

        @Test
        void multipliesBeforeItAdds() {
            Formula.Binary sum = (Formula.Binary) Formula.parse("1 + 2 * BENEFITS");

            assertThat(sum.operator()).isEqualTo(Formula.Operator.PLUS);
            assertThat(sum.left()).isEqualTo(new Formula.Constant(1, "1", 0));
            assertThat(((Formula.Binary) sum.right()).operator()).isEqualTo(Formula.Operator.TIMES);
        }

        @Test
        void subtractsFromTheLeft() {
            Formula.Binary difference = (Formula.Binary) Formula.parse("BENEFITS-1-2");

            assertThat(difference.right()).isEqualTo(new Formula.Constant(2, "2", 11));
        }

        @Test
        void bracketsGoFirst() {
            assertThat(((Formula.Binary) Formula.parse("2*(1+BENEFITS)")).operator())
                    .isEqualTo(Formula.Operator.TIMES);
        }

        @Test
        void readsCategoriesWithMinusAndPlus() {
            assertThat(Formula.parse("BENEFITS[DURATION=5-10,10+;SCHEME=01]"))
                    .isEqualTo(new Formula.Measure(
                            "BENEFITS", Map.of("DURATION", List.of("5-10", "10+"), "SCHEME", List.of("01")), 0));
        }

        @Test
        void knowsTheFunctionsOfTheContract() {
            Formula.Call total = (Formula.Call) Formula.parse("TOTAL(LAG(BENEFITS, 12))");

            assertThat(total.function()).isEqualTo(Formula.Function.TOTAL);
            assertThat(((Formula.Call) total.argument()).periods()).isEqualTo(12);
        }

        @Test
        void negates() {
            assertThat(Formula.parse("-BENEFITS")).isInstanceOf(Formula.Negated.class);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "''              | UNFINISHED         | 0",
                    "BENEFITS +      | UNFINISHED         | 10",
                    "BENEFITS ) 1    | SYNTAX             | 9",
                    "BENEFITS $ 1    | SYNTAX             | 9",
                    "BENEFITS[X=]    | SYNTAX             | 11",
                    "SUM13(BENEFITS) | UNKNOWN_FUNCTION   | 0",
                    "LAG(BENEFITS)   | LAG_NEEDS_PERIODS  | 0",
                    "LAG(BENEFITS,0) | LAG_NEEDS_PERIODS  | 13",
                    "LAG(BENEFITS,121)|LAG_NEEDS_PERIODS  | 13",
                    "LAG(BENEFITS,1.5)|LAG_NEEDS_PERIODS  | 13",
                    "SUM12(INFLOW,3) | NO_PERIODS_ALLOWED | 13",
                    "BENEFITS[SCHEME=01,01]       | TWICE | 19",
                    "BENEFITS[SCHEME=01;SCHEME=02]| TWICE | 19",
                })
        void saysWhereAndWhyItIsWrong(String text, FormulaRule rule, int position) {
            assertThatThrownBy(() -> Formula.parse(text)).isInstanceOfSatisfying(FormulaError.class, error -> {
                assertThat(error.rule()).isEqualTo(rule);
                assertThat(error.position()).isEqualTo(position);
            });
        }

        @Test
        void refusesTooDeepAndTooLong() {
            assertThat(Formula.parse("(".repeat(20) + "BENEFITS" + ")".repeat(20)))
                    .isNotNull();
            assertThatThrownBy(() -> Formula.parse("(".repeat(21) + "BENEFITS" + ")".repeat(21)))
                    .hasMessage("FormulaRule.TOO_DEEP");
            assertThatThrownBy(() -> Formula.parse("-".repeat(21) + "BENEFITS")).hasMessage("FormulaRule.TOO_DEEP");
            assertThat(Formula.parse("1+".repeat(496) + "BENEFITS")).isNotNull();
            assertThatThrownBy(() -> Formula.parse("1+".repeat(497) + "BENEFITS"))
                    .hasMessage("FormulaRule.TOO_LONG");
        }
    }

    @Property(tries = 300, seed = "20250301")
    void anyTextIsParsedOrRefused(
            @ForAll
                    @StringLength(max = 40)
                    @Chars({'A', '(', ')', '[', ']', '=', ',', ';', '+', '-', '*', '/', '1', '.'})
                    String text) {
        try {
            assertThat(Formula.parse(text)).isNotNull();
        } catch (FormulaError refused) {
            assertThat(refused.position()).isBetween(0, text.length());
        }
    }

    @Nested
    class Checking {

        private void check(String text, Periodicity periodicity, String breakdown) {
            Formula.parse(text, MeasureCatalogue.werkInkomen(), periodicity, breakdown);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "SUM12(INFLOW - OUTFLOW)",
                    "SUM12(2 * INFLOW / 3)",
                    "LAG(SUM12(INFLOW), 12)",
                    "DECEMBER(SUM12(INFLOW))",
                    "LAG(INHABITANTS, 12)",
                    "BENEFITS[SCHEME=01;COST_SHARERS=1,2]",
                    "OUTFLOW[OUTFLOW_REASON=EMPLOYMENT]",
                    "OUTFLOW[OUTFLOW_REASON=EMPLOYMENT,SELF_EMPLOYMENT]",
                    "YEAR(INFLOW)"
                })
        void acceptsInAMonthlyIndicator(String text) {
            check(text, Periodicity.MONTH, null);
        }

        @ParameterizedTest
        @ValueSource(strings = {"YEAR(INFLOW)", "DECEMBER(BENEFITS)", "LAG(INHABITANTS,1)", "YEAR(LAG(BENEFITS,1))"})
        void acceptsInAYearlyIndicator(String text) {
            check(text, Periodicity.YEAR, null);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "1 + BENEFIT                     | MONTH |          | UNKNOWN_MEASURE            | 4",
                    "BENEFITS[SEX=1]                 | MONTH |          | UNKNOWN_DIMENSION          | 0",
                    "BENEFITS[SCHEME=11]             | MONTH |          | UNKNOWN_CATEGORY           | 0",
                    "OUTFLOW[OUTFLOW_REASON=WORK,EMPLOYMENT] | MONTH |  | TWICE                      | 0",
                    "BENEFITS[SCHEME=01;AGE=65+]     | MONTH |          | CROSSING_NOT_KEPT          | 0",
                    "BENEFITS[SCHEME=02]             | MONTH | AGE      | CROSSING_NOT_KEPT          | 0",
                    "SUM12(INFLOW * OUTFLOW)         | MONTH |          | NOT_LINEAR                 | 6",
                    "SUM12(1 / INFLOW)               | MONTH |          | NOT_LINEAR                 | 6",
                    "SUM12(INFLOW + 1)               | MONTH |          | NOT_LINEAR                 | 6",
                    "SUM12(AVG12(INFLOW))            | MONTH |          | NESTED                     | 6",
                    "AVG12(YEAR(INFLOW))             | MONTH |          | NESTED                     | 6",
                    "SUM12(INHABITANTS)              | MONTH |          | YEARLY_MEASURE_IN_MONTHS   | 6",
                    "DECEMBER(INHABITANTS)           | MONTH |          | YEARLY_MEASURE_IN_MONTHS   | 9",
                    "SUM12(INFLOW)                   | YEAR  |          | MONTHS_IN_YEARLY_INDICATOR | 0",
                    "BENEFITS                        | YEAR  |          | MONTHLY_MEASURE_NEEDS_YEAR | 0",
                    "LAG(BENEFITS,1)                 | YEAR  |          | MONTHLY_MEASURE_NEEDS_YEAR | 4",
                    "1 + 2                           | MONTH |          | NO_MEASURE                 | 0",
                    "BENEFITS + SUM12(3)             | MONTH |          | NO_MEASURE                 | 11",
                    "PERSONS                         | MONTH | SCHEME   | BREAKDOWN_NOT_KEPT         | 0",
                })
        void refusesWhatHasNoMeaning(
                String text, Periodicity periodicity, String breakdown, FormulaRule rule, int position) {
            assertThatThrownBy(() -> check(text, periodicity, breakdown))
                    .isInstanceOfSatisfying(FormulaError.class, error -> {
                        assertThat(error.rule()).isEqualTo(rule);
                        assertThat(error.position()).isEqualTo(position);
                    });
        }
    }
}
