package nl.benchmark.fee;

import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.benchmark.shared.RuleViolation;

/** The prices of all years with tariffs, for whoever asks. Source: FEE-1, FEE-3. */
public final class PriceList {

    private final Map<Year, Tariffs> byYear = new TreeMap<>();
    private final Population population;

    /** @param tariffs at most one of each year */
    public PriceList(Collection<Tariffs> tariffs, Population population) {
        for (Tariffs ofYear : tariffs) {
            if (byYear.put(ofYear.year(), ofYear) != null) {
                throw new IllegalArgumentException("Twice tariffs of " + ofYear.year());
            }
        }
        this.population = population;
    }

    /** The same with tariffs of one more year, which may be proposed ones. */
    public PriceList with(Tariffs tariffs) {
        Map<Year, Tariffs> more = new TreeMap<>(byYear);
        more.put(tariffs.year(), tariffs);
        return new PriceList(more.values(), population);
    }

    public Optional<Tariffs> tariffs(Year year) {
        return Optional.ofNullable(byYear.get(year));
    }

    /** Whether the numbers of inhabitants that count in the year are known of all its municipalities. */
    public boolean isKnown(Payer payer, Year year) {
        return payer.municipalities().stream()
                .allMatch(code -> population.on(code, year.minusYears(1)).isPresent());
    }

    /** Refuses with {@code NO_TARIFFS} and {@code NO_INHABITANTS}. */
    public Price price(TariffPackage pack, Payer payer, Year year) {
        return price(pack, payer, year, year);
    }

    /** With the tariffs of one year and the inhabitants that count in another, to tell what a difference comes from. */
    Price price(TariffPackage pack, Payer payer, Year year, Year inhabitantsOf) {
        Tariffs tariffs = tariffs(year).orElseThrow(() -> new RuleViolation(FeeRule.NO_TARIFFS, year));
        Year counted = inhabitantsOf.minusYears(1);
        List<CountedInhabitants> inhabitants = payer.municipalities().stream()
                .map(code -> new CountedInhabitants(code, inhabitants(code, counted)))
                .toList();
        return Price.of(tariffs.of(pack), payer, LocalDate.of(counted.getValue(), 1, 1), inhabitants);
    }

    private long inhabitants(String municipality, Year year) {
        return population
                .on(municipality, year)
                .orElseThrow(() -> new RuleViolation(FeeRule.NO_INHABITANTS, municipality, year));
    }
}
