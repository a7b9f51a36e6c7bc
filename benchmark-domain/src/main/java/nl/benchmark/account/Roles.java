package nl.benchmark.account;

/** The names used in {@code @RolesAllowed}: every {@link Role} and the groups that roles and rights open. */
public final class Roles {

    /** Any account. */
    public static final String SIGNED_IN = "SIGNED_IN";
    /** Any account of a municipality or co-operation. */
    public static final String PARTICIPANT = "PARTICIPANT";
    /** Participants' accounts that may deliver files. */
    public static final String SUPPLIER = "SUPPLIER";
    /** Participants' accounts that may see figures, and all others. */
    public static final String FIGURE_READER = "FIGURE_READER";
    /** Administrators, and participants' accounts that manage those of their organisation. */
    public static final String ACCOUNT_MANAGER = "ACCOUNT_MANAGER";
    /** Any account of the benchmark organisation but the auditor. */
    public static final String STAFF = "STAFF";

    public static final String CONTACT_PERSON = "CONTACT_PERSON";
    public static final String ADMINISTRATOR = "ADMINISTRATOR";
    public static final String FINANCE = "FINANCE";
    public static final String DATA_OFFICER = "DATA_OFFICER";
    public static final String CONTENT_EXPERT = "CONTENT_EXPERT";
    public static final String HELPDESK = "HELPDESK";
    public static final String AUDITOR = "AUDITOR";

    private Roles() {}
}
