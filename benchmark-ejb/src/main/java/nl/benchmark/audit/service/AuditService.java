package nl.benchmark.audit.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.AuditHeadRow;
import nl.benchmark.audit.AuditList;
import nl.benchmark.audit.AuditQuery;
import nl.benchmark.audit.AuditReach;
import nl.benchmark.audit.AuditRow;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.ChainLine;
import nl.benchmark.audit.ChainState;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.shared.service.CallerContext;
import org.jdbi.v3.core.Jdbi;

/**
 * The auditor's work: search, verify, take along. The database shows an auditor the lines of its own scope only; each
 * reading is a line itself (L15).
 */
@Stateless
@RolesAllowed(Roles.AUDITOR)
public class AuditService {

    /** Lines in one part of an export. */
    public static final int PART = 1_000;

    @Inject
    private AuditReader reader;

    @Inject
    private AuditHeadFolder heads;

    @Inject
    private AuditFacts audit;

    @Inject
    private CallerContext callers;

    @Inject
    private Jdbi jdbi;

    /**
     * @param page from 1
     * @param size lines a page
     */
    @Audited(action = AuditAction.AUDIT_READ, object = "audit_line")
    public AuditList lines(AuditQuery query, int page, int size) {
        AuditList list = reader.list(query, (page - 1) * size, size);
        audit.rows(list.rows().size());
        return list;
    }

    /** Looks at every line that there is, also outside the scope: says only whether and where the chain is broken. */
    @Audited(action = AuditAction.AUDIT_VERIFY, object = "audit_line")
    public ChainState verify() {
        ChainState state = reader.verify();
        audit.rows((int) Math.min(state.lines(), Integer.MAX_VALUE));
        audit.detail("fault", state.fault());
        audit.detail("brokenSeq", state.brokenSeq());
        return state;
    }

    /** Begins an export; its parts are read after this and are no lines themselves. */
    @Audited(action = AuditAction.AUDIT_EXPORT, object = "file")
    public void export(@AuditedId String file) {
        // the line is all: a file that cannot be written to the log is not made
    }

    /** Newest first, below the number of the last part's last line; null for the first part. Empty at the end. */
    @NotAudited(reason = "a part of an export, which is a line")
    public List<AuditRow> part(AuditQuery query, Long below) {
        return reader.rows(query, below, PART);
    }

    /** As {@link #part}, as it was hashed. */
    @NotAudited(reason = "a part of an export, which is a line")
    public List<ChainLine> chainPart(AuditQuery query, Long below) {
        return reader.chain(query, below, PART);
    }

    @NotAudited(reason = "what one may see oneself")
    public AuditReach reach() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select a.audits_all, a.ends_on,
                               array(select o.code from audit_scope s join organisation o on o.id = s.organisation_id where s.account_id = a.id order by o.code) as codes
                          from account a where a.id = :account
                        """)
                .bind("account", callers.get().accountId())
                .map((row, context) -> new AuditReach(
                        row.getBoolean("audits_all"),
                        List.of((String[]) row.getArray("codes").getArray()),
                        row.getObject("ends_on", LocalDate.class)))
                .one());
    }

    /** The signed heads, newest first, each held against the stored chain; {@code page} from 1. */
    @Audited(action = AuditAction.AUDIT_HEADS_READ, object = "audit_head")
    public List<AuditHeadRow> heads(int page, int size) {
        return heads.days().stream()
                .skip((page - 1L) * size)
                .limit(size)
                .map(day -> heads.row(day, reader))
                .toList();
    }

    @NotAudited(reason = "a number of files")
    public int headsTotal() {
        return heads.days().size();
    }

    /** The file of a day as it was signed; empty when there is none. */
    @Audited(action = AuditAction.AUDIT_HEADS_READ, object = "audit_head")
    public Optional<String> head(@AuditedId LocalDate day) {
        return heads.text(day);
    }

    /** The key with which the heads are signed, base64 of X.509; empty when the installation has none. */
    @NotAudited(reason = "a public key")
    public Optional<String> publicKey() {
        return heads.publicKey();
    }
}
