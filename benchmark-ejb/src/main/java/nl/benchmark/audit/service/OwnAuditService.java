package nl.benchmark.audit.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.AuditList;
import nl.benchmark.audit.AuditQuery;
import nl.benchmark.audit.NotAudited;
import org.jdbi.v3.core.Jdbi;

/** "Wie deed wat met onze gegevens": what was done with the data of the caller's organisation, and what its own accounts did. */
@Stateless
@RolesAllowed(Roles.PARTICIPANT)
public class OwnAuditService {

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
