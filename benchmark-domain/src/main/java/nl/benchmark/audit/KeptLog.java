package nl.benchmark.audit;

import java.util.List;

/**
 * The logs that there are (L14), for the page that says where each is, how long it is kept and who reads it. A test holds the
 * tables named here against those of the database.
 */
public enum KeptLog {
    /** Toegangslog. */
    ACCESS("audit_line", "audit_head", "audit_removal", "audit_hold"),
    /** Signed heads of the access log, files. */
    HEADS,
    /** Logboek dataverwerkingen, and the register that its lines refer to. */
    PROCESSING("processing_line", "processing_activity"),
    /** Who looked at rights. */
    REVIEWS("access_review"),
    INCIDENTS("incident"),
    SESSIONS("account_session"),
    /** Mail that was sent. */
    MAIL("outbox", "outbox_attachment", "invoice_mail"),
    /** Runs that erase, what they erased, and the signed file of it. */
    ERASURES("retention_run", "retention_item", "erasure", "erasure_certificate"),
    /** Source files sent to the processing organisation. */
    TRANSFERS("source_transfer"),
    /** Files of external sources, taken in or refused. */
    IMPORTS("external_import", "external_import_finding"),
    /** Versions of the structure of the database. */
    MIGRATIONS("databasechangelog", "databasechangeloglock"),
    /** What the server writes about itself, files. */
    SERVER,
    /** What PostgreSQL writes about itself, files. */
    DATABASE;

    private final List<String> tables;

    KeptLog(String... tables) {
        this.tables = List.of(tables);
    }

    /** Tables it consists of; none when it is files. */
    public List<String> tables() {
        return tables;
    }
}
