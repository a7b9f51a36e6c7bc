package nl.benchmark.invoice;

/** Why there is an invoice. The names stand in tables. */
public enum InvoiceOccasion {
    /** The yearly run (INV-1). */
    YEARLY,
    /** A registration during the year, for the full year (INV-2). */
    REGISTRATION,
    /** Another package during the year: the difference (REG-6). */
    CHANGE
}
