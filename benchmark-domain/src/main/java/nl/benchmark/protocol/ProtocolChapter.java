package nl.benchmark.protocol;

/** Hoofdstukken, in order. The names stand in tables: never rename one. */
public enum ProtocolChapter {
    /** Learning, not accountability; the parts there are. */
    PURPOSE,
    /** What is asked of who takes part; co-operations. */
    PARTICIPANTS,
    DELIVERING,
    /** Fees and indexation. */
    FEES,
    /** Renewal, and cancellation before 1 November. */
    RENEWAL,
    /** Whose the data are and what is done with them. */
    DATA,
    /** What may be shown to whom. */
    PUBLICATION,
    /** Data processing agreement. */
    AGREEMENT,
    ORGANISATION
}
