package nl.benchmark.fee;

import java.math.BigDecimal;
import java.time.Year;
import java.util.List;

/** The tariffs that indexation starts from: those of 2025, as published by the benchmark organisation. Source: FEE-1. */
public final class PublishedTariffs {

    public static final Year FIRST_YEAR = Year.of(2025);

    private PublishedTariffs() {}

    public static Tariffs first() {
        return Tariffs.of(
                FIRST_YEAR,
                List.of(
                        tariff(TariffPackage.WI_BASIS, 1002, "2.69"),
                        tariff(TariffPackage.WI_VERDIEPEND, 3013, "5.38"),
                        tariff(TariffPackage.AS, 1732, "2.52"),
                        tariff(TariffPackage.SI, 1732, "2.39")));
    }

    private static Tariff tariff(TariffPackage pack, int fixed, String cents) {
        return new Tariff(pack, FIRST_YEAR, BigDecimal.valueOf(fixed), new BigDecimal(cents));
    }
}
