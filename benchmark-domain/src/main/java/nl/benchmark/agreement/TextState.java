package nl.benchmark.agreement;

/** How far an own text of a participant is. */
public enum TextState {
    WAITING,
    /** It may be signed. */
    ACCEPTED,
    /** The participant sends another round. */
    CHANGES_ASKED,
    REFUSED
}
