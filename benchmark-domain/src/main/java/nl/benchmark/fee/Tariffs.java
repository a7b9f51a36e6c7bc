package nl.benchmark.fee;

import java.io.Serializable;
import java.time.Year;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.benchmark.shared.RuleViolation;

/** The tariffs of a year: one for each package. Source: FEE-1. */
public final class Tariffs implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Year year;
    private final Map<TariffPackage, Tariff> byPackage;

    private Tariffs(Year year, Map<TariffPackage, Tariff> byPackage) {
        this.year = year;
        this.byPackage = byPackage;
    }

    /** Refuses with {@code TARIFFS_INCOMPLETE} a package without a tariff or with two, and one of another year. */
    public static Tariffs of(Year year, Collection<Tariff> tariffs) {
        Map<TariffPackage, Tariff> byPackage = new EnumMap<>(TariffPackage.class);
        for (Tariff tariff : tariffs) {
            if (!tariff.year().equals(year) || byPackage.put(tariff.pack(), tariff) != null) {
                throw new RuleViolation(FeeRule.TARIFFS_INCOMPLETE, year);
            }
        }
        if (byPackage.size() < TariffPackage.values().length) {
            throw new RuleViolation(FeeRule.TARIFFS_INCOMPLETE, year);
        }
        return new Tariffs(year, Collections.unmodifiableMap(byPackage));
    }

    public Year year() {
        return year;
    }

    public Tariff of(TariffPackage pack) {
        return byPackage.get(pack);
    }

    /** In order of package. */
    public List<Tariff> all() {
        return List.copyOf(byPackage.values());
    }

    /** Those of the next year. Refuses with {@code OTHER_YEAR} an indexation that is not of the next year. */
    public Tariffs indexed(Indexation indexation) {
        Year next = year.plusYears(1);
        if (!indexation.year().equals(next)) {
            throw new RuleViolation(FeeRule.OTHER_YEAR, next, indexation.year());
        }
        return of(
                next,
                byPackage.values().stream()
                        .map(tariff -> tariff.indexed(indexation))
                        .toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tariffs tariffs && byPackage.equals(tariffs.byPackage);
    }

    @Override
    public int hashCode() {
        return byPackage.hashCode();
    }

    @Override
    public String toString() {
        return byPackage.values().toString();
    }
}
