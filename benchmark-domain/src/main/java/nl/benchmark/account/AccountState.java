package nl.benchmark.account;

/** How an account stands, as a list shows it. */
public enum AccountState {
    ACTIVE,
    /** Has no password of its own yet. */
    INVITED,
    /** The invitation ran out. */
    INVITATION_ENDED,
    /** Switched off, or past its last day. */
    OFF
}
