package nl.benchmark.audit;

import java.util.EnumSet;
import java.util.Set;

/** What was done. The names stand in lines that are kept seven years: never rename or reuse one. */
public enum AuditAction {
    /** An address and password, or a click of the demonstration; a second factor follows as a line of its own. */
    SIGN_IN,
    /** A code of the authenticator app or a recovery code. */
    SECOND_FACTOR,
    SIGN_OUT,
    /** A page that is not for this account. */
    PAGE,
    /** A call of the API with a token that is not or no longer valid, or one that is refused before a service is reached. */
    CALL,
    /** A business call that has no action of its own; only its refusal is written. */
    SERVICE,
    DELIVERY_RECEIVE,
    /** The platform's decision on a delivery: accepted or rejected. */
    DELIVERY_DECIDE,
    DELIVERY_WITHDRAW,
    /** Old and new registration numbers were declared for a delivery, or taken back. */
    DELIVERY_NUMBERING,
    DELIVERIES_READ,
    FINDINGS_READ,
    FIGURES_READ,
    EXPLANATION_READ,
    REPORT_REQUEST,
    REPORT_MAKE,
    REPORT_DOWNLOAD,
    TOKEN_CREATE,
    TOKEN_REVOKE,
    PASSWORD_CHANGE,
    /** Somebody asked for a link with which the password is chosen anew. */
    PASSWORD_RESET_REQUEST,
    SECOND_FACTOR_CHANGE,
    /** Somebody who is signed in showed again who it is. */
    CONFIRM,
    SESSION_END,
    ACCOUNT_INVITE,
    /** An invitation was opened and showed its first password. */
    INVITATION_OPEN,
    ACCOUNT_CHANGE,
    /** An account was switched off or on, or got an end. */
    ACCOUNT_SWITCH,
    RIGHTS_CHANGE,
    /** Somebody with rights in several organisations goes on in another. */
    ORGANISATION_CHOOSE,
    /** Staff said why it reads what a participant delivered. */
    PURPOSE_GIVE,
    /** An administrator began to look as a participant does. */
    LOOK_BEGIN,
    /** Secrets sealed anew under another master key. */
    KEY_ROTATE,
    /** Stored pseudonyms and source files wrapped by the key of another version. */
    PSEUDONYM_ROTATE,
    /** Somebody looked whether rights are still needed, and that they are. */
    ACCESS_REVIEW,
    ACCOUNTS_READ,
    ORGANISATION_CHANGE,
    MAIL_READ,
    /** A list or figures that left the platform as a file. */
    EXPORT,
    /** Figures of an external source, taken in by the benchmark organisation. */
    IMPORT,
    AUDIT_READ,
    AUDIT_EXPORT,
    AUDIT_VERIFY,
    /** The head of the chain, signed and put outside the database. */
    AUDIT_HEAD_SIGN,
    AUDIT_HEADS_READ,
    /** Segments of the log that were removed after seven years. */
    AUDIT_RETENTION,
    /** A run that erases, proposed with its dry run. */
    RETENTION_PROPOSE,
    RETENTION_APPROVE,
    RETENTION_WITHDRAW,
    /** One delivery erased, or a run that was finished. */
    RETENTION_ERASE,
    RETENTION_FINISH,
    RETENTION_HOLD,
    RETENTION_RELEASE,
    RETENTION_TERM,
    CERTIFICATE_ISSUE,
    CERTIFICATE_READ,
    /** Microdata seen by a data officer. */
    SOURCE_FILE_READ,
    /** Microdata sent to the processing organisation. */
    SOURCE_FILE_TRANSFER,
    BACKUP,
    RESTORE,
    /** Another version of an activity in the register of processing activities. */
    PROCESSING_CHANGE,
    /** Something that looks like tampering, found by the platform. */
    INCIDENT,
    INCIDENT_CLOSE,
    /** Logs kept longer than their term, and no longer. */
    LOG_HOLD,
    LOG_RELEASE,
    /** Figures of an indexation, proposed for a year. */
    TARIFF_PROPOSE,
    TARIFF_APPROVE,
    TARIFF_REFUSE,
    TARIFF_WITHDRAW,
    INVOICE_ISSUE,
    /** The official rules refused an invoice; it has no number and did not leave. */
    INVOICE_HOLD,
    INVOICE_CREDIT,
    /** The yearly run was started. */
    INVOICE_RUN,
    /** An invoice or credit note was put into the outbox. */
    INVOICE_SEND,
    INVOICE_REMIND,
    /** A bank statement was taken in. */
    PAYMENT_IMPORT,
    /** A payment was joined to an invoice by hand. */
    PAYMENT_MATCH,
    INVOICES_READ,
    /** Somebody, who need not be known, wants to take part. */
    REGISTRATION_SEND,
    /** Modules or consents of a registration that waits. */
    REGISTRATION_CHANGE,
    REGISTRATION_ACCEPT,
    REGISTRATION_REFUSE,
    REGISTRATIONS_READ,
    /** A refused registration, a year later. */
    REGISTRATION_ERASE,
    /** A data processing agreement signed, of the model or of an own text. */
    AGREEMENT_SIGN,
    AGREEMENT_TEXT_SEND,
    AGREEMENT_TEXT_ASSESS,
    /** Another version of the model. */
    AGREEMENT_PUBLISH,
    AGREEMENT_READ,
    /** A sub-processor announced, or ended. */
    SUBPROCESSOR_CHANGE,
    SUBPROCESSOR_OBJECT,
    SUBPROCESSOR_ANSWER,
    BREACH_RECORD,
    /** Whose data an account or an address reached, counted in this log for a breach. */
    BREACH_SEARCH,
    /** Whom a breach concerns, or what was found about it. */
    BREACH_CHANGE,
    /** Organisations told of a breach. */
    BREACH_TELL,
    BREACH_CLOSE,
    /** A contact person asked for microdata and source files of its organisation. */
    HANDOVER_ASK,
    HANDOVER_RELEASE,
    HANDOVER_REFUSE,
    /** Everything of an organisation left as one file. */
    HANDOVER_FETCH,
    /** A cancellation, sent in the portal or recorded from a letter. */
    PARTICIPATION_CANCEL,
    /** A cancellation that is taken back. */
    PARTICIPATION_WITHDRAW,
    /** A contract year that was recorded: the first, or one by renewal. */
    PARTICIPATION_RENEW,
    CANCELLATIONS_READ,
    /** All accounts of an organisation that left. */
    ACCOUNTS_CLOSE,
    /** An agreement that ends with the archive of who left. */
    AGREEMENT_END,
    /** Contact persons told again that their agreement asks for something. */
    AGREEMENT_REMIND,
    /** A mail that was given up, sent again. */
    MAIL_SEND_AGAIN,
    /** A version of an indicator written or taken back, and decided about. */
    INDICATOR_PROPOSE,
    INDICATOR_DECIDE,
    /** A layout of deliveries written, put forward or taken back, tried on source files, and decided about. */
    LAYOUT_PROPOSE,
    LAYOUT_TRY,
    LAYOUT_DECIDE,
    /** An edition of the protocol written, decided about, or announced. */
    PROTOCOL_WRITE,
    PROTOCOL_DECIDE,
    PROTOCOL_ANNOUNCE,
    PROTOCOL_ACCEPT,
    PROTOCOL_PROGRESS_READ,
    /** A mail domain of an organisation added or removed. */
    DOMAIN_CHANGE,
    /** Consents of a running participation. */
    CONSENT_CHANGE,
    /** A member of a co-operation that joins or leaves. */
    MEMBERSHIP_CHANGE,
    /** An ordinary last day or an exception in the calendar of the deliveries. */
    CALENDAR_CHANGE,
    /** Consultation with a participant about a file of a month. */
    CONSULTATION_RECORD,
    CONSULTATION_CHANGE,
    /** A participant answered in a consultation. */
    CONSULTATION_ANSWER,
    CONSULTATIONS_READ,
    /** A file of a month that should be taken out of the benchmark. */
    REMOVAL_PROPOSE,
    REMOVAL_CONFIRM,
    REMOVAL_DROP,
    /** A file that counts in the benchmark again. */
    REMOVAL_PUT_BACK,
    /** A participant explained a warning. */
    FINDING_EXPLAIN,
    FINDING_ASK,
    FINDING_ACCEPT;

    private static final Set<AuditAction> READING = EnumSet.of(
            PAGE,
            CALL,
            SERVICE,
            DELIVERIES_READ,
            FINDINGS_READ,
            FIGURES_READ,
            EXPLANATION_READ,
            ACCOUNTS_READ,
            CERTIFICATE_READ,
            INVOICES_READ,
            REGISTRATIONS_READ,
            AGREEMENT_READ,
            BREACH_SEARCH,
            CANCELLATIONS_READ,
            CONSULTATIONS_READ,
            PROTOCOL_PROGRESS_READ,
            EXPORT);

    /** Whether it changes nothing of anybody. */
    public boolean isReading() {
        return READING.contains(this);
    }
}
