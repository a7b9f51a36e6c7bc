package nl.benchmark.processing;

import java.util.Optional;
import nl.benchmark.audit.AuditAction;

/**
 * Verwerkingsactiviteit: the kinds of processing of personal data that there are. The register describes each in versions;
 * the names are codes there and stand in lines that are kept seven years: never rename one.
 */
public enum ProcessingActivity {
    /** Files of municipalities: received, read, decided upon, withdrawn. */
    DELIVERY,
    /** A kept source file, opened by a data officer or released by one to its organisation, or read again to try a layout. */
    SOURCE_FILE,
    /** A kept source file, sent to the processing organisation. */
    TRANSFER,
    /** A delivery erased after its term. */
    ERASURE,
    /** Accounts of users: made, changed, listed. */
    ACCOUNT;

    /**
     * What an action is part of; empty when it processes no personal data, or only those of whoever does it: a line without a
     * user would say nothing of that, and the access log has it. A new action does not compile until it stands here.
     */
    public static Optional<ProcessingActivity> of(AuditAction action) {
        return switch (action) {
            case DELIVERY_RECEIVE,
                    DELIVERY_DECIDE,
                    DELIVERY_WITHDRAW,
                    DELIVERY_NUMBERING,
                    REMOVAL_CONFIRM,
                    REMOVAL_PUT_BACK -> Optional.of(DELIVERY);
            case SOURCE_FILE_READ, HANDOVER_FETCH, LAYOUT_TRY -> Optional.of(SOURCE_FILE);
            case SOURCE_FILE_TRANSFER -> Optional.of(TRANSFER);
            case RETENTION_ERASE -> Optional.of(ERASURE);
            case ACCOUNT_INVITE,
                    INVITATION_OPEN,
                    ACCOUNT_CHANGE,
                    ACCOUNT_SWITCH,
                    ACCOUNTS_CLOSE,
                    RIGHTS_CHANGE,
                    ACCESS_REVIEW,
                    ACCOUNTS_READ,
                    REGISTRATION_ACCEPT,
                    REGISTRATION_REFUSE,
                    REGISTRATION_ERASE,
                    REGISTRATIONS_READ,
                    MAIL_READ,
                    MAIL_SEND_AGAIN -> Optional.of(ACCOUNT);
            // between organisations; the name under it is given by whoever signs
            case AGREEMENT_SIGN,
                    AGREEMENT_TEXT_SEND,
                    AGREEMENT_TEXT_ASSESS,
                    AGREEMENT_PUBLISH,
                    AGREEMENT_READ,
                    AGREEMENT_REMIND,
                    AGREEMENT_END,
                    SUBPROCESSOR_CHANGE,
                    SUBPROCESSOR_OBJECT,
                    SUBPROCESSOR_ANSWER,
                    BREACH_RECORD,
                    BREACH_SEARCH,
                    BREACH_CHANGE,
                    BREACH_TELL,
                    BREACH_CLOSE,
                    HANDOVER_ASK,
                    HANDOVER_RELEASE,
                    HANDOVER_REFUSE,
                    INDICATOR_PROPOSE,
                    INDICATOR_DECIDE,
                    LAYOUT_PROPOSE,
                    LAYOUT_DECIDE,
                    PROTOCOL_WRITE,
                    PROTOCOL_DECIDE,
                    PROTOCOL_ANNOUNCE,
                    PROTOCOL_ACCEPT,
                    PROTOCOL_PROGRESS_READ -> Optional.empty();
            // of whoever sends it, and what an organisation takes part in
            case REGISTRATION_SEND, REGISTRATION_CHANGE -> Optional.empty();
            // what an organisation takes part in
            case PARTICIPATION_CANCEL,
                    PARTICIPATION_WITHDRAW,
                    PARTICIPATION_RENEW,
                    CANCELLATIONS_READ,
                    CONSENT_CHANGE,
                    MEMBERSHIP_CHANGE,
                    DOMAIN_CHANGE -> Optional.empty();
            // how somebody signs in, nearly always of whoever does it
            case SIGN_IN,
                    SECOND_FACTOR,
                    SIGN_OUT,
                    PASSWORD_CHANGE,
                    PASSWORD_RESET_REQUEST,
                    SECOND_FACTOR_CHANGE,
                    CONFIRM,
                    SESSION_END,
                    TOKEN_CREATE,
                    TOKEN_REVOKE,
                    ORGANISATION_CHOOSE,
                    PURPOSE_GIVE,
                    LOOK_BEGIN -> Optional.empty();
            // a refusal, or no single action
            case PAGE, CALL, SERVICE -> Optional.empty();
            // counts and sums of organisations, and what is said of files without what is in them
            case DELIVERIES_READ,
                    FINDINGS_READ,
                    FIGURES_READ,
                    EXPLANATION_READ,
                    REPORT_REQUEST,
                    REPORT_MAKE,
                    REPORT_DOWNLOAD,
                    EXPORT,
                    IMPORT,
                    ORGANISATION_CHANGE,
                    CALENDAR_CHANGE,
                    CONSULTATION_RECORD,
                    CONSULTATION_CHANGE,
                    CONSULTATION_ANSWER,
                    CONSULTATIONS_READ,
                    REMOVAL_PROPOSE,
                    REMOVAL_DROP,
                    FINDING_EXPLAIN,
                    FINDING_ASK,
                    FINDING_ACCEPT,
                    PROCESSING_CHANGE -> Optional.empty();
            // the logs themselves, which hold numbers of accounts and no persons
            case AUDIT_READ,
                    AUDIT_EXPORT,
                    AUDIT_VERIFY,
                    AUDIT_HEAD_SIGN,
                    AUDIT_HEADS_READ,
                    AUDIT_RETENTION,
                    INCIDENT,
                    INCIDENT_CLOSE,
                    LOG_HOLD,
                    LOG_RELEASE -> Optional.empty();
            // decisions about erasing; each erasure is a line of its own
            case RETENTION_PROPOSE,
                    RETENTION_APPROVE,
                    RETENTION_WITHDRAW,
                    RETENTION_FINISH,
                    RETENTION_HOLD,
                    RETENTION_RELEASE,
                    RETENTION_TERM,
                    CERTIFICATE_ISSUE,
                    CERTIFICATE_READ -> Optional.empty();
            // amounts between organisations
            case TARIFF_PROPOSE,
                    TARIFF_APPROVE,
                    TARIFF_REFUSE,
                    TARIFF_WITHDRAW,
                    INVOICE_ISSUE,
                    INVOICE_HOLD,
                    INVOICE_CREDIT,
                    INVOICE_RUN,
                    INVOICE_SEND,
                    INVOICE_REMIND,
                    PAYMENT_IMPORT,
                    PAYMENT_MATCH,
                    INVOICES_READ -> Optional.empty();
            // the whole database, encrypted, by a tool outside the server
            case BACKUP, RESTORE, KEY_ROTATE, PSEUDONYM_ROTATE -> Optional.empty();
        };
    }

    /** Which action's line a job goes on from, when nobody's request does it: same object, same trace. */
    public static Optional<AuditAction> follows(AuditAction action) {
        return switch (action) {
            case DELIVERY_DECIDE -> Optional.of(AuditAction.DELIVERY_RECEIVE);
            case SOURCE_FILE_TRANSFER -> Optional.of(AuditAction.DELIVERY_DECIDE);
            default -> Optional.empty();
        };
    }
}
