package nl.benchmark.consultation;

/** How far a consultation is. The names stand in a table: never rename one. */
public enum ConsultationState {
    /** Nothing agreed yet. */
    OPEN,
    /** Agreed what happens, and until when. */
    AGREED,
    CLOSED
}
