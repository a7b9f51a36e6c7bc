package nl.benchmark.comparison.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.benchmark.comparison.service.FigureService;
import nl.benchmark.disclosure.Figure;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.indicator.Period;
import nl.benchmark.indicator.web.IndicatorTexts;
import nl.benchmark.organisation.AreaKind;
import nl.benchmark.organisation.AreaRow;
import nl.benchmark.organisation.OrganisationRow;
import nl.benchmark.organisation.service.OrganisationService;
import nl.benchmark.organisation.service.Register;
import nl.benchmark.ui.CallerView;
import nl.benchmark.ui.Messages;

/** What a reader can choose from, and what is shown when nothing was chosen. */
@RequestScoped
public class GroupChoices {

    private static final String BENCHMARK = "WI";
    private static final int YEARS_SHOWN = 3;
    private static final int YEARS_OF_PERIODS = 5;
    private static final int MONTHS = 12;
    private static final Set<AreaKind> USUAL =
            EnumSet.of(AreaKind.NATION, AreaKind.LABOUR_MARKET_REGION, AreaKind.SIZE_CLASS);

    @Inject
    private FigureService figures;

    @Inject
    private OrganisationService organisations;

    @Inject
    private Register register;

    @Inject
    private IndicatorTexts texts;

    @Inject
    private Messages messages;

    @Inject
    private CallerView caller;

    /** Something that can be ticked. */
    public record Option(String code, String name, boolean chosen) implements Serializable {}

    /**
     * What the address asks for, with what was not chosen filled in and municipalities that were typed by name added; a
     * name that is not known is said so.
     *
     * @param newest the newest period with figures
     */
    public Choice read(HttpServletRequest request, Period newest) {
        Choice choice = complete(Choice.of(request), newest);
        String period = Choice.text(request, "period");
        if (period != null && !Choice.isPeriod(period)) {
            messages.warn("PeriodRule.NOT_A_PERIOD", period);
        }
        for (String name : Choice.list(request, "add")) {
            Optional<OrganisationRow> found = participants(choice.period()).stream()
                    .filter(row -> row.name().equalsIgnoreCase(name))
                    .findFirst();
            if (found.isPresent()) {
                choice = choice.with(found.get().code());
            } else {
                messages.warn("comparison.add.unknown", name);
            }
        }
        return choice;
    }

    private Choice complete(Choice choice, Period newest) {
        Period period = choice.period() == null ? newest : choice.period();
        return new Choice(
                period,
                choice.years() == null ? YEARS_SHOWN : choice.years(),
                choice.groups() == null ? usual(period) : choice.groups(),
                choice.organisations());
    }

    /** The country, the labour-market region and the size class: near, and alike. */
    private List<String> usual(Period period) {
        return own(period).entrySet().stream()
                .filter(area -> USUAL.contains(area.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Codes of the areas in which the own organisation lies, in the order of their kinds. */
    private Map<AreaKind, String> own(Period period) {
        return register.geography().areasOf(caller.getOrganisationCode(), period.firstDay());
    }

    /** The groups the own organisation lies in and those chosen besides, as boxes to tick. */
    public List<Option> options(Choice complete) {
        Map<String, Option> options = new LinkedHashMap<>();
        Stream.concat(own(complete.period()).values().stream(), complete.groups().stream())
                .forEach(code -> options.put(
                        code,
                        new Option(code, texts.who(code), complete.groups().contains(code))));
        return List.copyOf(options.values());
    }

    /** Groups of one kind. @param anyChosen whether one of them was chosen, so that they are shown open */
    public record Kind(AreaKind kind, boolean anyChosen, List<Option> options) implements Serializable {}

    /** Every group there is in the period, by kind, in order of name. */
    public List<Kind> all(Period period, List<String> chosen) {
        List<Kind> all = new ArrayList<>();
        for (AreaKind kind : AreaKind.values()) {
            Comparator<AreaRow> order = kind == AreaKind.SIZE_CLASS
                    ? Comparator.comparing(AreaRow::code)
                    : Comparator.comparing(AreaRow::name);
            List<Option> options = register.geography().areas(kind, period.firstDay()).stream()
                    .sorted(order)
                    .map(area -> new Option(
                            area.code(),
                            kind == AreaKind.SIZE_CLASS ? texts.who(area.code()) : area.name(),
                            chosen.contains(area.code())))
                    .toList();
            all.add(new Kind(kind, options.stream().anyMatch(Option::chosen), options));
        }
        return all;
    }

    /** The municipalities that were chosen by name. */
    public List<Option> chosen(Choice complete) {
        return complete.organisations().stream()
                .map(code -> new Option(code, texts.who(code), true))
                .toList();
    }

    /** Municipalities that take part, by name, without the own one. */
    public List<OrganisationRow> participants(Period period) {
        return organisations.participants(BENCHMARK, period).stream()
                .filter(row -> !row.code().equals(caller.getOrganisationCode()))
                .toList();
    }

    /** The newest period of which the own organisation has a figure; empty figures give the newest anybody has, or last month. */
    public Period newest(IndicatorDefinition indicator, Period lastMonth) {
        Period newestMonth = figures.lastPeriod(caller.getOrganisationCode()).orElse(lastMonth);
        if (indicator.periodicity() == newestMonth.periodicity()) {
            return newestMonth;
        }
        Period year = Period.ofYear(lastMonth.year() + 1);
        List<Figure> values = figures.values(
                indicator.code(), List.of(caller.getOrganisationCode()), year.plus(-YEARS_OF_PERIODS), year, false);
        for (int i = values.size() - 1; i >= 0; i--) {
            if (values.get(i).status().hasValue()) {
                return values.get(i).period();
            }
        }
        return year.plus(-1);
    }

    /** Periods to choose from, newest first: five full years back from the newest, and the chosen one. */
    public List<Period> periods(Period newest, Period chosen) {
        Period last = chosen.compareTo(newest) > 0 ? chosen : newest;
        Period first = last.plus(last.isYear() ? -YEARS_OF_PERIODS : -YEARS_OF_PERIODS * MONTHS);
        List<Period> periods = new ArrayList<>((chosen.compareTo(first) < 0 ? chosen : first).to(last));
        periods.sort(Comparator.reverseOrder());
        return periods;
    }
}
