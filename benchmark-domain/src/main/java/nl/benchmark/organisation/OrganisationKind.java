package nl.benchmark.organisation;

/** What can take part in a benchmark. Source: ORG-1, ORG-3. */
public enum OrganisationKind {
    /** Gemeente, code GM followed by four digits. */
    MUNICIPALITY,
    /** Samenwerkingsverband: municipalities that take part together. */
    COOPERATION
}
