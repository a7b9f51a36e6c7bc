package nl.benchmark.delivery.service;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.delivery.BusContent;
import nl.benchmark.delivery.DeliveryChange;
import nl.benchmark.delivery.DeliveryContent;
import nl.benchmark.delivery.RecordContent;
import nl.benchmark.indicator.service.MeasureService;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Brings a dry run into force in a transaction of its own that is always rolled back, to see what it would change (DEL-5).
 * Everything is done as in earnest, so that what was announced is what happens; nobody else ever sees it.
 */
@NotAudited(reason = "a part of what DeliveryAcceptance decides, which writes the line")
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DeliveryTrial {

    @Inject
    private Jdbi jdbi;

    @Inject
    private BusFacts benefits;

    @Inject
    private RecordFacts records;

    @Inject
    private MeasureService measures;

    @Inject
    private DeliveryChanges changes;

    @Inject
    private Clock clock;

    @Resource
    private SessionContext session;

    /** Empty when there is nothing beside which it could be laid. The caller has the lock of the organisation's measures. */
    public Optional<DeliveryChange> change(DeliveryJob job, DeliveryContent content) {
        try {
            return jdbi.withHandle(handle -> tried(handle, job, content));
        } finally {
            session.setRollbackOnly(); // not sooner: a transaction that is to be rolled back gives no connection
        }
    }

    private Optional<DeliveryChange> tried(Handle handle, DeliveryJob job, DeliveryContent content) {
        bringIn(handle, job, content);
        OffsetDateTime now = OffsetDateTime.now(clock);
        Optional<Long> replaced = DeliveryAcceptance.replacePrevious(handle, job, now);
        handle.createUpdate("update delivery set in_force_from = :now where id = :id")
                .bind("now", now)
                .bind("id", job.id())
                .execute();
        measures.changed(job.type(), job.organisationId(), job.period(), now);
        return changes.of(handle, job, replaced.orElse(null), now);
    }

    private void bringIn(Handle handle, DeliveryJob job, DeliveryContent content) {
        if (content instanceof BusContent bus) {
            benefits.stage(handle.getConnection(), bus);
            benefits.insert(handle, job);
            PersonFacts.insert(handle, job, bus);
        } else {
            RecordContent rows = (RecordContent) content;
            records.stage(handle.getConnection(), rows);
            records.insert(handle, job, rows);
        }
    }
}
