package nl.benchmark.invoice;

/** Which rules an e-invoice keeps beside EN 16931. The names stand in tables. Source: standards 4.2. */
public enum InvoiceProfile {
    /** SI-UBL 2.0, the Dutch CIUS: what Dutch governments take. */
    NLCIUS("urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0"),
    /** Peppol BIS Billing 3. */
    PEPPOL_BIS_3("urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0");

    private final String customization;

    InvoiceProfile(String customization) {
        this.customization = customization;
    }

    /** What a document says of itself in {@code CustomizationID}. */
    String customization() {
        return customization;
    }
}
