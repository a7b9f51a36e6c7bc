package nl.benchmark.invoice;

/** How an entry of a bank statement relates to the invoices. */
public enum PaymentMatchKind {
    /** Its number, and all that was open. */
    WHOLE,
    /** Its number, and less than was open. */
    PART,
    /** Its number, and more than was open. */
    TOO_MUCH,
    /** No number, but the name of the organisation and exactly what one of its invoices has open. */
    BY_AMOUNT,
    /** The number of an invoice that is credited: for a person to decide. */
    CREDITED,
    /** A number that no invoice has. */
    UNKNOWN_NUMBER,
    /** Nothing that tells an invoice. */
    NONE,
    /** Paid out, and about no invoice: not kept. */
    NOT_OURS;

    public boolean isMatched() {
        return this == WHOLE || this == PART || this == TOO_MUCH || this == BY_AMOUNT;
    }
}
