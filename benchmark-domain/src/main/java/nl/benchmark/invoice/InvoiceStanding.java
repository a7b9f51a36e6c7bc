package nl.benchmark.invoice;

/** How an invoice stands for whoever works with it: where it is, and whether it is paid. */
public enum InvoiceStanding {
    DRAFT,
    HELD,
    DROPPED,
    /** Has its number, and waits to be sent. */
    ISSUED,
    /** Went to the recipient, and nothing was paid. */
    SENT,
    PART_PAID,
    PAID,
    CREDITED;

    static InvoiceStanding of(InvoiceRow row) {
        boolean asked = row.kind() == InvoiceKind.INVOICE
                && (row.state() == InvoiceState.ISSUED || row.state() == InvoiceState.SENT);
        if (asked && row.credited()) {
            return CREDITED;
        }
        if (asked && row.paid().signum() > 0) {
            return row.open().signum() > 0 ? PART_PAID : PAID;
        }
        return valueOf(row.state().name());
    }
}
