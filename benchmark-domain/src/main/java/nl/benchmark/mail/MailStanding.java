package nl.benchmark.mail;

/** How a mail stands that could not be sent at once. */
public enum MailStanding {
    /** Tried for three days, or until its link no longer worked. */
    GIVEN_UP,
    /** Tried again by itself. */
    TRYING,
    /** Given up, and sent again by an administrator as another mail. */
    AGAIN
}
