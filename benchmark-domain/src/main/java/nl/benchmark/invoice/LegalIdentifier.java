package nl.benchmark.invoice;

import java.io.Serializable;
import nl.benchmark.shared.RuleViolation;

/**
 * Number under which an organisation is registered.
 *
 * @param value 8 digits of a KvK number, 20 of an OIN
 */
public record LegalIdentifier(IdentifierScheme scheme, String value) implements Serializable {

    /** Refuses with {@code IDENTIFIER} what has another form. */
    public LegalIdentifier {
        if (scheme == null || !scheme.fits(value)) {
            throw new RuleViolation(InvoiceRule.IDENTIFIER);
        }
    }

    /** As participants of Peppol write it: {@code 0106:12345678}. Refuses with {@code IDENTIFIER} every other scheme, and null. */
    public static LegalIdentifier ofPeppol(String text) {
        String[] parts = text == null ? new String[0] : text.split(":", -1);
        if (parts.length != 2) {
            throw new RuleViolation(InvoiceRule.IDENTIFIER);
        }
        return new LegalIdentifier(IdentifierScheme.of(parts[0]), parts[1]);
    }
}
