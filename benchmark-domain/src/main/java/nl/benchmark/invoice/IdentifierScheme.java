package nl.benchmark.invoice;

import java.util.Arrays;
import java.util.regex.Pattern;
import nl.benchmark.shared.RuleViolation;

/** Where a Dutch organisation is registered. Source: E4, BR-NL-1, BR-NL-10. */
public enum IdentifierScheme {
    /** Kamer van Koophandel. */
    KVK("0106", "[0-9]{8}"),
    /** Organisatie-identificatienummer, of governments. */
    OIN("0190", "[0-9]{20}");

    private final String code;
    private final Pattern form;

    IdentifierScheme(String code, String form) {
        this.code = code;
        this.form = Pattern.compile(form);
    }

    /** As in the list of ISO/IEC 6523. */
    public String code() {
        return code;
    }

    boolean fits(String value) {
        return value != null && form.matcher(value).matches();
    }

    /** Refuses with {@code IDENTIFIER} a code that is neither. */
    public static IdentifierScheme of(String code) {
        return Arrays.stream(values())
                .filter(scheme -> scheme.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(InvoiceRule.IDENTIFIER));
    }
}
