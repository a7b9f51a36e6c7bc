package nl.benchmark.mail;

/** What a mail tells. The texts are {@code KIND.subject} and {@code KIND.body} in the bundle {@code mail}. */
public enum MailKind {
    /** Name of who invites and of the organisation; a link. */
    INVITATION(true),
    /** A link with which the password is chosen anew. */
    RESET(true),
    /** To the new address: a link that shows that it is read. */
    EMAIL_CONFIRM(true),
    /** To the old address: the new one. */
    EMAIL_CHANGED(false),
    PASSWORD_CHANGED(false),
    SECOND_FACTOR_CHANGED(false),
    /** Who removed it. */
    SECOND_FACTOR_REMOVED(false),
    RECOVERY_CODES_RENEWED(false),
    /** Signing in with an identity provider was joined to the account, or ended. */
    IDENTITY_CHANGED(false),
    /** How many recovery codes are left. */
    RECOVERY_CODE_USED(false),
    /** Name of the token, its last day. */
    TOKEN_CREATED(false),
    /** Who changed them. */
    RIGHTS_CHANGED(false),
    /** Who gave rights in another organisation, which, and until when. */
    GRANTED(false),
    /** Who took them back, and which organisation it was. */
    GRANT_ENDED(false),
    /** Who ended a session that somebody else had. */
    SESSION_ENDED(false),
    /** To the other administrators: who made or changed an account of staff or an auditor, and whose. */
    PRIVILEGED_CHANGED(false),
    /** Who registered, as a name of an organisation, and for what; a link to follow it. */
    REGISTRATION_RECEIVED(true),
    /** The organisation, what it takes part in, and from which day. */
    REGISTRATION_ACCEPTED(false),
    /** The organisation, and why. */
    REGISTRATION_REFUSED(false);

    private final boolean link;

    MailKind(boolean link) {
        this.link = link;
    }

    public boolean hasLink() {
        return link;
    }
}
