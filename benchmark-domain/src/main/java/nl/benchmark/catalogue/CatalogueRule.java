package nl.benchmark.catalogue;

/** Why a change of the catalogue is refused. Source: IND-1. */
public enum CatalogueRule {
    /** {@code WI-}, three capitals, a hyphen and two digits. */
    CODE,
    /** There is such an indicator; argument: its code. */
    CODE_TAKEN,
    /** Every text is there in both languages; arguments: least and most characters. */
    TEXTS,
    /** Who looks after it; arguments: least and most characters. */
    OWNER,
    /** From 0 to 4. */
    DECIMALS,
    /** 1, 100, 1,000 or 10,000. */
    FACTOR,
    /** First day of a month, of a year for a yearly figure; arguments: earliest and last such day. */
    VALID_FROM,
    /** A ratio has a denominator, and a total has none. */
    DENOMINATOR,
    /** Others could compute a hidden count as the difference of two that are shown; argument: code of the measure. Source: SDC-0. */
    DIFFERENCE,
    /** Says what is in force already. */
    SAME,
    /** A proposal for this indicator waits; argument: its code. */
    PROPOSAL_OPEN,
    /** There is no such proposal that waits. */
    NOT_PROPOSED,
    /** Whoever wrote it does not decide about it. */
    SAME_PERSON,
    /** Whoever proposes says why, and whoever refuses too; arguments: least and most characters. */
    REASON
}
