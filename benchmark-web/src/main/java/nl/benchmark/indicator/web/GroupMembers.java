package nl.benchmark.indicator.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.benchmark.comparison.Comparison;
import nl.benchmark.comparison.service.FigureService;
import nl.benchmark.disclosure.Figure;
import nl.benchmark.indicator.FigureStatus;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.indicator.Period;
import nl.benchmark.organisation.Geography;
import nl.benchmark.organisation.OrganisationRow;
import nl.benchmark.organisation.service.OrganisationService;
import nl.benchmark.organisation.service.Register;

/** Who is in the groups beside which a figure stands (IND-3). */
@RequestScoped
public class GroupMembers {

    @Inject
    private FigureService figures;

    @Inject
    private OrganisationService organisations;

    @Inject
    private Register register;

    @Inject
    private IndicatorTexts texts;

    /**
     * A group by its members.
     *
     * @param with    names of those that count in the group's figure
     * @param without names of those that have not delivered
     */
    public record Group(String name, int members, int membersWithValue, Double coverage, String with, String without) {}

    /** All groups' members are looked up at once. */
    List<Group> of(IndicatorDefinition indicator, Period period, Comparison comparison) {
        Set<String> taking = organisations.participants(indicator.benchmark(), period).stream()
                .map(OrganisationRow::code)
                .collect(Collectors.toSet());
        Geography geography = register.geography();
        Set<String> all = new LinkedHashSet<>();
        Map<String, List<String>> byGroup = comparison.groups().stream()
                .filter(group -> !Comparison.SELECTION.equals(group.code()))
                .collect(Collectors.toMap(
                        Comparison.Group::code, group -> members(geography, group.code(), taking, period)));
        byGroup.values().forEach(all::addAll);
        if (all.isEmpty()) {
            return List.of();
        }
        Map<String, FigureStatus> statuses =
                figures.values(indicator.code(), List.copyOf(all), period, period, false).stream()
                        .collect(Collectors.toMap(Figure::organisation, Figure::status));
        return comparison.groups().stream()
                .filter(group -> byGroup.containsKey(group.code()))
                .map(group -> group(group, byGroup.get(group.code()), statuses))
                .toList();
    }

    /** Where a municipality lies is that of the first day of the period, as for the group's figure. */
    private static List<String> members(Geography geography, String group, Set<String> taking, Period period) {
        return geography.members(group, period.firstDay()).stream()
                .filter(taking::contains)
                .toList();
    }

    private Group group(Comparison.Group group, List<String> members, Map<String, FigureStatus> statuses) {
        return new Group(
                texts.who(group.code()),
                group.members(),
                group.membersWithValue(),
                group.coverage() == null ? null : group.coverage() * 100,
                names(members, code -> statuses.get(code) != FigureStatus.MISSING),
                names(members, code -> statuses.get(code) == FigureStatus.MISSING));
    }

    private String names(List<String> members, Predicate<String> which) {
        return members.stream().filter(which).map(texts::who).sorted().collect(Collectors.joining(", "));
    }
}
