package nl.benchmark.invoice;

import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.benchmark.shared.RuleViolation;

/**
 * A Dutch address. Source: BR-NL-3, BR-NL-4.
 *
 * @param street with the number, or a post box
 * @param postalCode written as 1234 AB
 */
public record PostalAddress(String street, String postalCode, String city) implements Serializable {

    private static final int LONGEST = 100;
    private static final int DIGITS = 4;
    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{3}[A-Z]{2}");

    /** Refuses with {@code TEXT} and {@code POSTAL_CODE}. */
    public PostalAddress {
        street = Printable.required(street, LONGEST);
        city = Printable.required(city, LONGEST);
        String code = postalCode == null ? "" : postalCode.replace(" ", "").toUpperCase(Locale.ROOT);
        if (!FORM.matcher(code).matches()) {
            throw new RuleViolation(InvoiceRule.POSTAL_CODE);
        }
        postalCode = code.substring(0, DIGITS) + " " + code.substring(DIGITS);
    }
}
