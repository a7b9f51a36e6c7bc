package nl.benchmark.registration;

/** Why something about a registration is refused. */
public enum RegistrationRule {
    /** There is no such municipality today. */
    MUNICIPALITY,
    /** A co-operation has a name; arguments: least and most characters. */
    COOPERATION_NAME,
    /** A co-operation has two members or more. */
    TOO_FEW_MEMBERS,
    /** A co-operation chooses option 2 or 3 for Statushouders &amp; Inburgering. */
    OPTION,
    /** Taking part begins this year or next; arguments: both. */
    YEAR,
    /** There is nothing to take part in. */
    NO_MODULE,
    /** Verdiepend includes Basis: one of both. */
    ONE_OF_BOTH,
    /** Nobody takes part without accepting the protocol. */
    PROTOCOL,
    /** Nobody takes part in Statushouders &amp; Inburgering without knowing what is published. */
    CBS_PUBLISHES,
    /** Arguments: least and most characters. */
    CONTACT_NAME,
    /** A part of an address or name is too long; argument: most characters. */
    TOO_LONG,
    /** An invoice goes to a name, an address, a postal code and a place. */
    INVOICE_ADDRESS,
    /** Four digits and two letters. */
    POSTAL_CODE,
    /** Scheme and number. */
    PEPPOL_ID,
    /** More than somebody sends in a minute; argument: seconds until the next. */
    TOO_MANY,
    /** Whoever refuses or changes something says why; arguments: least and most characters. */
    REASON,
    /** There is no such registration, or it is decided. */
    NOT_WAITING,
    /** One of its municipalities takes part in the benchmark already; arguments: name, benchmark. */
    TAKES_PART,
    /** The address of the contact person belongs to an account of another organisation. */
    CONTACT_ELSEWHERE,
    /** Nothing is different. */
    UNCHANGED,
    /** Consents are those of Statushouders &amp; Inburgering, in which the organisation does not take part. */
    NO_CONSENTS,
    /** A member joins or leaves today or later, within two years; arguments: first and last day. */
    MEMBERSHIP_DAY,
    /** It is a member then; argument: name. */
    MEMBER,
    /** It is no member then; argument: name. */
    NO_MEMBER,
    /** It takes part in more than the co-operation does, which is left by cancelling; arguments: name, benchmark. */
    MEMBER_MODULE
}
