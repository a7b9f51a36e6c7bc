package nl.benchmark.fee;

import static nl.benchmark.fee.FeeFixtures.AMSTERDAM;
import static nl.benchmark.fee.FeeFixtures.YEAR;
import static nl.benchmark.fee.FeeFixtures.each;
import static nl.benchmark.fee.FeeFixtures.indexation;
import static nl.benchmark.fee.FeeFixtures.published;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** FEE-1, FEE-2, FEE-3: what holds whatever the figures. */
class FeePropertyTest {

    /** FEE-2: at most half a euro and half a hundredth of a cent from the exact product. */
    @Property(tries = 300)
    void roundingIsNeverMoreThanHalf(
            @ForAll @IntRange(min = 0, max = 1_000_000) int fixed,
            @ForAll @IntRange(min = 0, max = 100_000) int hundredths,
            @ForAll @IntRange(min = -2_500, max = 2_500) int percent) {
        Indexation indexation = indexation(2026, BigDecimal.valueOf(percent, 2).toString(), "3.0", "3.0");
        BigDecimal cents = BigDecimal.valueOf(hundredths, 2);

        Tariff after = tariff(String.valueOf(fixed), cents.toString()).indexed(indexation);

        BigDecimal exact = BigDecimal.valueOf(fixed).multiply(indexation.factor());
        assertThat(after.fixedAmount().subtract(exact).abs()).isLessThanOrEqualTo(new BigDecimal("0.5"));
        assertThat(after.centsPerInhabitant()
                        .subtract(cents.multiply(indexation.factor()))
                        .abs())
                .isLessThanOrEqualTo(new BigDecimal("0.005"));
    }

    /** FEE-2 a higher percentage never makes a lower tariff. */
    @Property(tries = 300)
    void moreIndexationNeverMakesLess(
            @ForAll @IntRange(min = 0, max = 100_000) int fixed,
            @ForAll @IntRange(min = -2_500, max = 2_499) int percent) {
        Tariff before = tariff(String.valueOf(fixed), "2.69");
        Tariff less =
                before.indexed(indexation(2026, BigDecimal.valueOf(percent, 2).toString(), "3.0", "3.0"));
        Tariff more = before.indexed(
                indexation(2026, BigDecimal.valueOf(percent + 1L, 2).toString(), "3.0", "3.0"));

        assertThat(more.fixedAmount()).isGreaterThanOrEqualTo(less.fixedAmount());
        assertThat(more.centsPerInhabitant()).isGreaterThanOrEqualTo(less.centsPerInhabitant());
    }

    /** FEE-3: the lines are the price, and a price is never more exact than a cent. */
    @Property(tries = 300)
    void linesAddUpToTheCent(
            @ForAll TariffPackage pack,
            @ForAll @IntRange(min = 1, max = 12) int members,
            @ForAll @IntRange(min = 0, max = 1_000_000) int inhabitants,
            @ForAll boolean wholeRegion) {
        Price price = published(each(inhabitants)).price(pack, payer(members, wholeRegion), YEAR);

        BigDecimal sum = price.lines().stream().map(PriceLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualTo(price.net());
        assertThat(price.net().scale()).isEqualTo(2);
        assertThat(price.total().subtract(price.vat())).isEqualTo(price.net());
        assertThat(price.lines()).allSatisfy(line -> assertThat(line.amount()
                        .subtract(line.quantity().multiply(line.unitPrice()))
                        .abs())
                .isLessThanOrEqualTo(new BigDecimal("0.005")));
    }

    /** FEE-1: more inhabitants, or Verdiepend beside Basis, never costs less. */
    @Property(tries = 300)
    void moreNeverCostsLess(
            @ForAll TariffPackage pack,
            @ForAll @IntRange(min = 1, max = 12) int members,
            @ForAll @IntRange(min = 0, max = 1_000_000) int inhabitants) {
        Payer payer = payer(members, false);

        assertThat(published(each(inhabitants + 1L)).price(pack, payer, YEAR).net())
                .isGreaterThanOrEqualTo(
                        published(each(inhabitants)).price(pack, payer, YEAR).net());
        assertThat(published(each(inhabitants))
                        .price(TariffPackage.WI_VERDIEPEND, payer, YEAR)
                        .net())
                .isGreaterThan(published(each(inhabitants))
                        .price(TariffPackage.WI_BASIS, payer, YEAR)
                        .net());
    }

    /** FEE-1: taking part together never costs more than each by itself. */
    @Property(tries = 300)
    void togetherNeverCostsMoreThanApart(
            @ForAll TariffPackage pack,
            @ForAll @IntRange(min = 2, max = 12) int members,
            @ForAll @IntRange(min = 0, max = 1_000_000) int inhabitants) {
        PriceList prices = published(each(inhabitants));

        BigDecimal apart = prices.price(pack, AMSTERDAM, YEAR).net().multiply(BigDecimal.valueOf(members));
        assertThat(prices.price(pack, payer(members, false), YEAR).net().subtract(apart))
                .isLessThanOrEqualTo(new BigDecimal("0.10"));
    }

    private static Tariff tariff(String fixed, String cents) {
        return new Tariff(TariffPackage.WI_BASIS, Year.of(2025), new BigDecimal(fixed), new BigDecimal(cents));
    }

    private static Payer payer(int members, boolean wholeRegion) {
        if (members == 1) {
            return AMSTERDAM;
        }
        List<String> codes = new ArrayList<>();
        for (int number = 1; number <= members; number++) {
            codes.add("GM%04d".formatted(number));
        }
        return Payer.cooperation("SW0001", "Samen", codes, wholeRegion);
    }
}
