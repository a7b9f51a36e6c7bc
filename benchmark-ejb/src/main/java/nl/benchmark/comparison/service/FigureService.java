package nl.benchmark.comparison.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.benchmark.account.Caller;
import nl.benchmark.account.Role;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.Concerns;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.Task;
import nl.benchmark.comparison.Comparison;
import nl.benchmark.disclosure.Figure;
import nl.benchmark.disclosure.FigureRule;
import nl.benchmark.disclosure.FigureSpan;
import nl.benchmark.disclosure.Figures;
import nl.benchmark.disclosure.IndexSeries;
import nl.benchmark.disclosure.Viewer;
import nl.benchmark.disclosure.service.FiguresInForce;
import nl.benchmark.disclosure.service.PublishedMeasures;
import nl.benchmark.disclosure.service.RememberedFigures;
import nl.benchmark.indicator.Explanation;
import nl.benchmark.indicator.FigureStatus;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.indicator.MeasureDefinition;
import nl.benchmark.indicator.Module;
import nl.benchmark.indicator.Period;
import nl.benchmark.organisation.Geography;
import nl.benchmark.organisation.service.Register;
import nl.benchmark.participation.Benchmark;
import nl.benchmark.participation.service.ContractAccess;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.CallerContext;

/**
 * Values, groups and comparisons as the caller may see them, as long as its organisation takes part (REG-5). Needs no transaction:
 * measures are read past the tenant's.
 */
