package nl.benchmark.invoice;

/** Where an invoice stands. The names stand in tables. */
public enum InvoiceState {
    /** Without a number; not seen by the participant. */
    DRAFT,
    /** The official rules refuse it; without a number. */
    HELD,
    /** Given up before it had a number. */
    DROPPED,
    /** Has its number and both files; not changed any more. */
    ISSUED,
    /** Went to the recipient. */
    SENT
}
