package nl.benchmark.disclosure;

import nl.benchmark.shared.OfRights;

/** Why a question for figures is refused. */
public enum FigureRule {
    /** No such indicator. */
    UNKNOWN_INDICATOR,
    /** The indicator, page or report belongs to the deepening module, which the caller's organisation does not have. */
    @OfRights
    NEEDS_DEEPENING,
    /** No such municipality. */
    UNKNOWN_ORGANISATION,
    /** No such group. */
    UNKNOWN_GROUP,
    /** The indicator has no such row; arguments: indicator, category. */
    UNKNOWN_CATEGORY,
    /** A month for a yearly indicator, or a year for a monthly one. */
    WRONG_PERIOD,
    /** The last period lies before the first. */
    PERIODS_REVERSED,
    /** More rows than one answer may have; arguments: asked, allowed. */
    TOO_MANY_ROWS
}
