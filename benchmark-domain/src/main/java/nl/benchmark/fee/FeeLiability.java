package nl.benchmark.fee;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * One for each organisation that pays and benchmark that is taken part in on the day, in order of code. Basis and
     * Verdiepend have one price together, and the modules of Armoede &amp; Schulden too. A co-operation pays once for all
     * its members, who are not asked apart (FEE-1).
     */
    public static List<FeeLiability> on(LocalDate day, Participations participations, Geography geography) {
        Map<Key, TariffPackage> packages = new TreeMap<>();
        for (Participation participation : participations.all()) {
            if (participation.overlaps(day, day)) {
                packages.merge(
                        new Key(payerOf(participation, participations, day), participation.benchmark()),
                        TariffPackage.of(participation.benchmark(), participation.module()),
                        (one, other) -> one == TariffPackage.WI_VERDIEPEND ? one : other);
            }
        }
        return packages.entrySet().stream()
                .flatMap(entry -> geography.findOrganisation(entry.getKey().organisation()).stream()
                        .flatMap(organisation -> payer(organisation, day, participations, geography).stream())
                        .map(payer -> new FeeLiability(payer, entry.getValue())))
                .toList();
    }

    /** A co-operation that has fewer than two members left pays for nobody. */
    private static String payerOf(Participation participation, Participations participations, LocalDate day) {
        String payer = participation.payer();
        return payer == null || participations.members(payer, day).size() < 2 ? participation.organisation() : payer;
    }

    private static Optional<Payer> payer(
            Organisation organisation, LocalDate day, Participations participations, Geography geography) {
        if (organisation.kind() == OrganisationKind.MUNICIPALITY) {
            return Optional.of(Payer.municipality(organisation.code(), organisation.name()));
        }
        List<String> members = participations.members(organisation.code(), day);
        return organisation.kind() == OrganisationKind.COOPERATION && members.size() > 1
                ? Optional.of(Payer.cooperation(
                        organisation.code(),
                        organisation.name(),
                        members,
                        Payer.isWholeRegion(members, geography, day)))
                : Optional.empty();
    }
}
