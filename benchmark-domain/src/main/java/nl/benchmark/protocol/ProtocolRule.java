package nl.benchmark.protocol;

/** Why something about the protocol is refused. */
public enum ProtocolRule {
    /** There is time to approve, announce and read it; argument: first day that can be chosen. */
    EFFECTIVE_ON,
    /** An edition has a name of its own, which is its month; argument: the name. */
    EDITION_EXISTS,
    /** What changed is told in both languages; arguments: least and most characters. */
    CHANGES,
    /** Every chapter has a text in both languages; arguments: chapter, least and most characters. */
    CHAPTER,
    /** It says what is in force already. */
    SAME,
    /** One at a time waits. */
    PROPOSAL_OPEN,
    /** There is no such edition that waits. */
    NOT_PROPOSED,
    /** Whoever wrote it does not decide about it. */
    SAME_PERSON,
    /** Whoever refuses says why; arguments: least and most characters. */
    REASON,
    /** There is no such edition, or it is not announced. */
    UNKNOWN,
    /** A contact person accepts for the own organisation. */
    NOT_YOURS
}
