package nl.benchmark.account;

/** Why a password that somebody chose was refused (ACC-1, U3). */
public enum PasswordRule {
    /** Fewer than 14 characters. */
    TOO_SHORT,
    /** More than 200 characters. */
    TOO_LONG,
    /** One of the passwords that are tried first, or little more than one. */
    COMMON,
    /** Holds the name of the organisation, the product, the municipality or the user. */
    CONTEXT,
    /** The one it should replace. */
    SAME,
    /** The two that were typed differ. */
    NOT_REPEATED,
    /** The current password is not right. */
    CURRENT_WRONG
}