@Stateless
@RolesAllowed(Roles.SIGNED_IN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FigureService {

    private static final String BENCHMARK = "WI";
    private static final String NEWEST = "WI-VOL-01";
    private static final int MONTHS_BACK = 120;
    private static final int MOST_ROWS = 100_000;

    @Inject
    private PublishedMeasures measures;

    @Inject
    private FiguresInForce inForce;

    @Inject
    private Register register;

    @Inject
    private ContractAccess contract;

    @Inject
    private CallerContext callers;

    @Inject
    private Clock clock;

    /** Those the caller's participation shows, in the order of the themes. */
    @NotAudited(reason = "the public catalogue")
    public List<IndicatorDefinition> indicators() {
        return inForce.figures().catalogue().list(BENCHMARK).stream()
                .filter(this::isShown)
                .toList();
    }

    @NotAudited(reason = "the public catalogue")
    public IndicatorDefinition indicator(String code) {
        IndicatorDefinition indicator =
                find(code).orElseThrow(() -> new RuleViolation(FigureRule.UNKNOWN_INDICATOR, code));
        if (!isShown(indicator)) {
            throw new RuleViolation(FigureRule.NEEDS_DEEPENING, code);
        }
        return indicator;
    }

    /** The version that computes the period. */
    @NotAudited(reason = "the public catalogue")
    public IndicatorDefinition indicator(String code, Period period) {
        IndicatorDefinition newest = indicator(code);
        return inForce.figures().catalogue().find(code, period.firstDay()).orElse(newest);
    }

    /** All versions of an indicator, oldest first; empty when there is none that the caller may see. */
    @NotAudited(reason = "the public catalogue")
    public List<IndicatorDefinition> indicatorVersions(String code) {
        return inForce.figures().catalogue().versions(code).stream()
                .filter(this::isShown)
                .toList();
    }

    /** Categories of the indicator's breakdown in display order; empty without breakdown. */
    @NotAudited(reason = "the public catalogue")
    public List<String> categories(IndicatorDefinition indicator) {
        return inForce.figures().catalogue().categories(indicator);
    }

    /** What formulas can be made of. */
    @NotAudited(reason = "the public catalogue")
    public List<MeasureDefinition> measures() {
        return List.copyOf(inForce.figures().catalogue().measures().measures());
    }

    private Optional<IndicatorDefinition> find(String code) {
        return inForce.figures().catalogue().find(code);
    }

    private boolean isShown(IndicatorDefinition indicator) {
        return indicator.module() == Module.BASIS || hasDeepening();
    }

    /** Dashboard, analysis and reports of one's own composition belong to the deepening module; staff see all. */
    @NotAudited(reason = "what the own participation includes")
    public boolean hasDeepening() {
        Caller caller = callers.get();
        return !caller.role().isParticipant()
                || register.participations().hasDeepening(caller.organisationCode(), LocalDate.now(clock));
    }

    /** Refuses who does not have the deepening module. */
    @NotAudited(reason = "what the own participation includes; its refusal is a line")
    public void requireDeepening() {
        if (!hasDeepening()) {
            throw new RuleViolation(FigureRule.NEEDS_DEEPENING);
        }
    }

    @RolesAllowed(Roles.FIGURE_READER)
    @Audited(action = AuditAction.FIGURES_READ, object = "indicator", othersOnly = true, task = Task.COMPARE)
    public List<Figure> values(
            @AuditedId String indicator,
            @Concerns List<String> organisations,
            Period from,
            Period to,
            boolean breakdown) {
        IndicatorDefinition definition = checked(indicator, from, to);
        organisations.forEach(this::requireOrganisation);
        return inForce.figures().values(definition, organisations, from, to, breakdown, viewer());
    }

    /**
     * Figures of several indicators in one answer: of each those of the organisations and then those of the groups. Refuses
     * with {@code TOO_MANY_ROWS} more than {@value #MOST_ROWS}.
     */
    @RolesAllowed(Roles.FIGURE_READER)
    @Audited(action = AuditAction.FIGURES_READ, object = "indicator", othersOnly = true, task = Task.COMPARE)
    public List<Figure> table(
            @AuditedId List<String> indicators,
            @Concerns List<String> organisations,
            List<String> groups,
            FigureSpan span) {
        List<IndicatorDefinition> definitions = indicators.stream()
                .map(code -> checked(code, span.from(), span.to()))
                .toList();
        organisations.forEach(this::requireOrganisation);
        groups.forEach(this::requireGroup);
        refuseTooMany(definitions, organisations.size() + groups.size(), span);
        Viewer viewer = viewer();
        if (span.asOf() == null) {
            RememberedFigures now = inForce.figures();
            return table(definitions, organisations, groups, span, viewer, now::values, now::groupValues);
        }
        Figures then = measures.asOf(span.asOf());
        return table(definitions, organisations, groups, span, viewer, then::values, then::groupValues);
    }

    /** Figures now or then, of organisations or groups. */
    @FunctionalInterface
    private interface Rows {
        List<Figure> of(
                IndicatorDefinition indicator,
                List<String> who,
                Period from,
                Period to,
                boolean breakdown,
                Viewer viewer);
    }

    private static List<Figure> table(
            List<IndicatorDefinition> indicators,
            List<String> organisations,
            List<String> groups,
            FigureSpan span,
            Viewer viewer,
            Rows ofOrganisations,
            Rows ofGroups) {
        List<Figure> rows = new ArrayList<>();
        for (IndicatorDefinition indicator : indicators) {
            if (!organisations.isEmpty()) {
                rows.addAll(
                        ofOrganisations.of(indicator, organisations, span.from(), span.to(), span.breakdown(), viewer));
            }
            if (!groups.isEmpty()) {
                rows.addAll(ofGroups.of(indicator, groups, span.from(), span.to(), span.breakdown(), viewer));
            }
        }
        return rows;
    }

    private void refuseTooMany(List<IndicatorDefinition> indicators, long who, FigureSpan span) {
        long periods = span.from().to(span.to()).size();
        long asked = 0;
        for (IndicatorDefinition indicator : indicators) {
            asked += who
                    * periods
                    * (span.breakdown() ? 1 + categories(indicator).size() : 1);
        }
        if (asked > MOST_ROWS) {
            throw new RuleViolation(FigureRule.TOO_MANY_ROWS, asked, MOST_ROWS);
        }
    }

    @RolesAllowed(Roles.FIGURE_READER)
    @NotAudited(reason = "figures of groups, nobody's own")
    public List<Figure> groupValues(String indicator, List<String> groups, Period from, Period to, boolean breakdown) {
        IndicatorDefinition definition = checked(indicator, from, to);
        groups.forEach(this::requireGroup);
        return inForce.figures().groupValues(definition, groups, from, to, breakdown, viewer());
    }

    /** A SUM indicator of groups as an index, the first month being 100. */
    @RolesAllowed(Roles.FIGURE_READER)
    @NotAudited(reason = "figures of groups, nobody's own")
    public List<IndexSeries> index(String indicator, List<String> groups, Period from, Period to) {
        IndicatorDefinition definition = checked(indicator, from, to);
        groups.forEach(this::requireGroup);
        return inForce.figures().index(definition, groups, from, to, viewer());
    }

    @RolesAllowed(Roles.FIGURE_READER)
    @Audited(action = AuditAction.FIGURES_READ, object = "indicator", othersOnly = true, task = Task.COMPARE)
    public Comparison compare(
            @AuditedId String indicator,
            @Concerns String organisation,
            Period period,
            List<String> groups,
            @Concerns List<String> organisations,
            boolean breakdown) {
        IndicatorDefinition definition = checked(indicator, period, period);
        requireOrganisation(organisation);
        organisations.forEach(this::requireOrganisation);
        groups.forEach(this::requireGroup);
        return inForce.figures().compare(definition, organisation, period, groups, organisations, breakdown, viewer());
    }

    @RolesAllowed(Roles.FIGURE_READER)
    @Audited(action = AuditAction.EXPLANATION_READ, object = "indicator", othersOnly = true, task = Task.COMPARE)
    public Explanation explain(@AuditedId String indicator, @Concerns String organisation, Period period) {
        IndicatorDefinition definition = checked(indicator, period, period);
        requireOrganisation(organisation);
        return inForce.figures().explain(definition, organisation, period, viewer());
    }

    /**
     * The same for one row of its breakdown; refuses with {@code UNKNOWN_CATEGORY} what is none.
     *
     * @param category null for the total
     */
    @RolesAllowed(Roles.FIGURE_READER)
    @Audited(action = AuditAction.EXPLANATION_READ, object = "indicator", othersOnly = true, task = Task.COMPARE)
    public Explanation explain(
            @AuditedId String indicator, @Concerns String organisation, Period period, String category) {
        IndicatorDefinition definition = checked(indicator, period, period);
        requireOrganisation(organisation);
        if (category != null && !categories(definition).contains(category)) {
            throw new RuleViolation(FigureRule.UNKNOWN_CATEGORY, indicator, category);
        }
        return inForce.figures().explain(definition, organisation, period, category, viewer());
    }

    /** Participants lying in the area in any of the periods; in the order of their codes. */
    @NotAudited(reason = "who takes part, which every participant knows")
    public List<String> membersOf(String group, Period from, Period to) {
        requireGroup(group);
        return from.to(to).stream()
                .flatMap(period -> measures.members(group, period).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Refuses who does not take part, with {@code ParticipationRule.ENDED}, {@code TO_BEGIN} or {@code NOT_IN}. */
    @NotAudited(reason = "until when one takes part; its refusal is a line")
    public void requireContract() {
        contract.requireHolding(Benchmark.WI);
    }

    /** The newest month for which the organisation has benefits; empty when it never delivered, and to who does not take part. */
    @NotAudited(reason = "which month is the newest, no figure")
    public Optional<Period> lastPeriod(String organisation) {
        if (!contract.standing(Benchmark.WI).isHolding()) {
            return Optional.empty();
        }
        Period last = Period.of(YearMonth.now(clock));
        RememberedFigures figures = inForce.figures();
        IndicatorDefinition benefits = find(NEWEST).orElseThrow();
        List<Figure> values =
                figures.values(benefits, List.of(organisation), last.plus(-MONTHS_BACK), last, false, viewer());
        for (int i = values.size() - 1; i >= 0; i--) {
            if (values.get(i).status() != FigureStatus.MISSING) {
                return Optional.of(values.get(i).period());
            }
        }
        return Optional.empty();
    }

    private IndicatorDefinition checked(String code, Period from, Period to) {
        requireContract();
        IndicatorDefinition definition = indicator(code);
        if (from.periodicity() != definition.periodicity() || to.periodicity() != definition.periodicity()) {
            throw new RuleViolation(FigureRule.WRONG_PERIOD, code, from, to);
        }
        if (to.compareTo(from) < 0) {
            throw new RuleViolation(FigureRule.PERIODS_REVERSED, from, to);
        }
        return definition;
    }

    private void requireOrganisation(String code) {
        if (geography().findOrganisation(code).isEmpty()) {
            throw new RuleViolation(FigureRule.UNKNOWN_ORGANISATION, code);
        }
    }

    private void requireGroup(String code) {
        if (geography().findArea(code).isEmpty()) {
            throw new RuleViolation(FigureRule.UNKNOWN_GROUP, code);
        }
    }

    private Geography geography() {
        return register.geography();
    }

    private Viewer viewer() {
        return viewer(callers.get());
    }

    /** Whoever looks as a participant does, sees of its figures what the benchmark organisation may see (SDC-0). */
    static Viewer viewer(Caller caller) {
        return caller.isLooking()
                ? Viewer.staff()
                : new Viewer(caller.organisationCode(), caller.role() == Role.DATA_OFFICER);
    }
}
