package nl.benchmark.fee;

import static nl.benchmark.fee.FeeFixtures.YEAR;
import static nl.benchmark.fee.FeeFixtures.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("FEE-1 a tariff per package and year: a fixed amount and cents per inhabitant")
class TariffsTest {

    @ParameterizedTest
    @CsvSource({"WI_BASIS, 1002, 2.69", "WI_VERDIEPEND, 3013, 5.38", "AS, 1732, 2.52", "SI, 1732, 2.39"})
    @DisplayName("FEE-1 the tariffs published for 2025")
    void ofTheFirstYear(TariffPackage pack, String fixed, String cents) {
        Tariff tariff = PublishedTariffs.first().of(pack);

        assertThat(tariff.fixedAmount()).isEqualTo(new BigDecimal(fixed));
        assertThat(tariff.centsPerInhabitant()).isEqualTo(new BigDecimal(cents));
        assertThat(tariff.year()).isEqualTo(YEAR);
    }

    @ParameterizedTest
    @CsvSource({"WI, BASIS, WI_BASIS", "WI, VERDIEPEND, WI_VERDIEPEND", "AS, SCHULDHULPVERLENING, AS", "SI, , SI"})
    @DisplayName("FEE-2 Verdiepend has an own price, and Armoede & Schulden one price for any of its modules")
    void packageOfAParticipation(String benchmark, String module, TariffPackage pack) {
        assertThat(TariffPackage.of(benchmark, module)).isEqualTo(pack);
        assertThat(pack.benchmark()).isEqualTo(benchmark);
    }

    @Test
    void amountsAreWholeEurosAndHundredthsOfACent() {
        assertRefused(FeeRule.FIXED_AMOUNT, () -> tariff("1002.50", "2.69"));
        assertRefused(FeeRule.FIXED_AMOUNT, () -> tariff("-1", "2.69"));
        assertRefused(FeeRule.CENTS_PER_INHABITANT, () -> tariff("1002", "2.695"));
        assertRefused(FeeRule.CENTS_PER_INHABITANT, () -> tariff("1002", "-0.01"));
        assertThat(tariff("1002.00", "2.690")).isEqualTo(tariff("1002", "2.69"));
    }

    @Test
    void aYearHasOneTariffOfEachPackage() {
        List<Tariff> all = PublishedTariffs.first().all();
        List<Tariff> twice = new ArrayList<>(all);
        twice.add(all.get(0));

        assertRefused(FeeRule.TARIFFS_INCOMPLETE, () -> Tariffs.of(YEAR, all.subList(0, 3)));
        assertRefused(FeeRule.TARIFFS_INCOMPLETE, () -> Tariffs.of(YEAR, twice));
        assertRefused(FeeRule.TARIFFS_INCOMPLETE, () -> Tariffs.of(Year.of(2026), all));
    }

    private static Tariff tariff(String fixed, String cents) {
        return new Tariff(TariffPackage.WI_BASIS, YEAR, new BigDecimal(fixed), new BigDecimal(cents));
    }
}
