package nl.benchmark.organisation;

import java.io.Serializable;
import java.net.IDN;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.benchmark.shared.RuleViolation;

/**
 * E-maildomein that an administrator knows of an organisation. Source: REG-1.
 *
 * @param organisation code
 * @param domain in small letters, without an at sign
 * @param addedBy name; null when it was there before
 */
public record EmailDomain(long id, String organisation, String domain, Instant addedAt, String addedBy)
        implements Serializable {

    private static final int LONGEST = 253;
    private static final Pattern FORM =
            Pattern.compile("[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+");

    /** As it is kept; a leading at sign is taken off. Refuses with {@code EMAIL_DOMAIN}. */
    public static String checked(String typed) {
        String domain = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        domain = domain.startsWith("@") ? domain.substring(1) : domain;
        if (domain.length() > LONGEST || !FORM.matcher(ascii(domain)).matches()) {
            throw new RuleViolation(OrganisationRule.EMAIL_DOMAIN);
        }
        return domain;
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
