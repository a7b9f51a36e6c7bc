package nl.benchmark.fee;

import nl.benchmark.shared.OfRights;

/** Why something about tariffs or prices is refused. */
public enum FeeRule {
    /** A fixed amount is a number of whole euros, zero or more. */
    FIXED_AMOUNT,
    /** Cents per inhabitant have at most two decimals and are zero or more. */
    CENTS_PER_INHABITANT,
    /** Each package has one tariff in a year; argument: the year. */
    TARIFFS_INCOMPLETE,
    /** A wage-rate figure is a percentage from -25 to 25 with at most two decimals; arguments: both ends. */
    PERCENTAGE,
    /** A figure needs a source, as others can find it; arguments: least and most characters. */
    SOURCE,
    /** Whoever refuses a proposal says why; arguments: least and most characters. */
    REASON,
    /** The figure is about another year than the one it is used for; arguments: asked, given. */
    OTHER_YEAR,
    /** The year before is corrected with its definitive figure; argument: the year. */
    NOT_DEFINITIVE,
    /** The figure for the year itself, and the one used then, are expected ones; argument: the year. */
    NOT_EXPECTED,
    /** The expected figure of the year before is not the one its tariffs were made with; arguments: used then, given. */
    NOT_AS_USED_THEN,
    /** There are no approved tariffs for the year; argument: the year. */
    NO_TARIFFS,
    /** The year has approved tariffs already; argument: the year. */
    TARIFFS_EXIST,
    /** Another proposal for the year waits for approval; argument: the year. */
    PROPOSAL_OPEN,
    /** There is no such proposal, or it is decided. */
    NOT_PROPOSED,
    /** Whoever proposed an indexation may not approve it (four eyes). */
    @OfRights
    SAME_PERSON,
    /** There is no number of inhabitants of the municipality on 1 January; arguments: its code, the year. */
    NO_INHABITANTS,
    /** A co-operation has two municipalities or more; argument: its name. */
    TOO_FEW_MEMBERS
}
