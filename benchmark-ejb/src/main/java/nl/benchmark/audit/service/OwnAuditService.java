package nl.benchmark.audit.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.AuditDayList;
import nl.benchmark.audit.AuditList;
import nl.benchmark.audit.AuditQuery;
import nl.benchmark.audit.AuditRow;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.NotAudited;
import org.jdbi.v3.core.Jdbi;

/** "Wie deed wat met onze gegevens": what was done with the data of the caller's organisation, and what its own accounts did. */
@Stateless
@RolesAllowed(Roles.PARTICIPANT)
public class OwnAuditService {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @Inject
    private AuditReader reader;

    @Inject
    private Jdbi jdbi;

    /**
     * @param page from 1
     * @param size lines a page
     */
    @NotAudited(reason = "the log of one's own data, read by those whose it is")
    public AuditList lines(AuditQuery query, int page, int size) {
        return reader.list(query, (page - 1) * size, size);
    }

    /**
     * The same, counted per day, account and action; newest day first.
     *
     * @param first day in Europe/Amsterdam, as is the last; both inclusive
     * @param othersOnly leaves out what the own accounts did
     * @param page from 1
     * @param size entries a page
     */
    @NotAudited(reason = "the log of one's own data, read by those whose it is")
    public AuditDayList days(LocalDate first, LocalDate last, boolean othersOnly, int page, int size) {
        return reader.days(
                first.atStartOfDay(AMSTERDAM).toInstant(),
                last.plusDays(1).atStartOfDay(AMSTERDAM).toInstant(),
                othersOnly,
                (page - 1) * size,
                size);
    }

    /** Begins an export; its parts are read after this and are no lines themselves. */
    @Audited(action = AuditAction.AUDIT_EXPORT, object = "file")
    public void export(@AuditedId String file) {
        // the line is all: a file that cannot be written to the log is not made
    }

    /** Newest first, below the number of the last part's last line; null for the first part. Empty at the end. */
    @NotAudited(reason = "a part of an export, which is a line")
    public List<AuditRow> part(AuditQuery query, Long below) {
        return reader.rows(query, below, AuditService.PART);
    }

    /**
     * Name of an account of the own organisation, or of another's that it gave rights to; empty for any other, which the
     * database does not show.
     */
    @NotAudited(reason = "names of colleagues")
    public String name(long accountId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select name from account where id = :id union select name from granted_accounts() where account_id = :id")
                .bind("id", accountId)
                .mapTo(String.class)
                .findOne()
                .orElse(""));
    }
}
