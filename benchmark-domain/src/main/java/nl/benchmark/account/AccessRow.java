package nl.benchmark.account;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A line of the overview of access rights (L16).
 *
 * @param madeOn Europe/Amsterdam, as the other days
 * @param reviewedOn when another person last found the rights right; null when nobody did
 * @param reviewedBy name of that person; null when nobody did
 * @param everything of an auditor: sees the log of all organisations
 * @param scope of an auditor: codes of the organisations whose log it sees
 */
public record AccessRow(
        AccountRow account,
        LocalDate madeOn,
        LocalDate reviewedOn,
        String reviewedBy,
        boolean everything,
        List<String> scope)
        implements Serializable {

    /** First parts of addresses that are read by several persons; there are no accounts of groups (BIO2 5.16.02). */
    private static final Set<String> GROUPS = Set.of(
            "info",
            "gemeente",
            "post",
            "postbus",
            "mail",
            "admin",
            "administratie",
            "secretariaat",
            "team",
            "afdeling",
            "beheer",
            "servicedesk",
            "helpdesk",
            "ict",
            "contact",
            "klantcontact",
            "bi",
            "informatie");

    public boolean privileged() {
        return ReviewTerm.isPrivileged(account.role());
    }

    /** Last day on which the next review is in time. */
    public LocalDate dueOn() {
        return ReviewTerm.dueOn(account.role(), reviewedOn == null ? madeOn : reviewedOn);
    }

    /** Whether nobody looked for too long; an account that does not work needs no review. */
    public boolean isOverdue(LocalDate today) {
        boolean works = account.active() && (account.endsOn() == null || !today.isAfter(account.endsOn()));
        return works && today.isAfter(dueOn());
    }

    /** Whether the address looks like one that several persons read. */
    public boolean isOfGroup() {
        return GROUPS.contains(account.email()
                .substring(0, Math.max(0, account.email().indexOf('@')))
                .toLowerCase(Locale.ROOT));
    }
}
