package nl.benchmark.account;

import nl.benchmark.shared.OfRights;

/** Why something about accounts, rights or tokens was refused. */
public enum AccountRule {
    /** The address and password do not belong together; the same answer for an unknown address. */
    SIGN_IN_REFUSED,
    /** The account is right, but this portal is not for its role. */
    @OfRights
    OTHER_PORTAL,
    /** The caller's rights do not reach this organisation or action. */
    @OfRights
    NO_RIGHT,
    /** A token needs a name of 1 to 80 characters. */
    TOKEN_NAME,
    /** A token ends between tomorrow and two years from now. */
    TOKEN_EXPIRY
}
