package nl.benchmark.launcher.demo;

/** Role of a demonstration account: one of a participant, the others of the benchmark organisation, and the auditor. */
public enum DemonstrationRole {
    CONTACT_PERSON("Contactpersoon", "contact"),
    ADMINISTRATOR("Beheerder", "beheerder"),
    CONTENT_EXPERT("Inhoudelijk deskundige", "inhoud"),
    DATA_OFFICER("Databeheerder", "data"),
    FINANCE("Financiën", "financien"),
    HELPDESK("Helpdesk", "helpdesk"),
    AUDITOR("Auditor", "auditor");

    private final String displayName;
    private final String mailbox;

    DemonstrationRole(String displayName, String mailbox) {
        this.displayName = displayName;
        this.mailbox = mailbox;
    }

    /** In Dutch, as part of the name of an account; never the name of a person. */
    String displayName() {
        return displayName;
    }

    /** Address before the @. */
    String mailbox() {
        return mailbox;
    }

    boolean isOfParticipant() {
        return this == CONTACT_PERSON;
    }
}
