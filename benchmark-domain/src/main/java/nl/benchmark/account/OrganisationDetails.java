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
    private static final Pattern POSTAL_CODE = Pattern.compile("[1-9][0-9]{3} ?[A-Za-z]{2}");
    private static final Pattern PEPPOL = Pattern.compile("\\d{4}:[0-9A-Za-z.-]{1,50}");

    /** Refuses with {@code ORGANISATION_DETAIL}, {@code POSTAL_CODE}, {@code EMAIL} and {@code PEPPOL_ID}, everything at once. */
    public void check() {
        RuleViolation.all(
                this::checkLengths,
                () -> checkPostalCode("postalCode", postalCode),
                () -> checkPostalCode("invoicePostalCode", invoicePostalCode),
                () -> checkEmail("email", email),
                () -> checkEmail("invoiceEmail", invoiceEmail),
                this::checkPeppolId);
    }

    /** Four digits and two letters, with a space between them or none. */
    public static boolean isPostalCode(String code) {
        return POSTAL_CODE.matcher(code).matches();
    }

    /** A scheme of four digits, a colon and a number. */
    public static boolean isPeppolId(String id) {
        return PEPPOL.matcher(id).matches();
    }

    private void checkLengths() {
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
    }

    /** Without one that is right no invoice can be made (BR-NL-4). */
    private static void checkPostalCode(String part, String code) {
        if (code != null && !isPostalCode(code)) {
            throw RuleViolation.of(part, AccountRule.POSTAL_CODE);
        }
    }

    private static void checkEmail(String part, String address) {
        if (address != null) {
            EmailAddress.checked(part, address);
        }
    }

    private void checkPeppolId() {
        if (peppolId != null && !isPeppolId(peppolId)) {
            throw new RuleViolation(AccountRule.PEPPOL_ID);
        }
    }
}
