package nl.benchmark.comparison.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import nl.benchmark.account.AccountRule;
import nl.benchmark.account.Caller;
import nl.benchmark.account.Right;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.disclosure.FigureRule;
import nl.benchmark.disclosure.Viewer;
import nl.benchmark.disclosure.service.FiguresInForce;
import nl.benchmark.disclosure.service.RememberedFigures;
import nl.benchmark.indicator.FigureStatus;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.indicator.Period;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.CallerContext;

/** The dashboard of the caller's own organisation, for who has the deepening module; all of it from one look at the measures. */
@NotAudited(reason = "own figures beside those of groups")
@Stateless
@RolesAllowed(Roles.PARTICIPANT)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DashboardService {

    /** At least one of each theme that has monthly values, in the order in which one asks: how many, who comes, who goes, what does it cost. */
    private static final List<String> MAIN = List.of(
            "WI-VOL-01",
            "WI-ACH-02",
            "WI-ONT-01",
            "WI-VOL-04",
            "WI-VOL-05",
            "WI-RED-01",
            "WI-BUI-02",
            "WI-PRY-01",
            "WI-BYZ-02");

    /** One of each other delivery; without its figure there is nothing to look at. */
    private static final List<String> OF_DEEPENING = List.of("WI-REI-01", "WI-HAN-01", "WI-DOO-03");

    private static final int MONTHS_OF_COURSE = 24;
    private static final int MONTHS_OF_YEAR = 12;

    @EJB
    private FigureService service;

    @Inject
    private FiguresInForce inForce;

    @Inject
    private CallerContext callers;

    /** Refuses who takes part no longer, with {@link FigureRule#NEEDS_DEEPENING} who does in Basis only, and a year instead of a month. */
    public Dashboard dashboard(Period period, List<String> groups) {
        Caller caller = callers.get();
        if (!caller.may(Right.READ, Caller.WERK_EN_INKOMEN)) {
            throw new RuleViolation(AccountRule.NO_RIGHT);
        }
        service.requireContract();
        service.requireDeepening();
        if (period.isYear()) {
            throw new RuleViolation(FigureRule.WRONG_PERIOD);
        }
        Viewer viewer = FigureService.viewer(caller);
        RememberedFigures figures = inForce.figures();
        return new Dashboard(
                period,
                Stream.concat(MAIN.stream(), OF_DEEPENING.stream())
                        .flatMap(code -> figures.catalogue().find(code).stream())
                        .map(indicator -> tile(figures, indicator, caller.organisationCode(), period, groups, viewer))
                        .filter(tile -> !OF_DEEPENING.contains(tile.indicator().code())
                                || tile.own().status() != FigureStatus.MISSING)
                        .toList());
    }

    private static Dashboard.Tile tile(
            RememberedFigures figures,
            IndicatorDefinition indicator,
            String own,
            Period period,
            List<String> groups,
            Viewer viewer) {
        return new Dashboard.Tile(
                indicator,
                figures.values(indicator, List.of(own), period.plus(-MONTHS_OF_COURSE), period, false, viewer),
                figures.compare(indicator, own, period, groups, List.of(), false, viewer),
                figures.compare(indicator, own, period.plus(-1), groups, List.of(), false, viewer),
                indicator.isSum()
                        ? figures.index(indicator, groups, period.plus(-MONTHS_OF_YEAR), period, viewer)
                        : List.of());
    }
}
