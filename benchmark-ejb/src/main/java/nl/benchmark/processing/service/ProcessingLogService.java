package nl.benchmark.processing.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.processing.ProcessingLine;
import nl.benchmark.processing.ProcessingQuery;

/**
 * The log of data processing for those who have a right to it (D7): a participant reads what was done with the data of its
 * own people, an auditor what lies in its scope, and that is a line of the access log. The database decides which those are.
 */
@Stateless
@RolesAllowed({Roles.PARTICIPANT, Roles.AUDITOR})
public class ProcessingLogService {

    @Inject
    private ProcessingReader reader;

    /** Newest first, at most {@link ProcessingQuery#MOST}. A participant's own reading is a line too: it is a file that leaves. */
    @Audited(action = AuditAction.AUDIT_READ, object = "processing_line")
    public List<ProcessingLine> lines(ProcessingQuery query) {
        return reader.lines(query);
    }
}
