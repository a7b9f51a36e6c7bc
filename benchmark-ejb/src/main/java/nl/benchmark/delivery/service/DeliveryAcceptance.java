package nl.benchmark.delivery.service;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.delivery.BusContent;
import nl.benchmark.delivery.DeliveryContent;
import nl.benchmark.delivery.DeliveryReading;
import nl.benchmark.delivery.DeliveryStatus;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.delivery.Finding;
import nl.benchmark.delivery.FindingRule;
import nl.benchmark.delivery.Findings;
import nl.benchmark.delivery.RecordContent;
import nl.benchmark.indicator.service.MeasureService;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Decides on a delivery that was read and brings it into force: rows, measures, findings and the state of old and new in
 * one transaction, so that a kill at any moment leaves the one or the other. Only persons come in beside it, a moment
 * earlier, as rows of a delivery that is not in force yet ({@link PersonFacts}).
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DeliveryAcceptance {

    @Inject
    private Jdbi jdbi;

    @Inject
    private AuditFacts audit;

    @Inject
    private BusFacts facts;

    @Inject
    private RecordFacts records;

    @Inject
    private PersonsAside aside;

    @Inject
    private DeliveryHistory history;

    @EJB
    private DeliveryFindings kept;

    @Inject
    private MeasureService measures;

    @Inject
    private Clock clock;

    /** Whether it is in force, so that its source file is to be kept (DEL-2); the waiting file then is still needed. */
    @Audited(action = AuditAction.DELIVERY_DECIDE, object = "delivery")
    public boolean decide(DeliveryJob job, DeliveryReading reading) {
        audit.id(job.id()); // also of the line that says that it failed
        audit.concerns(job.organisation());
        return jdbi.withHandle(handle -> {
            if (reading.refused()) {
                finish(handle, job, DeliveryStatus.REJECTED, reading, reading.findings(), null);
                return false;
            }
            measures.lock(job.organisationId());
            DeliveryContent content = reading.content().orElseThrow();
            return content instanceof BusContent bus
                    ? accept(handle, job, reading, bus)
                    : accept(handle, job, reading, (RecordContent) content);
        });
    }

    private boolean accept(Handle handle, DeliveryJob job, DeliveryReading reading, BusContent content) {
        if (job.dryRun()) {
            return conclude(handle, job, reading, refused(handle, job, reading, content));
        }
        try (PersonsAside.Persons persons = aside.begin(job, content)) {
            if (refused(handle, job, reading, content)) {
                return conclude(handle, job, reading, true);
            }
            facts.insert(handle, job);
            OffsetDateTime now = intoForce(handle, job, reading);
            measures.busArrived(job.organisationId(), job.period(), now, persons::keep);
            return true;
        }
    }

    /** Of a type whose lines are records: everything on one connection, since there is little to count. */
    private boolean accept(Handle handle, DeliveryJob job, DeliveryReading reading, RecordContent content) {
        records.stage(handle.getConnection(), content);
        history.test(handle, job, content, reading.findings());
        boolean refused = reading.findings().refuseFile();
        if (refused || job.dryRun()) {
            return conclude(handle, job, reading, refused);
        }
        records.insert(handle, job, content);
        OffsetDateTime now = intoForce(handle, job, reading);
        measures.changed(job.type(), job.organisationId(), job.period(), now);
        return true;
    }

    /** Without anything coming into force. */
    private boolean conclude(Handle handle, DeliveryJob job, DeliveryReading reading, boolean refused) {
        DeliveryStatus status = refused ? DeliveryStatus.REJECTED : accepted(reading);
        finish(handle, job, status, reading, reading.findings(), null);
        return false;
    }

    private OffsetDateTime intoForce(Handle handle, DeliveryJob job, DeliveryReading reading) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        replacePrevious(handle, job, now);
        finish(handle, job, accepted(reading), reading, reading.findings(), now);
        SourceRegister.expect(handle, job, now);
        return now;
    }

    /** Whether it is refused beside the month before; its benefits are staged then. */
    private boolean refused(Handle handle, DeliveryJob job, DeliveryReading reading, BusContent content) {
        facts.stage(handle.getConnection(), content);
        history.test(handle, job, runningBenefits(content), reading.findings());
        return reading.findings().refuseFile();
    }

    /** After too many attempts: nothing is kept and the sender is told. */
    @Audited(action = AuditAction.DELIVERY_DECIDE, object = "delivery")
    public void giveUp(DeliveryJob job) {
        audit.id(job.id());
        audit.concerns(job.organisation());
        Findings findings = new Findings(1);
        findings.add(Finding.of(FindingRule.JOB_001, 0, "", ""));
        jdbi.useHandle(handle -> {
            PersonFacts.discard(handle, job);
            finish(handle, job, DeliveryStatus.REJECTED, null, findings, null);
        });
    }

    private static DeliveryStatus accepted(DeliveryReading reading) {
        return reading.verdict() == DeliveryReading.Verdict.ACCEPTED
                ? DeliveryStatus.ACCEPTED
                : DeliveryStatus.ACCEPTED_WITH_WARNINGS;
    }

    /** Null of a type that holds no benefits. */
    private static Integer runningBenefits(DeliveryJob job, DeliveryReading reading) {
        if (DeliveryType.valueOf(job.type()).records().isPresent()) {
            return null;
        }
        return reading != null && reading.content().orElse(null) instanceof BusContent bus ? runningBenefits(bus) : 0;
    }

    private static int runningBenefits(BusContent content) {
        int running = 0;
        for (int i = 0; i < content.benefits().size(); i++) {
            if (content.benefits().runs(i)) {
                running++;
            }
        }
        return running;
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
            Handle handle,
            DeliveryJob job,
            DeliveryStatus status,
            DeliveryReading reading,
            Findings findings,
            OffsetDateTime inForceFrom) {
        audit.rows(reading == null ? 0 : reading.records());
        audit.detail("status", status);
        kept.keep(job, findings.list());
        handle.createUpdate(
                        """
                        update delivery set status = :status, finished_at = :now, in_force_from = :inForceFrom, records = :records, rejected_records = :rejected,
                               benefits = :benefits, errors = :errors, warnings = :warnings, notes = :notes, lease_until = null,
                               spool = case when :kept then spool end, spool_key = case when :kept then spool_key end
                         where id = :id
                        """)
                .bind("status", status.name())
                .bind("now", OffsetDateTime.now(clock))
                .bind("inForceFrom", inForceFrom)
                .bind("kept", inForceFrom != null)
                .bind("records", reading == null ? 0 : reading.records())
                .bind("rejected", reading == null ? 0 : reading.rejectedRecords())
                .bind("benefits", runningBenefits(job, reading))
                .bind("errors", findings.errors())
                .bind("warnings", findings.warnings())
                .bind("notes", findings.notes())
                .bind("id", job.id())
                .execute();
    }
}
