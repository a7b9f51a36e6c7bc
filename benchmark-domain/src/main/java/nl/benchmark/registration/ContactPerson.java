package nl.benchmark.registration;

import java.io.Serializable;
import java.util.stream.Stream;
import nl.benchmark.account.EmailAddress;
import nl.benchmark.shared.RuleViolation;

/**
 * Contactpersoon: who gets an account when the registration is accepted. Source: REG-1, REG-2.
 *
 * @param jobTitle null when not told
 * @param phone null when not told
 */
public record ContactPerson(String name, String jobTitle, String email, String phone) implements Serializable {

    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST = 100;

    /** Without spaces around them. */
    public ContactPerson {
        name = InvoiceAddress.stripped(name);
        jobTitle = InvoiceAddress.stripped(jobTitle);
        email = InvoiceAddress.stripped(email);
        phone = InvoiceAddress.stripped(phone);
    }

    /** Never whom or how. */
    @Override
    public String toString() {
        return "ContactPerson";
    }

    /** Refuses with {@code CONTACT_NAME}, {@code TOO_LONG} and {@code AccountRule.EMAIL}. */
    void check() {
        int length = name == null ? 0 : name.length();
        if (length < SHORTEST_NAME || length > LONGEST) {
            throw new RuleViolation(RegistrationRule.CONTACT_NAME, SHORTEST_NAME, LONGEST);
        }
        if (Stream.of(jobTitle, phone).anyMatch(part -> part != null && part.length() > LONGEST)) {
            throw new RuleViolation(RegistrationRule.TOO_LONG, LONGEST);
        }
        EmailAddress.checked(email);
    }
}
