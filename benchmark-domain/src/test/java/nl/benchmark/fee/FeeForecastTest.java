package nl.benchmark.fee;

import static nl.benchmark.fee.FeeFixtures.YEAR;
import static nl.benchmark.fee.FeeFixtures.assertRefused;
import static nl.benchmark.fee.FeeFixtures.indexation;
import static nl.benchmark.fee.FeeFixtures.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import nl.benchmark.organisation.Geography;
import nl.benchmark.organisation.GeographyResources;
import nl.benchmark.registration.Participation;
import nl.benchmark.registration.Participations;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("FEE-3 what every participant would pay next year")
class FeeForecastTest {

    private static final Year NEXT = YEAR.plusYears(1);
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final Geography GEOGRAPHY = GeographyResources.load();

    private final List<FeeLiability> liabilities = FeeLiability.on(
            NEW_YEAR,
            new Participations(List.of(
                    participation("GM0363", "WI", "BASIS", null),
                    participation("GM0363", "WI", "VERDIEPEND", null),
                    participation("GM0363", "AS", "PREVENTIE", null),
                    participation("GM0363", "AS", "ARMOEDEBELEID", null),
                    participation("GM0344", "WI", "BASIS", NEW_YEAR),
                    participation("GM0518", "WI", "BASIS", NEW_YEAR.minusDays(1)))),
            GEOGRAPHY);

    @Test
    @DisplayName("FEE-2 each pays one price for each benchmark it takes part in on 1 January")
    void whoPaysForWhat() {
        assertThat(liabilities)
                .extracting(liability -> liability.payer().code(), FeeLiability::pack)
                .containsExactly(
                        tuple("GM0344", TariffPackage.WI_BASIS),
                        tuple("GM0363", TariffPackage.AS),
                        tuple("GM0363", TariffPackage.WI_VERDIEPEND));
    }

    @Test
    @DisplayName("FEE-3 for each what it pays more, and the totals of both years")
    void addsUp() {
        PriceList prices = published(FeeFixtures::counted)
                .with(PublishedTariffs.first().indexed(indexation(2026, "4.1", "3.0", "3.0")));

        FeeForecast forecast = FeeForecast.of(NEXT, liabilities, prices);

        assertThat(forecast.changes()).hasSize(3).allSatisfy(change -> assertThat(change.byTariffs())
                .isPositive());
        assertThat(forecast.total().subtract(forecast.totalBefore()))
                .isEqualByComparingTo(forecast.changes().stream()
                        .map(PriceChange::difference)
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
        assertThat(forecast.unpriced()).isEmpty();
    }

    @Test
    void withoutTariffsOfBothYearsIsRefused() {
        assertRefused(FeeRule.NO_TARIFFS, () -> FeeForecast.of(NEXT, liabilities, published(FeeFixtures::counted)));
        assertRefused(FeeRule.NO_TARIFFS, () -> FeeForecast.of(YEAR, liabilities, published(FeeFixtures::counted)));
    }

    @Test
    @DisplayName("FEE-1 whoever has no number of inhabitants yet stands apart, and is not guessed")
    void whoCannotBePriced() {
        PriceList prices = published((code, year) ->
                        "GM0344".equals(code) ? java.util.OptionalLong.empty() : java.util.OptionalLong.of(1_000))
                .with(PublishedTariffs.first().indexed(indexation(2026, "4.1", "3.0", "3.0")));

        FeeForecast forecast = FeeForecast.of(NEXT, liabilities, prices);

        assertThat(forecast.unpriced())
                .extracting(liability -> liability.payer().code())
                .containsExactly("GM0344");
        assertThat(forecast.changes()).hasSize(2);
    }

    private static Participation participation(String organisation, String benchmark, String module, LocalDate last) {
        return new Participation(organisation, benchmark, module, LocalDate.of(2020, 1, 1), last, null);
    }
}
