package nl.benchmark.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All participations, as known at one moment.
 *
 * @param memberships of municipalities in co-operations, at any time
 */
public record Participations(List<Participation> all, List<Membership> memberships) {

    private static final String DEEPENING = "VERDIEPEND";

    /**
     * @param validTo first day no longer a member, or null
     */
    public record Membership(String cooperation, String municipality, LocalDate validFrom, LocalDate validTo) {

        public boolean holdsOn(LocalDate day) {
            return !validFrom.isAfter(day) && (validTo == null || validTo.isAfter(day));
        }
    }

    public Participations {
        all = List.copyOf(all);
        memberships = List.copyOf(memberships);
    }

    /** Without co-operations. */
    public Participations(List<Participation> all) {
        this(all, List.of());
    }

    /** Codes of the members of a co-operation on this day. Source: ORG-3. */
    public List<String> members(String cooperation, LocalDate day) {
        return memberships.stream()
                .filter(membership -> membership.cooperation().equals(cooperation) && membership.holdsOn(day))
                .map(Membership::municipality)
                .sorted()
                .toList();
    }

    /** Codes of the organisations that take part on at least one of these days, both included. */
    public Set<String> participants(String benchmark, LocalDate first, LocalDate last) {
        return all.stream()
                .filter(participation ->
                        participation.benchmark().equals(benchmark) && participation.overlaps(first, last))
                .map(Participation::organisation)
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean takesPart(String organisation, String benchmark, LocalDate first, LocalDate last) {
        return all.stream()
                .anyMatch(participation -> participation.organisation().equals(organisation)
                        && participation.benchmark().equals(benchmark)
                        && participation.overlaps(first, last));
    }

    /** Whether the organisation has the deepening module of Werk &amp; Inkomen on this day. */
    public boolean hasDeepening(String organisation, LocalDate day) {
        return all.stream()
                .anyMatch(participation -> participation.organisation().equals(organisation)
                        && participation.module().equals(DEEPENING)
                        && participation.overlaps(day, day));
    }
}
