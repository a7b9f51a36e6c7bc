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
    REGISTRATION_REFUSED(false),
    /** Organisation, number, what it is for, amount, last day to pay; the invoice is attached. */
    INVOICE(false),
    /** Organisation, number, what it is for, amount, the invoice that it takes back; the credit note is attached. */
    CREDIT_NOTE(false),
    /** Organisation, number, what it is for, what is still open, last day to pay, day of issue; the invoice is attached again. */
    INVOICE_REMINDER(false),
    /** The same for the second and last time. */
    INVOICE_LAST_REMINDER(false),
    /** An invitation of who can sign the agreement of an organisation that has none; as an invitation. */
    INVITATION_TO_SIGN(true),
    /** Which version of the model, what changed, and where to sign. */
    AGREEMENT_OFFERED(false),
    /** Which own text, what was said about it, and where to sign. */
    AGREEMENT_TEXT_ACCEPTED(false),
    /** Which own text, what should change, and where to send the next round. */
    AGREEMENT_TEXT_CHANGES(false),
    /** Which own text, why, and where to go on. */
    AGREEMENT_TEXT_REFUSED(false),
    /** The last day, and where to sign the next. */
    AGREEMENT_EXPIRES(false),
    /** Name, work and place; first day of the work; last day of objections; where to object. */
    SUBPROCESSOR_ANNOUNCED(false),
    /** Name, and the last day of the work. */
    SUBPROCESSOR_ENDS(false),
    /** Name of the sub-processor, and the answer. */
    OBJECTION_ANSWERED(false),
    /** Until when, and where to fetch it. */
    HANDOVER_RELEASED(false),
    /** Why not, and where to ask again. */
    HANDOVER_REFUSED(false),
    /** What it is called, when it was discovered, and where everything about it stands. */
    BREACH_FOUND(false),
    /** What it is called, and where the news stands. */
    BREACH_NEWS(false),
    /** Organisation, what is cancelled, day of receipt, last day, and where to withdraw. */
    CANCELLATION_RECEIVED(false),
    /** Organisation, what goes on, and where to see it. */
    CANCELLATION_WITHDRAWN(false),
    /** Organisation, last day of taking part, last day of the own reports, and where they are. */
    ACCESS_ENDS(false),
    /** Which edition of the protocol, from which day on, what changed, and where to read and accept it. */
    PROTOCOL_ANNOUNCED(false),
    /** As an accepted registration, and the last day. */
    PILOT_ACCEPTED(false),
    /** Name of the participant whose agreement asks for something, and where to go on. */
    AGREEMENT_REMINDER(false),
    /** The organisation that had given rights and whose accounts were closed. */
    GRANT_CLOSED(false),
    /** The organisation whose accounts were closed, who of it had rights, and where they stand. */
    GRANT_HOLDER_LEFT(false),
    /** Member, co-operation, what, first day, and where it stands. */
    MEMBER_REGISTERED(false),
    /** The same, when there are figures of the co-operation as a whole only. */
    MEMBER_REGISTERED_TOTALS(false),
    /** Member, co-operation, what, last day, and where it stands. */
    MEMBER_CANCELLED(false),
    /** Member, co-operation, what, the last day that no longer holds, and where it stands. */
    MEMBER_WITHDRAWN(false),
    /** Member, co-operation, what, last day, and where it stands. */
    MEMBER_ENDED(false),
    /** The municipality, the co-operation that it left, what, first day at its own cost, and where it stands. */
    MEMBER_LEFT(false),
    /** Organisation, month, files that did not come yet, last day, and where to deliver. */
    DELIVERY_DUE(false),
    /** The same after the last day. */
    DELIVERY_LATE(false),
    /** Month, file, and where the consultation about it stands. */
    CONSULTATION_NEWS(false),
    /** Month, file, why it does not count in the benchmark, and where that stands. */
    DELIVERY_REMOVED(false),
    /** Month, file, why it counts again, and where that stands. */
    DELIVERY_PUT_BACK(false),
    /** Month, file, rule, what is asked about its explanation, and where to answer. */
    FINDING_ASKED(false),
    /** Type of file, first month, what differs in lines, and where the layout stands. */
    LAYOUT_CHANGED(false);

    private final boolean link;

    MailKind(boolean link) {
        this.link = link;
    }

    public boolean hasLink() {
        return link;
    }

    /** Whether files go with it. */
    public boolean hasFiles() {
        return this == INVOICE || this == CREDIT_NOTE || this == INVOICE_REMINDER || this == INVOICE_LAST_REMINDER;
    }
}
