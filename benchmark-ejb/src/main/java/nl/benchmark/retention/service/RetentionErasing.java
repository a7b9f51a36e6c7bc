package nl.benchmark.retention.service;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.retention.Erasure;
import nl.benchmark.retention.ItemRow;
import nl.benchmark.retention.ItemState;
import org.jdbi.v3.core.Jdbi;

/**
 * The steps of one delivery that is erased, each a transaction in the context of its organisation. The database itself
 * decides whether it may be (function {@code retention_begin}), and only its functions can delete.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RetentionErasing {

    @Inject
    private Jdbi jdbi;

    @Inject
    private AuditFacts audit;

    @Inject
    private Clock clock;

    @EJB
    private RetentionRegister register;

    /** What the job needs beside the item: where its waiting file is; null when there is none. */
    public record Begun(ItemRow item, String spool) {}

    /**
     * The step of no return. Empty when a hold keeps it, it is not due, or it is done already; the item says which. From
     * here on no hold can be placed.
     */
    @NotAudited(reason = "the erasure itself is a line, and a delivery that is kept is none")
    public Optional<Begun> begin(long run, long delivery) {
        Optional<String> refusal =
                jdbi.withHandle(handle -> handle.createQuery("select retention_begin(:run, :delivery)")
                        .bind("run", run)
                        .bind("delivery", delivery)
                        .mapTo(String.class)
                        .findOne());
        if (refusal.isPresent()) {
            return Optional.empty();
        }
        ItemRow item = register.item(run, delivery);
        String spool = jdbi.withHandle(handle -> handle.createQuery("select spool from delivery where id = :delivery")
                .bind("delivery", delivery)
                .mapTo(String.class)
                .findOne()
                .orElse(null));
        return Optional.of(new Begun(item, spool));
    }

    /** Key, file and line in the signed file are done; now the rows. One line of the audit log per delivery. */
    @Audited(action = AuditAction.RETENTION_ERASE, object = "delivery")
    public void erase(ItemRow item, Erasure erasure) {
        audit.id(item.delivery());
        audit.concerns(item.organisation());
        audit.rows((int) Math.min(Integer.MAX_VALUE, erasure.rows()));
        audit.detail("run", item.run());
        audit.detail("erasure", erasure.seq());
        audit.detail("type", item.type());
        audit.detail("period", item.period());
        audit.detail("receivedOn", item.receivedOn());
        audit.detail("sha256", item.sha256());
        audit.detail("keptSha256", item.keptSha256());
        jdbi.useHandle(handle -> {
            handle.createUpdate(
                            """
                            insert into erasure (seq, run_id, organisation_id, delivery_id, type, period, received_on, sha256, kept_sha256,
                                                 facts, findings, measures, reports, erased_at)
                            select :seq, i.run_id, i.organisation_id, i.delivery_id, i.type, i.period, i.received_on, i.sha256, i.kept_sha256,
                                   n.facts, n.findings, n.measures, n.reports, :now
                              from retention_item i cross join lateral retention_rows(i.delivery_id) n where i.run_id = :run and i.delivery_id = :delivery
                            """)
                    .bind("seq", erasure.seq())
                    .bind("now", OffsetDateTime.now(clock))
                    .bind("run", item.run())
                    .bind("delivery", item.delivery())
                    .execute();
            handle.createQuery("select 1 from (select retention_erase(:run, :delivery)) erased")
                    .bind("run", item.run())
                    .bind("delivery", item.delivery())
                    .mapTo(Integer.class)
                    .one();
        });
    }

    /** Nothing of the run is left to do. */
    @Audited(action = AuditAction.RETENTION_FINISH, object = "retention_run")
    public void finish(@AuditedId long run) {
        List<ItemRow> items = register.items(run);
        audit.concerns(register.organisations(run));
        audit.detail(
                "erased",
                items.stream().filter(item -> item.state() == ItemState.ERASED).count());
        audit.detail(
                "held",
                items.stream().filter(item -> item.state() == ItemState.HELD).count());
        audit.detail(
                "skipped",
                items.stream().filter(item -> item.state() == ItemState.SKIPPED).count());
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update retention_run set state = 'DONE', finished_at = :now, lease_until = null where id = :run and state = 'RUNNING'")
                .bind("now", OffsetDateTime.now(clock))
                .bind("run", run)
                .execute());
    }
}
