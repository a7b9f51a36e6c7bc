package nl.benchmark.organisation;

/** Why something about an organisation is refused. */
public enum OrganisationRule {
    /** There is no such organisation. */
    UNKNOWN,
    /** A mail domain is what stands behind the at sign. */
    EMAIL_DOMAIN,
    /** The domain is there already; argument: the domain. */
    DOMAIN_KNOWN,
    /** The domain was removed meanwhile. */
    DOMAIN_UNKNOWN
}
