package nl.benchmark.organisation;

import java.io.Serializable;
import java.util.List;

/**
 * An organisation in the list of staff.
 *
 * @param benchmarks in which it takes part today, in order; none when it does not
 * @param domains mail domains that are known, in order
 */
public record OrganisationLine(
        String code, String name, OrganisationKind kind, List<String> benchmarks, List<EmailDomain> domains)
        implements Serializable {

    public boolean takesPart() {
        return !benchmarks.isEmpty();
    }

    /** With commas between them. */
    public String domainNames() {
        return String.join(", ", domains.stream().map(EmailDomain::domain).toList());
    }
}
