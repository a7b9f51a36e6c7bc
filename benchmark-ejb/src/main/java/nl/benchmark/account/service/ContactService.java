package nl.benchmark.account.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.benchmark.account.ContactRow;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import org.jdbi.v3.core.Jdbi;

/** The participants' contact persons, for participants only (ACC-3). */
@Stateless
@RolesAllowed(Roles.PARTICIPANT)
public class ContactService {

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    /** Of all that take part today, by organisation and name; nobody for who does not take part itself. */
    @Audited(action = AuditAction.ACCOUNTS_READ, object = "contact")
    public List<ContactRow> contacts() {
        return jdbi.withHandle(handle -> handle.createQuery("select * from contact_persons(:today)")
                .bind("today", LocalDate.now(clock))
                .map((row, context) -> new ContactRow(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("job_title"),
                        row.getString("email"),
                        row.getString("phone"),
                        row.getString("organisation_phone"),
                        row.getString("organisation_email")))
                .list());
    }
}
