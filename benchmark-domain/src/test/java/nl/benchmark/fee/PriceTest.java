package nl.benchmark.fee;

import static nl.benchmark.fee.FeeFixtures.AMSTERDAM;
import static nl.benchmark.fee.FeeFixtures.REGION;
import static nl.benchmark.fee.FeeFixtures.THREE;
import static nl.benchmark.fee.FeeFixtures.TWO;
import static nl.benchmark.fee.FeeFixtures.YEAR;
import static nl.benchmark.fee.FeeFixtures.assertRefused;
import static nl.benchmark.fee.FeeFixtures.each;
import static nl.benchmark.fee.FeeFixtures.indexation;
import static nl.benchmark.fee.FeeFixtures.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("FEE-1, FEE-3 the price, line by line")
class PriceTest {

    @Nested
    @DisplayName("FEE-1 of a municipality")
    class OfAMunicipality {

        @Test
        void isTheFixedAmountAndCentsForEachInhabitant() {
            Price price = published(each(10_000)).price(TariffPackage.WI_BASIS, AMSTERDAM, YEAR);

            assertThat(price.lines())
                    .extracting(PriceLine::kind, PriceLine::quantity, PriceLine::unitPrice, PriceLine::amount)
                    .containsExactly(
                            tuple(
                                    PriceLineKind.FIXED_AMOUNT,
                                    BigDecimal.ONE,
                                    new BigDecimal("1002.00"),
                                    new BigDecimal("1002.00")),
                            tuple(
                                    PriceLineKind.INHABITANTS,
                                    BigDecimal.valueOf(10_000),
                                    new BigDecimal("0.0269"),
                                    new BigDecimal("269.00")));
            assertThat(price.net()).isEqualTo(new BigDecimal("1271.00"));
            assertThat(price.vat()).isEqualTo(new BigDecimal("266.91"));
            assertThat(price.total()).isEqualTo(new BigDecimal("1537.91"));
        }

        @Test
        @DisplayName("FEE-1 counts inhabitants on 1 January of the year before")
        void countsInhabitantsOfTheYearBefore() {
            Price price = published(FeeFixtures::counted).price(TariffPackage.WI_BASIS, AMSTERDAM, YEAR);

            assertThat(price.countedOn()).isEqualTo(LocalDate.of(2024, 1, 1));
            assertThat(price.inhabitants())
                    .isEqualTo(FeeFixtures.counted("GM0363", Year.of(2024)).orElseThrow())
                    .isNotEqualTo(FeeFixtures.counted("GM0363", YEAR).orElseThrow());
        }

        @ParameterizedTest(name = "{0} inhabitants -> {1}")
        @CsvSource({"0, 0.00", "1, 0.03", "18, 0.48", "50, 1.35", "150, 4.04", "18591, 500.10"})
        @DisplayName("FEE-2 amounts are rounded to cents, half up")
        void roundsToCents(long inhabitants, String amount) {
            Price price = published(each(inhabitants)).price(TariffPackage.WI_BASIS, AMSTERDAM, YEAR);

            assertThat(price.lines().get(1).amount()).isEqualTo(new BigDecimal(amount));
        }

        @Test
        void withoutTariffsOrInhabitantsIsRefused() {
            assertRefused(
                    FeeRule.NO_TARIFFS, () -> published(each(1)).price(TariffPackage.SI, AMSTERDAM, Year.of(2026)));
            assertRefused(FeeRule.NO_INHABITANTS, () -> published((code, year) -> OptionalLong.empty())
                    .price(TariffPackage.SI, AMSTERDAM, YEAR));
        }
    }

    @Nested
    @DisplayName("FEE-1 of a co-operation")
    class OfACooperation {

        @ParameterizedTest(name = "{0}: two {1}, three {2}")
        @CsvSource({"WI_BASIS, 1503.00, 2004.00", "WI_VERDIEPEND, 4519.50, 6026.00", "AS, 2598.00, 3464.00"})
        @DisplayName("FEE-1 the fixed amount is that published for two and for three or more, in WI and AS")
        void multipliesTheFixedAmount(TariffPackage pack, String two, String three) {
            PriceList prices = published(each(10_000));

            assertThat(prices.price(pack, TWO, YEAR).lines().get(0).amount()).isEqualTo(new BigDecimal(two));
            assertThat(prices.price(pack, THREE, YEAR).lines().get(0).amount()).isEqualTo(new BigDecimal(three));
        }

