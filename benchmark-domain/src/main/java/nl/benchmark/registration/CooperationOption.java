package nl.benchmark.registration;

/** What figures of Statushouders &amp; Inburgering a co-operation gets. The names stand in tables: never rename one. Source: ORG-3. */
public enum CooperationOption {
    /** Optie 2: reports of each member, totals and means of the co-operation. */
    MEMBERS,
    /** Optie 3: figures of the co-operation only; nobody sees those of a member, itself included. */
    TOTALS
}
