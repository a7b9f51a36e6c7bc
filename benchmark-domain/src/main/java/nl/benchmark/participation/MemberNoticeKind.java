package nl.benchmark.participation;

/** What a member is told of its co-operation. The names stand in a table: never rename one. Source: ORG-3. */
public enum MemberNoticeKind {
    /** It takes part itself, and the co-operation pays. */
    REGISTERED,
    /** The co-operation takes part as a whole, and there are no figures of a member. */
    REGISTERED_TOTALS,
    CANCELLED,
    /** The cancellation was withdrawn: it goes on. */
    WITHDRAWN,
    ENDED,
    /** It is no member any more, and goes on at its own cost. */
    LEFT
}
