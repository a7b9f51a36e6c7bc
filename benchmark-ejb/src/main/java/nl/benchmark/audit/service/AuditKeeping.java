package nl.benchmark.audit.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.AuditHead;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.ChainState;
import nl.benchmark.audit.IncidentKind;
import org.jdbi.v3.core.Jdbi;

/** What is done for the log itself once a day: the chain is verified and its head signed (L10), old months are removed (L12). */
@Stateless
public class AuditKeeping {

    private static final Logger LOG = Logger.getLogger(AuditKeeping.class.getName());

    @Inject
    private AuditReader reader;

    @Inject
    private AuditHeadFolder heads;

    @Inject
    private DatabaseLog databaseLog;

    @Inject
    private AuditFacts audit;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    /** The head of today (Europe/Amsterdam), once, on whatever node. A chain that is broken gets none, and a line that says where. */
    @Audited(action = AuditAction.AUDIT_HEAD_SIGN, object = "audit_head")
    public void signHead() {
        LocalDate today = LocalDate.now(clock);
        if (!heads.isConfigured() || heads.holds(today) || !isOnlyOne("audit_head")) {
            audit.nothingDone();
            return;
        }
        ChainState chain = reader.verify();
        audit.id(today);
        audit.detail("seq", chain.headSeq());
        if (chain.isWhole()) {
            heads.keep(today, AuditHead.signed(clock.instant(), chain.headSeq(), chain.headHash(), heads.keys()));
        } else {
            LOG.log(Level.SEVERE, "The audit log is broken at line {0}: {1}", new Object[] {
                Long.toString(chain.brokenSeq()), chain.fault()
            });
            audit.detail("brokenSeq", chain.brokenSeq());
            audit.denied(chain.fault().name());
            raise(
                    IncidentKind.CHAIN_BROKEN,
                    "chain " + chain.brokenSeq() + " " + chain.fault(),
                    "line " + chain.brokenSeq() + ": " + chain.fault());
        }
    }

    /** Months of which every line is more than seven years old, of this log and of that of data processing. */
    @Audited(action = AuditAction.AUDIT_RETENTION, object = "audit_line")
    public void removeOld() {
        List<String> removed = jdbi.withHandle(handle -> handle.createQuery(
                        "select first_seq, last_seq, first_at, last_at from audit_remove_old()")
                .map((row, context) -> row.getLong("first_seq") + "-" + row.getLong("last_seq") + " "
                        + row.getObject("first_at", OffsetDateTime.class).toInstant())
                .list());
        long processing = jdbi.withHandle(handle -> handle.createQuery("select processing_remove_old()")
                .mapTo(Long.class)
                .one());
        if (removed.isEmpty() && processing == 0) {
            audit.nothingDone();
        } else {
            audit.detail("segments", String.join(", ", removed));
            audit.detail("processingLines", processing);
        }
    }

    /** What the database refused somebody since the last round: an incident each, once (L13). */
    @Audited(action = AuditAction.INCIDENT, object = "incident")
    public void watchDatabase() {
        int found = 0;
        for (DatabaseLog.Refused refused : databaseLog.refused()) {
            if (raise(IncidentKind.STATEMENT_REFUSED, refused.reference(), refused.what())) {
                LOG.log(Level.SEVERE, "Somebody was refused a log of the database: {0}", refused.what());
                audit.id(refused.reference());
                found++;
            }
        }
        if (found == 0) {
            audit.nothingDone();
        } else {
            audit.rows(found);
        }
    }

    private boolean raise(IncidentKind kind, String reference, String what) {
        return jdbi.withHandle(handle -> handle.createQuery("select audit_incident(:kind, :reference, :what)")
                .bind("kind", kind.name())
                .bind("reference", reference)
                .bind("what", what)
                .mapTo(Boolean.class)
                .one());
    }

    private boolean isOnlyOne(String job) {
        return jdbi.withHandle(handle -> handle.createQuery("select pg_try_advisory_xact_lock(hashtext(:job))")
                .bind("job", job)
                .mapTo(Boolean.class)
                .one());
    }
}
