package nl.benchmark.breach;

/** Why something about a breach was refused. */
public enum BreachRule {
    UNKNOWN,
    /** Each text has a shortest and a longest length; arguments: both. */
    TEXTS,
    /** Needed, and not in the future. */
    DISCOVERED,
    /** It did not begin before it was discovered, or ended before it began. */
    PERIOD,
    /** To search the log needs a begin and an end after it. */
    SEARCH_PERIOD,
    /** No account with that address. */
    ACCOUNT,
    /** No organisation with that code, or none that has accounts; argument: the code. */
    ORGANISATION,
    /** Stands in the list already; argument: its name. */
    LISTED,
    /** It was told, and what was told stays; argument: its name. */
    TOLD,
    /** Everybody in the list was told already, or the list is empty. */
    NOBODY_TO_TELL,
    /** Closed before everybody in the list was told; argument: how many still have to be. */
    NOT_TOLD,
    CLOSED
}
