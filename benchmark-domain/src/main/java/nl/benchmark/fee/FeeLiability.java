package nl.benchmark.fee;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.benchmark.organisation.Geography;
import nl.benchmark.organisation.Organisation;
import nl.benchmark.organisation.OrganisationKind;
import nl.benchmark.registration.Participation;
import nl.benchmark.registration.Participations;

/** Who pays for what. Source: FEE-1, FEE-2. */
public record FeeLiability(Payer payer, TariffPackage pack) implements Serializable {

    private record Key(String organisation, String benchmark) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byOrganisation = organisation.compareTo(other.organisation);
            return byOrganisation != 0 ? byOrganisation : benchmark.compareTo(other.benchmark);
        }
    }

    /**
     * One for each municipality and benchmark that it takes part in on the day, in order of code. Basis and Verdiepend have
     * one price together, and the modules of Armoede &amp; Schulden too.
     */
    public static List<FeeLiability> on(LocalDate day, Participations participations, Geography geography) {
        Map<Key, TariffPackage> packages = new TreeMap<>();
        for (Participation participation : participations.all()) {
            if (participation.overlaps(day, day)) {
                packages.merge(
                        new Key(participation.organisation(), participation.benchmark()),
                        TariffPackage.of(participation.benchmark(), participation.module()),
                        (one, other) -> one == TariffPackage.WI_VERDIEPEND ? one : other);
            }
        }
        return packages.entrySet().stream()
                .flatMap(entry -> geography.findOrganisation(entry.getKey().organisation()).stream()
                        .filter(organisation -> organisation.kind() == OrganisationKind.MUNICIPALITY)
                        .map(organisation -> new FeeLiability(payer(organisation), entry.getValue())))
                .toList();
    }

    private static Payer payer(Organisation organisation) {
        return Payer.municipality(organisation.code(), organisation.name());
    }
}
