package nl.benchmark.account;

import java.util.regex.Pattern;
import nl.benchmark.shared.RuleViolation;

/** An address for mail, as far as its form goes; that it is read shows a link that is sent to it. */
public final class EmailAddress {

    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile(
            "[^\\s@<>(),;:\"\\\\\\[\\]\\p{Cntrl}]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?\\.[\\p{L}]{2,}");

    private EmailAddress() {}

    /** Without spaces around it. Refuses with {@code EMAIL}. */
    public static String checked(String typed) {
        return checked(null, typed);
    }

    /** The same of one of several that were typed. @param part by which the refusal says which it is; null when there is one */
    static String checked(String part, String typed) {
        String address = typed == null ? "" : typed.strip();
        if (address.length() > LONGEST || !FORM.matcher(address).matches()) {
            throw RuleViolation.of(part, AccountRule.EMAIL);
        }
        return address;
    }
}
