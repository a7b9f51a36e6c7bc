package nl.benchmark.audit.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import nl.benchmark.account.Caller;
import nl.benchmark.account.ForEveryArea;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.shared.service.RequestOrigin;

/** What the portals and the API do or refuse before or after a service is called. Each call is a line of the audit log. */
@ForEveryArea(reason = "lines of what the portals do")
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class EdgeEvents {

    @Inject
    private AuditFacts facts;

    @Inject
    private RequestOrigin origin;

    /** A page that is not for this account. */
    @Audited(action = AuditAction.PAGE, object = "page")
    public void pageRefused(@AuditedId String path, Caller caller) {
        facts.actor(caller);
        facts.denied("role");
    }

    /** A page that somebody sees who looks as a participant does (AUD-1). */
    @Audited(action = AuditAction.PAGE, object = "page")
    public void pageLookedAt(@AuditedId String path, Caller caller) {
        facts.actor(caller);
    }

    /** A call with a token that is unknown, ended or revoked. */
    @Audited(action = AuditAction.CALL, object = "call")
    public void tokenRefused(@AuditedId String path) {
        facts.denied("token");
    }

    /**
     * Data leave as a file. Call it before the first byte is sent: when it throws, nothing may leave.
     *
     * @param file what it is, as the visitor sees it: {@code figures.xlsx}
     */
    @Audited(action = AuditAction.EXPORT, object = "file")
    public void exported(@AuditedId String file, int rows) {
        facts.rows(rows);
        facts.concerns(origin.organisationsRead());
    }
}
