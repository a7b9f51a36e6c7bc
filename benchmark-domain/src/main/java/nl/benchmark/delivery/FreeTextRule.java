package nl.benchmark.delivery;

/** Why a text that somebody wrote about a delivery was refused. */
public enum FreeTextRule {
    /** Too short or too long; arguments: both lengths. */
    LENGTH,
    /** Holds a citizen service number, which is kept nowhere. */
    CITIZEN_NUMBER
}