        @Test
        @DisplayName("FEE-2 cents for the inhabitants of all members, rounded once")
        void countsAllInhabitants() {
            Price price = published(each(18)).price(TariffPackage.AS, THREE, YEAR);

            // 54 x 2.52 cents = 1.3608; rounded for each member it would be 3 x 0.45 = 1.35
            assertThat(price.lines().get(1).amount()).isEqualTo(new BigDecimal("1.36"));
            assertThat(price.counted())
                    .extracting(CountedInhabitants::municipality)
                    .containsExactly("GM0001", "GM0002", "GM0003");
        }

        @Test
        @DisplayName("FEE-1 in SI 10 % off the total, 15 % for a whole labour-market region, no multiplier")
        void getsADiscountInStatushouders() {
            PriceList prices = published(each(50_000));

            Price two = prices.price(TariffPackage.SI, TWO, YEAR);
            Price region = prices.price(TariffPackage.SI, REGION, YEAR);

            // 1732 + 100,000 x 2.39 cents = 4122.00
            assertThat(two.lines())
                    .extracting(PriceLine::amount)
                    .containsExactly(new BigDecimal("1732.00"), new BigDecimal("2390.00"), new BigDecimal("-412.20"));
            assertThat(two.net()).isEqualTo(new BigDecimal("3709.80"));
            assertThat(region.net()).isEqualTo(new BigDecimal("3503.70"));
            assertThat(region.lines().get(2).percent()).isEqualByComparingTo("15");
        }

        @ParameterizedTest
        @EnumSource(
                value = TariffPackage.class,
                names = {"WI_BASIS", "WI_VERDIEPEND", "AS"})
        void getsNoDiscountElsewhereNotEvenAsAWholeRegion(TariffPackage pack) {
            PriceList prices = published(each(50_000));

            assertThat(prices.price(pack, REGION, YEAR).net())
                    .isEqualTo(prices.price(pack, TWO, YEAR).net());
        }

        @Test
        void ofOneMunicipalityIsNone() {
            assertRefused(
                    FeeRule.TOO_FEW_MEMBERS, () -> Payer.cooperation("SW1", "Een", List.of("GM0001", "GM0001"), false));
        }
    }

    @Test
    @DisplayName("REG-6 adding Verdiepend bills the difference")
    void lessWhatWasInvoiced() {
        PriceList prices = published(each(10_000));
        Price basis = prices.price(TariffPackage.WI_BASIS, AMSTERDAM, YEAR);

        Price difference =
                prices.price(TariffPackage.WI_VERDIEPEND, AMSTERDAM, YEAR).less(basis.net());

        // 3013 + 538 - 1271
        assertThat(difference.net()).isEqualTo(new BigDecimal("2280.00"));
        assertThat(difference.lines())
                .last()
                .extracting(PriceLine::kind, PriceLine::amount)
                .containsExactly(PriceLineKind.ALREADY_INVOICED, new BigDecimal("-1271.00"));
    }

    @Nested
    @DisplayName("INV-1 the difference with last year is explained")
    class Changes {

        private final PriceList prices = published((code, year) -> OptionalLong.of(year.getValue() * 10L))
                .with(PublishedTariffs.first().indexed(indexation(2026, "4.1", "3.0", "3.0")));

        @Test
        void byTariffsAndInhabitants() {
            PriceChange change = change(TariffPackage.WI_BASIS, AMSTERDAM, TariffPackage.WI_BASIS, AMSTERDAM);

            assertThat(change.byTakingPart()).isEqualByComparingTo("0");
            // ten inhabitants more at 2.69 cents: 544.73 - 544.46
            assertThat(change.byInhabitants()).isEqualByComparingTo("0.27");
            // 1043 + 20,250 x 2.80 cents - 1002 - 544.73
            assertThat(change.byTariffs()).isEqualByComparingTo("63.27");
            assertThat(change.difference()).isEqualByComparingTo("63.54");
        }

        @Test
        void byAnotherPackageAndOtherMembersToo() {
            PriceChange change = change(TariffPackage.WI_BASIS, TWO, TariffPackage.WI_VERDIEPEND, THREE);

            assertThat(change.byTakingPart()).isPositive();
            assertThat(change.byTakingPart().add(change.byInhabitants()).add(change.byTariffs()))
                    .isEqualByComparingTo(change.difference());
        }

        private PriceChange change(TariffPackage from, Payer payer, TariffPackage to, Payer other) {
            return PriceChange.of(prices, prices.price(from, payer, YEAR), prices.price(to, other, YEAR.plusYears(1)));
        }
    }
}
