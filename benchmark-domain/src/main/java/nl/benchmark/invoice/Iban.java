package nl.benchmark.invoice;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.benchmark.shared.RuleViolation;

/** Number of a bank account, without spaces, with the right check digits (modulo 97). Source: E4, ISO 13616. */
public record Iban(String value) implements Serializable {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    private static final BigInteger MODULUS = BigInteger.valueOf(97);
    private static final int CHECKED_LAST = 4;

    /** Refuses with {@code IBAN}. */
    public Iban {
        value = value == null ? "" : value.replace(" ", "").toUpperCase(Locale.ROOT);
        if (!FORM.matcher(value).matches() || !hasItsCheckDigits(value)) {
            throw new RuleViolation(InvoiceRule.IBAN);
        }
    }

    private static boolean hasItsCheckDigits(String iban) {
        StringBuilder digits = new StringBuilder();
        (iban.substring(CHECKED_LAST) + iban.substring(0, CHECKED_LAST))
                .chars()
                .forEach(letter -> digits.append(Character.digit(letter, Character.MAX_RADIX)));
        return new BigInteger(digits.toString()).mod(MODULUS).equals(BigInteger.ONE);
    }
}
