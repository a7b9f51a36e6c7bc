package nl.benchmark.agreement;

/** What a participant's agreement asks for now. */
public enum AgreementState {
    /** Nothing was ever signed; nothing can be delivered. */
    NOT_SIGNED,
    /** What there was is no longer in force; nothing can be delivered. */
    ENDED,
    /** An own text is with the administrator. */
    ASSESSING,
    /** The participant sends its own text again. */
    CHANGES_ASKED,
    /** An own text was accepted and is to be signed. */
    TO_SIGN,
    /** In force, and ends within 60 days. */
    EXPIRING,
    /** In force, and there is a newer version of the model. */
    NEW_VERSION,
    IN_FORCE;

    /** Whether the participant has something to do. */
    public boolean isToDo() {
        return this != IN_FORCE && this != ASSESSING;
    }
}
