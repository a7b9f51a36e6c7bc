package nl.benchmark.comparison;

/** Why an own selection of municipalities is refused. */
public enum SelectionRule {
    /** A name has 1 to 80 characters. */
    NAME,
    /** The organisation has a selection of that name already; argument: the name. */
    NAME_TAKEN,
    /** Fewer than one or more than so many municipalities; argument: the most. */
    MEMBERS,
    /** No such selection, or it is another organisation's. */
    UNKNOWN
}
