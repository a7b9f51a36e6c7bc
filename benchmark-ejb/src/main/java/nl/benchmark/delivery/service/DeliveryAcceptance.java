package nl.benchmark.delivery.service;

import jakarta.ejb.EJB;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import nl.benchmark.delivery.BusContent;
import nl.benchmark.delivery.DeliveryStatus;
import nl.benchmark.delivery.Findings;
import nl.benchmark.indicator.service.MeasureService;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Decides on a delivery that was read and brings it into force: rows, measures, findings and the state of old and new in
 * one transaction, so that a kill at any moment leaves the one or the other.
 */
@Stateless
@LocalBean
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
class DeliveryAcceptance {

    @Inject
    private Jdbi jdbi;

    @Inject
    private BusFacts facts;

    @Inject
    private DeliveryHistory history;

    @EJB
    private DeliveryFindings kept;

    @Inject
    private MeasureService measures;

    @Inject
    private Clock clock;

    public void decide(DeliveryJob job, BusContent content, Findings findings) {
        if (findings.refuseFile() || content == null || content.tooManyRejected()) {
            reject(job, content, findings);
            return;
        }
        jdbi.useHandle(handle -> {
            lockOrganisation(handle, job);
            facts.stage(handle.getConnection(), content);
            history.test(handle, job, content.runningBenefits(), findings);
            if (findings.refuseFile()) {
                finish(handle, job, DeliveryStatus.REJECTED, content, findings, null);
            } else if (job.dryRun()) {
                finish(handle, job, accepted(content, findings), content, findings, null);
            } else {
                OffsetDateTime now = OffsetDateTime.now(clock);
                facts.insert(handle, job);
                replacePrevious(handle, job, now);
                finish(handle, job, accepted(content, findings), content, findings, now);
                measures.busChanged(job.organisationId(), job.period(), now);
            }
        });
    }

    public void reject(DeliveryJob job, BusContent content, Findings findings) {
        jdbi.useHandle(handle -> finish(handle, job, DeliveryStatus.REJECTED, content, findings, null));
    }

    private static DeliveryStatus accepted(BusContent content, Findings findings) {
        return findings.warnings() > 0 || content.rejectedRecords() > 0
                ? DeliveryStatus.ACCEPTED_WITH_WARNINGS
                : DeliveryStatus.ACCEPTED;
    }

    /** One change of an organisation's figures at a time, on whatever node; others go on. */
    private static void lockOrganisation(Handle handle, DeliveryJob job) {
        handle.createQuery("select 1 from (select pg_advisory_xact_lock(hashtext('delivery'), :organisation)) locked")
                .bind("organisation", (int) job.organisationId())
                .mapTo(Integer.class)
                .one();
    }

    private static void replacePrevious(Handle handle, DeliveryJob job, OffsetDateTime now) {
        handle.createUpdate(
                        """
                        with replaced as (
                            update delivery set status = 'REPLACED', in_force_to = :now
                             where organisation_id = :organisation and type = :type and period = :period and in_force_from is not null and in_force_to is null
                            returning id)
                        update delivery set replaces = (select id from replaced) where id = :id
                        """)
                .bind("now", now)
                .bind("organisation", job.organisationId())
                .bind("type", job.type())
                .bind("period", job.period().atDay(1))
                .bind("id", job.id())
                .execute();
    }

    private void finish(
            Handle handle, DeliveryJob job, DeliveryStatus status, BusContent content, Findings findings, OffsetDateTime inForceFrom) {
        kept.keep(job, findings.list());
        handle.createUpdate(
                        """
                        update delivery set status = :status, finished_at = :now, in_force_from = :inForceFrom, records = :records, rejected_records = :rejected,
                               benefits = :benefits, errors = :errors, warnings = :warnings, notes = :notes, spool = null, spool_key = null, lease_until = null
                         where id = :id
                        """)
                .bind("status", status.name())
                .bind("now", OffsetDateTime.now(clock))
                .bind("inForceFrom", inForceFrom)
                .bind("records", content == null ? 0 : content.records())
                .bind("rejected", content == null ? 0 : content.rejectedRecords())
                .bind("benefits", content == null ? 0 : content.runningBenefits())
                .bind("errors", findings.errors())
                .bind("warnings", findings.warnings())
                .bind("notes", findings.notes())
                .bind("id", job.id())
                .execute();
    }
}
