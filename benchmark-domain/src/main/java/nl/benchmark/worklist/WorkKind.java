package nl.benchmark.worklist;

import java.util.EnumSet;
import java.util.Set;
import nl.benchmark.account.Role;

/** What can wait, in order of weight. */
public enum WorkKind {
    /** Organisations that have to be told of a breach before that day is over. */
    BREACHES_TO_TELL(1, true, Role.ADMINISTRATOR),
    /** Security incidents that nobody closed. */
    INCIDENTS(1, Role.ADMINISTRATOR),
    /** Breaches that nobody closed. */
    BREACHES_OPEN(30, Role.ADMINISTRATOR),
    /** Mail that was given up and not sent again. */
    MAILS_FAILED(2, Role.ADMINISTRATOR),
    /** Registrations that nobody decided about. */
    REGISTRATIONS(5, Role.ADMINISTRATOR),
    /** Own texts of a data processing agreement to assess. */
    OWN_TEXTS(10, Role.ADMINISTRATOR),
    /** Takes part and has no agreement in force, so that nothing can be delivered. */
    NO_AGREEMENT(30, Role.ADMINISTRATOR),
    /** Agreements whose last day comes within the days of the warning. */
    AGREEMENTS_EXPIRING(14, true, Role.ADMINISTRATOR),
    /** An edition of the protocol that somebody else wrote. */
    PROTOCOLS(14, Role.ADMINISTRATOR),
    /** Versions of indicators that somebody else wrote. */
    INDICATORS(14, Role.CONTENT_EXPERT, Role.ADMINISTRATOR),
    /** Layouts of deliveries that somebody else put forward. */
    LAYOUTS(14, Role.CONTENT_EXPERT, Role.ADMINISTRATOR),
    /** Figures of an indexation that somebody else entered. */
    TARIFFS(14, Role.FINANCE, Role.ADMINISTRATOR),
    /** Invoices without a number, held back by the official rules. */
    INVOICES_HELD(5, Role.FINANCE, Role.ADMINISTRATOR),
    /** Organisations whose registration was accepted, and whose invoice waits for something that is not known of them. */
    INVOICES_NOT_MADE(2, Role.FINANCE, Role.ADMINISTRATOR),
    /** Invoices with a number that did not leave yet. */
    INVOICES_TO_SEND(5, Role.FINANCE, Role.ADMINISTRATOR),
    /** Payments of which nobody knows the invoice. */
    PAYMENTS_UNMATCHED(10, Role.FINANCE, Role.ADMINISTRATOR),
    /** Reminders that may go out today; since the last day to pay. */
    REMINDERS(30, Role.FINANCE, Role.ADMINISTRATOR),
    /** Invoices whose last day to pay is over. */
    INVOICES_OVERDUE(30, Role.FINANCE, Role.ADMINISTRATOR),
    /** Participants with a month that is too late; since its last day. */
    DELIVERIES_LATE(10, Role.ADMINISTRATOR, Role.DATA_OFFICER, Role.HELPDESK),
    /** Participants with a month whose last file was refused. */
    DELIVERIES_REJECTED(5, Role.ADMINISTRATOR, Role.DATA_OFFICER, Role.HELPDESK),
    /** Consultations that the participant answered, or whose last day is over. */
    CONSULTATIONS(3, Role.ADMINISTRATOR, Role.DATA_OFFICER, Role.CONTENT_EXPERT, Role.HELPDESK),
    /** Explanations of warnings that nobody accepted or asked about. */
    EXPLANATIONS(10, Role.CONTENT_EXPERT),
    /** Files to take out of the benchmark, proposed by somebody else. */
    REMOVALS(5, Role.ADMINISTRATOR),
    /** Runs that erase, proposed by somebody else. */
    RETENTION_RUNS(14, Role.ADMINISTRATOR, Role.DATA_OFFICER),
    /** Organisations that asked for their microdata and source files. */
    HANDOVERS(3, Role.DATA_OFFICER),
    /** Accounts of staff and auditors that end soon. */
    ACCOUNTS_ENDING(7, true, Role.ADMINISTRATOR),
    /** External administrators without an area of work, for whom nothing is open. */
    EXTERNALS_WITHOUT_AREA(2, Role.ADMINISTRATOR),
    /** Rights that nobody looked at for too long; since the last day for it. */
    ACCESS_REVIEWS(30, Role.ADMINISTRATOR),
    /** Data kept longer than its term. */
    HOLDS(180, Role.ADMINISTRATOR, Role.DATA_OFFICER),
    /** Logs kept longer than their term. */
    LOG_HOLDS(180, Role.ADMINISTRATOR);

    private final int termDays;
    private final boolean ahead;
    private final Set<Role> roles;

    WorkKind(int termDays, Role first, Role... others) {
        this(termDays, false, first, others);
    }

    WorkKind(int termDays, boolean ahead, Role first, Role... others) {
        this.termDays = termDays;
        this.ahead = ahead;
        this.roles = EnumSet.of(first, others);
    }

    /** Days that one may wait, that day included; of what lies ahead: days before its day from which on it is urgent. */
    public int termDays() {
        return termDays;
    }

    /** Whether its day is a last day that comes, instead of the day since when it waits. */
    public boolean isAhead() {
        return ahead;
    }

    /** Whose work it is, in the order of the roles. */
    public Set<Role> roles() {
        return EnumSet.copyOf(roles);
    }

    /** All that this role may do. */
    public static Set<WorkKind> of(Role role) {
        Set<WorkKind> kinds = EnumSet.noneOf(WorkKind.class);
        for (WorkKind kind : values()) {
            if (kind.roles.contains(role)) {
                kinds.add(kind);
            }
        }
        return kinds;
    }
}
