package nl.benchmark.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All participations, as known at one moment. */
public record Participations(List<Participation> all) {

    private static final String DEEPENING = "VERDIEPEND";

    public Participations {
        all = List.copyOf(all);
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
