package nl.benchmark.account;

import nl.benchmark.shared.OfRights;

/** Why something about accounts, rights or tokens was refused. */
public enum AccountRule {
    /** The address and password do not belong together; the same answer for an unknown address and for an account that is locked for a while. */
    SIGN_IN_REFUSED,
    /** The code is not right, was used before, or the account is locked for a while. */
    CODE_REFUSED,
    /** The sign-in was begun too long ago, or was ended. */
    SIGN_IN_ENDED,
    /** The link is unknown, was used before or is too old. */
    LINK_ENDED,
    /** The caller must first show again who it is (U12). */
    CONFIRM_FIRST,
    /** The password or code with which the caller should show again who it is, is wrong; or the account is locked for a while. */
    CONFIRM_REFUSED,
    /** What came from the identity provider is not its answer to what was asked. */
    OPEN_ID_REFUSED,
    /** The identity provider knows who it is, but no account was joined to that identity. */
    OPEN_ID_UNKNOWN,
    /** Another account was joined to that identity. */
    OPEN_ID_TAKEN,
    /** The account is right, but this portal is not for its role. */
    @OfRights
    OTHER_PORTAL,
    /** The caller's rights do not reach this organisation or action. */
    @OfRights
    NO_RIGHT,
    /** A token needs a name of 1 to 80 characters. */
    TOKEN_NAME,
    /** A token ends between tomorrow and two years from now. */
    TOKEN_EXPIRY,
    /** Not an address for mail. */
    EMAIL,
    /** Another account has this address. */
    EMAIL_TAKEN,
    /** A name of 1 to 120 characters. */
    NAME,
    /** A telephone number, or a function, of 80 characters at most. */
    DETAIL,
    /** A part of the details of an organisation is too long. */
    ORGANISATION_DETAIL,
    /** Not four digits and two letters. */
    POSTAL_CODE,
    /** Not a scheme of four digits, a colon and a number. */
    PEPPOL_ID,
    /** Staff and auditors get no time to set up a second factor; for participants a date within three months. */
    SECOND_FACTOR_TIME,
    /** Nobody switches off or restricts the own account. */
    OWN_ACCOUNT,
    /** The last administrator stays. */
    LAST_ADMINISTRATOR,
    /** The last day of an account lies today or later; that of an auditor or external administrator is needed, and lies within so many years. */
    END,
    /** Of an external administrator it is said for whom, under which agreement and for what; arguments: most characters, least and most of the scope. */
    EXTERNAL,
    /** An external administrator works in at least one area of work. */
    EXTERNAL_AREAS,
    /** An external administrator has a first day, and it is not after the last. */
    EXTERNAL_FROM,
    /** An auditor, and no other, sees the logs of everybody or of at least one organisation. */
    SCOPE,
    /** No account of another organisation has that address, or one that does not work. */
    GRANT_NOBODY,
    /** Something is given to somebody of another organisation, and it is what can be given. */
    GRANT_RIGHTS,
    /** What is given to somebody of another organisation ends between today and a year from now. */
    GRANT_END,
    /** The organisation is not one that the account works for, or no longer. */
    @OfRights
    ORGANISATION_CHOICE,
    /** Whoever looks as a participant does, changes nothing and takes no report along. */
    @OfRights
    ONLY_LOOKING,
    /** Staff says why before it reads what a participant delivered. */
    PURPOSE_FIRST,
    /** A purpose of 10 to 200 characters. */
    PURPOSE,
    /** A role of the other kind: participants' roles for participants, the others for the benchmark organisation. */
    ROLE
}
