package nl.benchmark.registration;

import java.io.Serializable;
import java.util.stream.Stream;
import nl.benchmark.account.EmailAddress;
import nl.benchmark.account.OrganisationDetails;
import nl.benchmark.shared.RuleViolation;

/**
 * Where invoices go. Source: REG-1.
 *
 * @param email null when invoices go by e-invoice or post only
 * @param reference what the municipality wants on its invoices; null when nothing
 * @param peppolId {@code 0106:12345678}; null when unknown
 */
public record InvoiceAddress(
        String name, String address, String postalCode, String city, String email, String reference, String peppolId)
        implements Serializable {

    private static final int LONGEST = 120;

    /** Without spaces around them. */
    public InvoiceAddress {
        name = stripped(name);
        address = stripped(address);
        postalCode = stripped(postalCode);
        city = stripped(city);
        email = stripped(email);
        reference = stripped(reference);
        peppolId = stripped(peppolId);
    }

    /** Null stays null. */
    static String stripped(String typed) {
        return typed == null ? null : typed.strip();
    }

    /** Refuses with {@code INVOICE_ADDRESS}, {@code POSTAL_CODE}, {@code TOO_LONG}, {@code PEPPOL_ID} and {@code AccountRule.EMAIL}; everything at once. */
    void check() {
        RuleViolation.all(this::checkAddress, this::checkEmail, this::checkPeppolId);
    }

    private void checkAddress() {
        if (Stream.of(name, address, postalCode, city).anyMatch(part -> part == null || part.isBlank())) {
            throw new RuleViolation(RegistrationRule.INVOICE_ADDRESS);
        }
        if (!OrganisationDetails.isPostalCode(postalCode)) {
            throw new RuleViolation(RegistrationRule.POSTAL_CODE);
        }
        if (Stream.of(name, address, city, reference).anyMatch(part -> part != null && part.length() > LONGEST)) {
            throw new RuleViolation(RegistrationRule.TOO_LONG, LONGEST);
        }
    }

    private void checkEmail() {
        if (email != null) {
            EmailAddress.checked(email);
        }
    }

    private void checkPeppolId() {
        if (peppolId != null && !OrganisationDetails.isPeppolId(peppolId)) {
            throw new RuleViolation(RegistrationRule.PEPPOL_ID);
        }
    }
}
