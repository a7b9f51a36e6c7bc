package nl.benchmark.fee;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.benchmark.organisation.AreaKind;
import nl.benchmark.organisation.Geography;
import nl.benchmark.organisation.OrganisationKind;
import nl.benchmark.shared.RuleViolation;

/**
 * Who pays for a participation: a municipality, or a co-operation for all its members together.
 *
 * @param municipalities codes of the members; the own one of a municipality
 * @param wholeRegion a co-operation whose members are all municipalities of a labour-market region
 */
public record Payer(String code, String name, OrganisationKind kind, List<String> municipalities, boolean wholeRegion)
        implements Serializable {

    /** Refuses with {@code TOO_FEW_MEMBERS} a co-operation of fewer than two different municipalities. */
    public Payer {
        municipalities = municipalities.stream().distinct().sorted().toList();
        if (kind == OrganisationKind.COOPERATION && municipalities.size() < 2) {
            throw new RuleViolation(FeeRule.TOO_FEW_MEMBERS, name);
        }
    }

    public static Payer municipality(String code, String name) {
        return new Payer(code, name, OrganisationKind.MUNICIPALITY, List.of(code), false);
    }

    public static Payer cooperation(String code, String name, List<String> members, boolean wholeRegion) {
        return new Payer(code, name, OrganisationKind.COOPERATION, members, wholeRegion);
    }

    /** Whether these are all municipalities of a labour-market region on the day, and no other. Source: FEE-1. */
    public static boolean isWholeRegion(Collection<String> municipalities, Geography geography, LocalDate day) {
        Set<String> together = Set.copyOf(municipalities);
        return geography.areas(AreaKind.LABOUR_MARKET_REGION, day).stream()
                .anyMatch(region -> together.equals(Set.copyOf(region.members())));
    }

    boolean isCooperation() {
        return kind == OrganisationKind.COOPERATION;
    }
}
