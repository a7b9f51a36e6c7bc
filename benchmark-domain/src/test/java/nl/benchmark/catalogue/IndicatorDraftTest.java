package nl.benchmark.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.benchmark.indicator.Aggregation;
import nl.benchmark.indicator.Catalogue;
import nl.benchmark.indicator.FormulaError;
import nl.benchmark.indicator.FormulaRule;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.indicator.Module;
import nl.benchmark.indicator.Periodicity;
import nl.benchmark.indicator.Polarity;
import nl.benchmark.indicator.Source;
import nl.benchmark.indicator.Unit;
import nl.benchmark.shared.RuleViolation;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** IND-1: what a content expert may propose. */
class IndicatorDraftTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String WHY = "Besluit van de gebruikersraad";

    private final Catalogue catalogue = Catalogue.werkInkomen();

    /** A share of benefits, which is not there yet. */
    private static IndicatorDefinition share(
            String code, int version, String numerator, String denominator, LocalDate from) {
        return new IndicatorDefinition(
                code,
                Module.VERDIEPEND,
                "Kenmerken bestand",
                "Characteristics",
                "Aandeel",
                "Share",
                Unit.PERCENT,
                Polarity.NEUTRAL,
                1,
                numerator,
                denominator,
                BigDecimal.valueOf(100),
                Periodicity.MONTH,
                Aggregation.RATIO_OF_SUMS,
                Source.BUS,
                null,
                IndicatorDefinition.Basis.OWN,
                true,
                "definitie",
                "definition",
                "uitleg",
                "explanation",
                version,
                from,
                null,
                false);
    }

    private static IndicatorDefinition share(String numerator, String denominator) {
        return share("WI-TST-01", 1, numerator, denominator, LocalDate.of(2026, 12, 1));
    }

    private void check(IndicatorDefinition definition) {
        new IndicatorDraft(definition, "Inhoudelijk team", WHY).check(catalogue, TODAY);
    }

    private static void refused(ThrowingCallable call, CatalogueRule rule) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.rule())
                .isEqualTo(rule));
    }

    @Test
    @DisplayName("IND-1 a new indicator with texts, owner, formula and reason is taken")
    void newIndicator() {
        assertThatCode(() -> check(share("BENEFITS[SCHEME=01]", "BENEFITS"))).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("IND-1 a version that changes the formula of an indicator is taken, one that changes nothing is not")
    void version() {
        IndicatorDefinition known = catalogue.find("WI-VOL-01").orElseThrow();
        IndicatorDefinition same = known.as(2, LocalDate.of(2026, 1, 1), null, false);
        refused(() -> check(same), CatalogueRule.SAME);
        assertThatCode(() -> check(with(same, "BENEFITS[SCHEME=01]"))).doesNotThrowAnyException();
    }

    private static IndicatorDefinition with(IndicatorDefinition one, String numerator) {
        return new IndicatorDefinition(
                one.code(),
                one.module(),
                one.themeNl(),
                one.themeEn(),
                one.nameNl(),
                one.nameEn(),
                one.unit(),
                one.polarity(),
                one.decimals(),
                numerator,
                one.denominator(),
                one.factor(),
                one.periodicity(),
                one.aggregation(),
                one.source(),
                one.breakdown(),
                one.basis(),
                one.proportion(),
                one.definitionNl(),
                one.definitionEn(),
                one.explanationNl(),
                one.explanationEn(),
                one.version(),
                one.validFrom(),
                one.validTo(),
                one.seriesBreak());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "WI-TST-1", "wi-tst-01", "AS-TST-01", "WI-TST-01 "})
    @DisplayName("IND-1 a code has a form of its own")
    void code(String code) {
        refused(
                () -> check(share(code, 1, "BENEFITS[SCHEME=01]", "BENEFITS", LocalDate.of(2026, 12, 1))),
                CatalogueRule.CODE);
    }

    @Test
    @DisplayName("IND-1 a code that is taken is no new indicator")
    void taken() {
        refused(
                () -> check(share("WI-KEN-01", 1, "BENEFITS[SCHEME=01]", "BENEFITS", LocalDate.of(2026, 12, 1))),
                CatalogueRule.CODE_TAKEN);
    }

    @ParameterizedTest
    @CsvSource({"2014-12-01", "2026-12-02", "2028-12-01"})
    @DisplayName("IND-1 a version begins on the first day of a month, from 2015 to two years from now")
    void validFrom(LocalDate day) {
        refused(() -> check(share("WI-TST-01", 1, "BENEFITS[SCHEME=01]", "BENEFITS", day)), CatalogueRule.VALID_FROM);
    }

    @ParameterizedTest
    @CsvSource({"2015-01-01", "2028-11-01"})
    @DisplayName("IND-1 the first and the last day that a version may begin")
    void earliestAndLast(LocalDate day) {
        assertThatCode(() -> check(share("WI-TST-01", 1, "BENEFITS[SCHEME=01]", "BENEFITS", day)))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("IND-1 a ratio without denominator is refused")
    void denominator() {
        refused(() -> check(share("BENEFITS", null)), CatalogueRule.DENOMINATOR);
    }

    @Test
    @DisplayName("IND-1 a formula that cannot be computed is refused with its place")
    void formula() {
        assertThatThrownBy(() -> check(share("BENEFITS[SCHEME=01", "BENEFITS")))
                .isInstanceOfSatisfying(
                        FormulaError.class, error -> assertThat(error.rule()).isEqualTo(FormulaRule.UNFINISHED));
        assertThatThrownBy(() -> check(share("BENEFIT", "BENEFITS"))).isInstanceOf(FormulaError.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BENEFITS - BENEFITS[SCHEME=01]",
                "SUM12(BENEFITS) - SUM12(BENEFITS[SCHEME=01])",
                "BENEFITS[SCHEME=01,02] - BENEFITS[SCHEME=02]",
                "2 * (BENEFITS - BENEFITS[SCHEME=01])"
            })
    @DisplayName("SDC-0 never a difference of two counts of which one is part of the other")
    void difference(String numerator) {
        refused(() -> check(share(numerator, "BENEFITS")), CatalogueRule.DIFFERENCE);
    }

    @Test
    @DisplayName("SDC-0 the change of a count over time is no part of it")
    void change() {
        UnaryOperator<String> over = months -> "BENEFITS - LAG(BENEFITS," + months + ")";
        for (String months : List.of("1", "12")) {
            assertThatCode(() -> check(share(over.apply(months), "LAG(BENEFITS," + months + ")")))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    @DisplayName("IND-1 whoever proposes says why, who looks after it, and all texts")
    void texts() {
        IndicatorDefinition definition = share("BENEFITS[SCHEME=01]", "BENEFITS");
        refused(() -> new IndicatorDraft(definition, "Team", "kort").check(catalogue, TODAY), CatalogueRule.REASON);
        refused(() -> new IndicatorDraft(definition, " ", WHY).check(catalogue, TODAY), CatalogueRule.OWNER);
        assertThatCode(() -> new IndicatorDraft(definition, "Team", "0123456789").check(catalogue, TODAY))
                .doesNotThrowAnyException();
    }
}
