package nl.benchmark.invoice;

/** What a document asks or gives back. The names stand in tables. */
public enum InvoiceKind {
    /** Factuur; type 380. */
    INVOICE("380"),
    /** Creditfactuur: takes back the whole of an invoice; type 381. */
    CREDIT_NOTE("381");

    private final String typeCode;

    InvoiceKind(String typeCode) {
        this.typeCode = typeCode;
    }

    /** As in the list of UNTDID 1001. */
    String typeCode() {
        return typeCode;
    }
}
