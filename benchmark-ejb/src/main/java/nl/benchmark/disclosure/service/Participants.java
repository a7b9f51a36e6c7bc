package nl.benchmark.disclosure.service;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.benchmark.disclosure.BenchmarkMembers;
import nl.benchmark.indicator.Period;
import nl.benchmark.organisation.Geography;
import nl.benchmark.organisation.Inhabitants;
import nl.benchmark.registration.Participations;

/** Who is in which group, of one benchmark, as known at one moment; answers are kept, equal ones are the same list. */
final class Participants implements BenchmarkMembers {

    private final Geography geography;
    private final Participations participations;
    private final String benchmark;
    private final Map<String, Map<Period, List<String>>> answers = new ConcurrentHashMap<>();
    private final Map<List<String>, List<String>> same = new ConcurrentHashMap<>();

    Participants(Geography geography, Participations participations, String benchmark) {
        this.geography = geography;
        this.participations = participations;
        this.benchmark = benchmark;
    }

    Participations participations() {
        return participations;
    }

    @Override
    public List<String> members(String groupCode, Period period) {
        return answers.computeIfAbsent(groupCode, code -> new ConcurrentHashMap<>())
                .computeIfAbsent(period, when -> {
                    List<String> members = read(groupCode, when);
                    return same.computeIfAbsent(members, list -> list);
                });
    }

    /** Where a municipality lies is that of the first day of the month, so that a size class is that of the year. */
    private List<String> read(String groupCode, Period period) {
        if (geography.findArea(groupCode).isEmpty()) {
            return List.of();
        }
        LocalDate first = period.firstDay();
        Set<String> taking = participations.participants(benchmark, first, period.lastDay());
        return geography.members(groupCode, first).stream()
                .filter(taking::contains)
                .toList();
    }

    @Override
    public long inhabitants(String organisation, int year) {
        return geography
                .findOrganisation(organisation)
                .flatMap(found -> geography.inhabitants(organisation, Year.of(year)))
                .map(Inhabitants::number)
                .orElse(0L);
    }
}
