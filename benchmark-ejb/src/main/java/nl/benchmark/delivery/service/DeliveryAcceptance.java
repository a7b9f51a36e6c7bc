package nl.benchmark.delivery.service;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.delivery.BusContent;
import nl.benchmark.delivery.DeliveryChange;
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

    @EJB
    private DeliveryTrial trial;

    @Inject
    private DeliveryChanges changes;

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
            return tried(handle, job, reading, refused(handle, job, reading, content));
        }
        try (PersonsAside.Persons persons = aside.begin(job, content)) {
            if (refused(handle, job, reading, content)) {
                return conclude(handle, job, reading, true);
            }
            facts.insert(handle, job);
            InForce since = intoForce(handle, job, reading);
            measures.busArrived(job.organisationId(), job.period(), since.now(), persons::keep);
            keepChange(handle, job, since);
            return true;
        }
    }

    /** Of a type whose lines are records: everything on one connection, since there is little to count. */
    private boolean accept(Handle handle, DeliveryJob job, DeliveryReading reading, RecordContent content) {
        records.stage(handle.getConnection(), content);
        history.test(handle, job, reading.layout(), content, reading.findings());
        boolean refused = reading.findings().refuseFile();
        if (job.dryRun()) {
            return tried(handle, job, reading, refused);
        }
        if (refused) {
            return conclude(handle, job, reading, true);
        }
        records.insert(handle, job, content);
        InForce since = intoForce(handle, job, reading);
        measures.changed(job.type(), job.organisationId(), job.period(), since.now());
        keepChange(handle, job, since);
        return true;
    }

    /** A dry run: what it would change is found before its row is touched, since the trial touches it too. */
    private boolean tried(Handle handle, DeliveryJob job, DeliveryReading reading, boolean refused) {
        Optional<DeliveryChange> change =
                refused ? Optional.empty() : trial.change(job, reading.content().orElseThrow());
        conclude(handle, job, reading, refused);
        change.ifPresent(found -> changes.keep(handle, job, found));
        return false;
    }

    /** Only of one that takes the place of another, so that nothing is added to what an ordinary delivery takes. */
    private void keepChange(Handle handle, DeliveryJob job, InForce since) {
        since.replaced()
                .flatMap(replaced -> changes.of(handle, job, replaced, since.now()))
                .ifPresent(change -> changes.keep(handle, job, change));
    }

    /** Without anything coming into force. */
    private boolean conclude(Handle handle, DeliveryJob job, DeliveryReading reading, boolean refused) {
        DeliveryStatus status = refused ? DeliveryStatus.REJECTED : accepted(reading);
        finish(handle, job, status, reading, reading.findings(), null);
        return false;
    }

    /** @param replaced id of the delivery whose place it took */
    private record InForce(OffsetDateTime now, Optional<Long> replaced) {}

    private InForce intoForce(Handle handle, DeliveryJob job, DeliveryReading reading) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Optional<Long> replaced = replacePrevious(handle, job, now);
        finish(handle, job, accepted(reading), reading, reading.findings(), now);
        SourceRegister.expect(handle, job, now);
        return new InForce(now, replaced);
    }

    /** Whether it is refused beside the month before; its benefits are staged then. */
    private boolean refused(Handle handle, DeliveryJob job, DeliveryReading reading, BusContent content) {
        facts.stage(handle.getConnection(), content);
        history.test(handle, job, reading.layout(), runningBenefits(content), reading.findings());
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

    /** Id of the delivery that is in force no longer; empty when there was none. */
    static Optional<Long> replacePrevious(Handle handle, DeliveryJob job, OffsetDateTime now) {
        return handle.createQuery(
                        """
                        with replaced as (
                            update delivery set status = 'REPLACED', in_force_to = :now
                             where organisation_id = :organisation and type = :type and period = :period and in_force_from is not null and in_force_to is null
                            returning id),
                        named as (
                            update delivery set replaces = (select id from replaced) where id = :id)
                        select id from replaced
                        """)
                .bind("now", now)
                .bind("organisation", job.organisationId())
                .bind("type", job.type())
                .bind("period", job.period().atDay(1))
                .bind("id", job.id())
                .mapTo(Long.class)
                .findOne();
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
                               benefits = :benefits, errors = :errors, warnings = :warnings, notes = :notes, layout_id = :layout, lease_until = null,
                               spool = case when :kept then spool end, spool_key = case when :kept then spool_key end
                         where id = :id
                        """)
                .bind("status", status.name())
                .bind("now", OffsetDateTime.now(clock))
                .bind("inForceFrom", inForceFrom)
                .bind("layout", reading == null ? null : reading.layout().version())
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
