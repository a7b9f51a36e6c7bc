package nl.benchmark.handover;

/** Documents that are kept in the database, as they are written into the file: one a row. */
public enum StoredDocument {
    REPORT("report", "document", "'rapport-' || t.id || '.docx'", "t.document is not null"),
    AGREEMENT("agreement", "document", "'verwerkersovereenkomst-' || t.id || '.pdf'", "t.document is not null"),
    OWN_TEXT(
            "agreement_text",
            "content",
            "'eigen-tekst-' || t.id || case t.kind when 'PDF' then '.pdf' else '.docx' end",
            "true"),
    INVOICE_PDF("invoice", "pdf", "coalesce(t.number, 'factuur-' || t.id) || '.pdf'", "t.pdf is not null"),
    INVOICE_UBL("invoice", "ubl", "coalesce(t.number, 'factuur-' || t.id) || '.xml'", "t.ubl is not null"),
    CERTIFICATE("erasure_certificate", "document", "'certificaat-' || t.run_id || '.pdf'", "true");

    private final String table;
    private final String column;
    private final String name;
    private final String condition;

    StoredDocument(String table, String column, String name, String condition) {
        this.table = table;
        this.column = column;
        this.name = name;
        this.condition = condition;
    }

    public String table() {
        return table;
    }

    public String column() {
        return column;
    }

    /** Names and documents of one organisation, whose id is the parameter {@code organisation}. */
    public String query() {
        return "select 'documenten/' || replace(" + name + ", '/', '-') as name, t." + column
                + " as content from " + table + " t where t.organisation_id = :organisation and " + condition
                + " order by 1";
    }
}
