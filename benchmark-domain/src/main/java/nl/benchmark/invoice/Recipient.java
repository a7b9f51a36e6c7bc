package nl.benchmark.invoice;

import java.io.Serializable;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.benchmark.account.OrganisationDetails;
import nl.benchmark.shared.RuleViolation;

/**
 * Where invoices of an organisation go, and what it wants to see on them.
 *
 * @param email of its administration
 * @param buyerReference what the recipient asked to mention; null when there is an order number
 * @param orderReference number of its order; null when there is a reference
 * @param profile which official rules the e-invoice keeps beside EN 16931
 */
public record Recipient(
        String name,
        PostalAddress address,
        LegalIdentifier identifier,
        String email,
        String buyerReference,
        String orderReference,
        InvoiceProfile profile)
        implements Serializable {

    private static final int LONGEST = 150;
    private static final int LONGEST_REFERENCE = 120;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    /** Refuses with {@code TEXT}, {@code EMAIL} and {@code REFERENCE}. */
    public Recipient {
        name = Printable.required(name, LONGEST);
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(identifier, "identifier");
        Objects.requireNonNull(profile, "profile");
        email = Printable.optional(email, LONGEST);
        if (email == null || !EMAIL.matcher(email).matches()) {
            throw new RuleViolation(InvoiceRule.EMAIL);
        }
        buyerReference = Printable.optional(buyerReference, LONGEST_REFERENCE);
        orderReference = Printable.optional(orderReference, LONGEST_REFERENCE);
        if (buyerReference == null && orderReference == null) {
            throw new RuleViolation(InvoiceRule.REFERENCE);
        }
    }

    /**
     * As the organisation wrote it: where it has no other address for invoices, that of itself. Refuses with
     * {@code IDENTIFIER} when its number is missing or none of the Chamber of Commerce or of governments, and what else is
     * missing as above.
     *
     * @param organisation its code, which is the reference when it gave none and no order either: the rules ask for one of both
     * @param name of the organisation, for when it gave no other
     * @param order number of its order; null without one
     */
    public static Recipient of(
            String organisation, String name, OrganisationDetails details, String order, InvoiceProfile profile) {
        boolean own = details.invoiceAddress() == null;
        return new Recipient(
                details.invoiceName() == null ? name : details.invoiceName(),
                new PostalAddress(
                        own ? details.address() : details.invoiceAddress(),
                        own ? details.postalCode() : details.invoicePostalCode(),
                        own ? details.city() : details.invoiceCity()),
                LegalIdentifier.ofPeppol(details.peppolId()),
                details.invoiceEmail() == null ? details.email() : details.invoiceEmail(),
                details.invoiceReference() == null && order == null ? organisation : details.invoiceReference(),
                order,
                profile);
    }
}
