package nl.benchmark.invoice;

/** What a job issues. The names stand in tables. */
public enum InvoiceRunKind {
    /** For everybody who takes part on 1 January, or for one of them (INV-1). */
    YEARLY,
    /** For one organisation, after its registration was accepted (INV-2, REG-6). */
    REGISTRATION
}
