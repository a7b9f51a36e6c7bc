package nl.benchmark.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** IND-1: the catalogue is data. */
class CatalogueTest {

    private final Catalogue catalogue = Catalogue.werkInkomen();

    static IndicatorDefinition definition(String code, int version, LocalDate from, LocalDate to, String numerator) {
        return new IndicatorDefinition(
                code,
                Module.BASIS,
                "Thema",
                "Theme",
                "Naam",
                "Name",
                Unit.COUNT,
                Polarity.NEUTRAL,
                0,
                numerator,
                null,
                BigDecimal.ONE,
                Periodicity.MONTH,
                Aggregation.SUM,
                Source.BUS,
                null,
                IndicatorDefinition.Basis.OWN,
                false,
                "definitie",
                "definition",
                "uitleg",
                "explanation",
                version,
                from,
                to,
                false);
    }

    @Test
    void holdsTheTwentyOneBasisAndThirtyFiveDeepeningIndicatorsByTheme() {
        assertThat(catalogue.list("WI", Module.BASIS)).hasSize(21);
        assertThat(catalogue.list("WI", Module.VERDIEPEND)).hasSize(35);
        assertThat(catalogue.list("AS")).isEmpty();
        assertThat(catalogue.themes("WI", Module.BASIS))
                .containsExactly(
                        "Achtergrondkenmerken",
                        "Budgetten en uitgaven BUIG",
                        "Uitgaven bijzondere bijstand",
                        "Omvang bestand",
                        "Volumeontwikkeling bijstand",
                        "Redenen uitstroom",
                        "Gemiddelde prijs van de uitkering");
        assertThat(catalogue.themes("WI", Module.VERDIEPEND))
                .containsExactly(
                        "Gemiddelde prijs uitkering en opbouw",
                        "Parttime werk",
                        "Kenmerken bestand",
                        "Re-integratievoorzieningen",
                        "Handhaving en fraude",
                        "Doorlooptijden aanvragen",
                        "Afbouw Wsw",
                        "Doorstroom WW-bijstand");
        assertThat(catalogue.list("WI", Module.BASIS, "Redenen uitstroom"))
                .extracting(IndicatorDefinition::code)
                .containsExactly("WI-RED-01", "WI-RED-02", "WI-RED-03");
    }

    @Test
    void everyIndicatorIsDefinedAndExplainedInBothLanguages() {
        assertThat(catalogue.list()).allSatisfy(indicator -> {
            for (String language : List.of("nl", "en")) {
                assertThat(indicator.definition(language))
                        .hasSizeGreaterThan(60)
                        .endsWith(".");
                assertThat(indicator.explanation(language))
                        .hasSizeGreaterThan(60)
                        .endsWith(".");
                assertThat(indicator.name(language)).isNotBlank();
                assertThat(indicator.theme(language)).isNotBlank();
            }
            assertThat(indicator.definitionNl()).isNotEqualTo(indicator.definitionEn());
        });
    }

    @Test
    void everyExplanationSaysWhichDirectionIsGood() {
        assertThat(catalogue.list()).allSatisfy(indicator -> assertThat(indicator.explanationNl())
                .contains(
                        switch (indicator.polarity()) {
                            case HIGHER_IS_BETTER -> "Een hoger cijfer is gunstiger.";
                            case LOWER_IS_BETTER -> "Een lager cijfer is gunstiger.";
                            case NEUTRAL -> "Hoger of lager is niet beter of slechter.";
                        }));
    }

    @Test
    void knowsTheRowsOfABreakdownInDisplayOrder() {
        IndicatorDefinition byReason = catalogue.find("WI-RED-02").orElseThrow();

        assertThat(catalogue.categories(byReason))
                .startsWith("WORK", "EMPLOYMENT", "SELF_EMPLOYMENT", "EDUCATION")
                .endsWith("OTHER", "UNKNOWN")
                .hasSize(15);
        assertThat(catalogue.dimension(byReason).orElseThrow().isPart("EMPLOYMENT"))
                .isTrue();
        assertThat(catalogue.categories(catalogue.find("WI-VOL-03").orElseThrow()))
                .isEmpty();
    }

    @Test
    void findsTheVersionOfTheDay() {
        LocalDate change = LocalDate.of(2025, 1, 1);
        IndicatorDefinition old = definition("WI-TST-01", 1, LocalDate.of(2020, 1, 1), change.minusDays(1), "BENEFITS");
        IndicatorDefinition current = definition("WI-TST-01", 2, change, null, "PERSONS");
        Catalogue two = new Catalogue(MeasureCatalogue.werkInkomen(), List.of(current, old));

        assertThat(two.find("WI-TST-01", change.minusDays(1))).contains(old);
        assertThat(two.find("WI-TST-01", change)).contains(current);
        assertThat(two.find("WI-TST-01", LocalDate.of(2019, 12, 31))).isEmpty();
        assertThat(two.find("WI-TST-01")).contains(current);
        assertThat(two.list()).containsExactly(current);
        assertThat(two.versions("WI-TST-01")).containsExactly(old, current);
        assertThat(two.find("WI-TST-02")).isEmpty();
    }

    @Test
    void refusesAWrongFormulaAtOnce() {
        IndicatorDefinition wrong = definition("WI-TST-01", 1, LocalDate.of(2020, 1, 1), null, "BENEFITS +");

        assertThatThrownBy(() -> new Catalogue(MeasureCatalogue.werkInkomen(), List.of(wrong)))
                .isInstanceOf(FormulaError.class);
    }
}
