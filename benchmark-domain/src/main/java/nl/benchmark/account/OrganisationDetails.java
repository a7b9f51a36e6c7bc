package nl.benchmark.account;

import java.io.Serializable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.benchmark.shared.RuleViolation;

/**
 * How a municipality is reached and where its invoices go (ACC-2). Every part may be null.
 *
 * @param invoiceReference what the municipality wants on its invoices, an order number for instance
 * @param peppolId for electronic invoices: {@code 0106:12345678}, scheme and number
 */
public record OrganisationDetails(
        String address,
        String postalCode,
        String city,
        String phone,
        String email,
        String invoiceName,
        String invoiceAddress,
        String invoicePostalCode,
        String invoiceCity,
        String invoiceEmail,
        String invoiceReference,
        String peppolId)
        implements Serializable {

    public static final OrganisationDetails NONE =
            new OrganisationDetails(null, null, null, null, null, null, null, null, null, null, null, null);

    private static final int LONGEST = 120;
    private static final Pattern PEPPOL = Pattern.compile("\\d{4}:[0-9A-Za-z.-]{1,50}");

    /** Refuses with {@code ORGANISATION_DETAIL}, {@code EMAIL} or {@code PEPPOL_ID}. */
    public void check() {
        boolean tooLong = Stream.of(
                        address,
                        postalCode,
                        city,
                        phone,
                        invoiceName,
                        invoiceAddress,
                        invoicePostalCode,
                        invoiceCity,
                        invoiceReference)
                .anyMatch(part -> part != null && part.length() > LONGEST);
        if (tooLong) {
            throw new RuleViolation(AccountRule.ORGANISATION_DETAIL, LONGEST);
        }
        Stream.of(email, invoiceEmail).filter(one -> one != null).forEach(EmailAddress::checked);
        if (peppolId != null && !PEPPOL.matcher(peppolId).matches()) {
            throw new RuleViolation(AccountRule.PEPPOL_ID);
        }
    }
}
