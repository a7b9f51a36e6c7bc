package nl.benchmark.delivery;

/** What a field may hold. Notations are those of the law: {@code [1234]} digits, {@code [a1234]} with a sign in front. */
public enum FieldType {
    /** Digits. */
    NUMBER,
    /** A number of digits, too long to calculate with; zeros in front mean nothing. */
    DIGITS,
    /** A value of a code list. */
    CODE,
    TEXT,
    /** Whole euros, digits only. */
    AMOUNT,
    /** Whole euros, with or without a sign in front. */
    SIGNED_AMOUNT,
    /** {@code jjjjmmdd} or {@code jjjj-mm-dd}. */
    DATE,
    /** {@code v1:} and 43 characters base64url, never a citizen service number. */
    PSEUDONYM
}
