package nl.benchmark.invoice;

import java.io.Serializable;
import java.util.regex.Pattern;
import nl.benchmark.shared.RuleViolation;

/** Btw-identificatienummer: NL, nine digits, B, two digits. Source: E4. */
public record VatNumber(String value) implements Serializable {

    private static final Pattern FORM = Pattern.compile("NL[0-9]{9}B[0-9]{2}");

    /** Refuses with {@code VAT_NUMBER} what has another form. */
    public VatNumber {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new RuleViolation(InvoiceRule.VAT_NUMBER);
        }
    }
}
