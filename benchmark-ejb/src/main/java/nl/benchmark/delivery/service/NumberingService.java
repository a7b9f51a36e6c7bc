package nl.benchmark.delivery.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import nl.benchmark.account.Caller;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.delivery.DeliveryRequest;
import nl.benchmark.delivery.DeliveryRow;
import nl.benchmark.delivery.DeliveryRule;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.delivery.Findings;
import nl.benchmark.delivery.Layout;
import nl.benchmark.delivery.Numbering;
import nl.benchmark.delivery.NumberingRule;
import nl.benchmark.indicator.service.MeasureService;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.CallerContext;
import nl.benchmark.shared.service.Patience;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Omnummering (BUS-015): old and new registration numbers that a municipality declares with a BUS delivery, or afterwards.
 * With them a benefit stays the same one: in inflow, outflow and re-inflow of the month, in what vanished (BUS-012) and in
 * what changed (DEL-5). A delivery that takes the place of this one needs them again.
 */
@Stateless
@RolesAllowed(Roles.SIGNED_IN)
public class NumberingService {

    /** Findings of a delivery that are written anew; more are counted only, as when it was read. */
    private static final int MOST_FINDINGS = 10_000;

    @EJB
    private DeliveryRegister register;

    @EJB
    private DeliveryFindings findings;

    @Inject
    private NumberingRegister numberings;

    @Inject
    private DeliveryHistory history;

    @Inject
    private DeliveryChanges changes;

    @Inject
    private MeasureService measures;

    @Inject
    private Layouts layouts;

    @Inject
    private CallerContext callers;

    @Inject
    private AuditFacts audit;

    @Inject
    private Patience patience;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    /** Whether numbers may be declared with this file; answers before it is read. Refuses with {@link NumberingRule}. */
    @RolesAllowed(Roles.SUPPLIER)
    @NotAudited(reason = "asks whether they may come; the delivery is a line")
    public void admit(DeliveryRequest request, Numbering numbering) {
        requireBenefits(request.type());
        jdbi.useHandle(handle -> numberings.test(handle, callers.get().organisationId(), request.period(), numbering));
    }

    /**
     * These numbers take the place of those declared before. Of a delivery in force the figures and findings that depend on
     * them follow at once; one that is still being read is read with them.
     */
    @RolesAllowed(Roles.SUPPLIER)
    @Audited(action = AuditAction.DELIVERY_NUMBERING, object = "delivery")
    public void declare(@AuditedId long id, Numbering numbering) {
        audit.rows(numbering.size());
        change(id, numbering);
    }

    /** As if nothing had been declared. */
    @RolesAllowed(Roles.SUPPLIER)
    @Audited(action = AuditAction.DELIVERY_NUMBERING, object = "delivery")
    public void takeBack(@AuditedId long id) {
        audit.rows(0);
        change(id, null);
    }

    /** How many numbers the caller's organisation declared for this delivery. */
    @NotAudited(reason = "the caller's own")
    public int count(long id) {
        Caller caller = callers.get();
        return caller.role().isParticipant() && !caller.isLooking()
                ? jdbi.withHandle(handle -> NumberingRegister.count(handle, id))
                : 0;
    }

    /** @param numbering null to take back what was declared */
    private void change(long id, Numbering numbering) {
        Caller caller = callers.get();
        audit.concerns(caller.organisationCode());
        patience.ofJob(() -> {
            measures.lock(caller.organisationId()); // a delivery is decided on before this, or with these numbers
            jdbi.useHandle(handle -> change(handle, own(id), numbering));
            return null;
        });
    }

    private DeliveryRow own(long id) {
        DeliveryRow row = register.find(id)
                .filter(found -> callers.get().belongsTo(found.organisation()))
                .orElseThrow(() -> new RuleViolation(DeliveryRule.UNKNOWN, id));
        requireBenefits(row.type());
        if (row.status().isFinished() && (row.dryRun() || !row.status().isAccepted())) {
            throw new RuleViolation(NumberingRule.NOT_IN_FORCE);
        }
        return row;
    }

    private static void requireBenefits(String type) {
        if (!DeliveryType.BUS.name().equals(type)) {
            throw new RuleViolation(NumberingRule.NOT_BUS);
        }
    }

    private void change(Handle handle, DeliveryRow row, Numbering numbering) {
        long organisation = callers.get().organisationId();
        DeliveryJob job = new DeliveryJob(
                row.id(),
                organisation,
                row.organisation(),
                row.type(),
                row.period(),
                row.dryRun(),
                null,
                false,
                null,
                null,
                row.sizeBytes(),
                0);
        if (numbering != null) {
            numberings.test(handle, organisation, row.period(), numbering);
        }
        boolean inForce = row.status().isAccepted();
        Layout layout = layouts.history().readBy(DeliveryType.BUS, row.period(), row.layout());
        Findings before = inForce ? found(handle, job, layout) : null;
        numberings.remove(handle, row.id());
        if (numbering != null) {
            numberings.keep(handle, organisation, row.id(), numbering);
        }
        if (inForce) {
            measures.numberingChanged(organisation, row.period(), OffsetDateTime.now(clock));
            tellAnew(handle, job, row, layout, before);
        }
    }

    private Findings found(Handle handle, DeliveryJob job, Layout layout) {
        Findings found = new Findings(MOST_FINDINGS);
        history.testNumbersAgain(handle, job, layout, found);
        return found;
    }

    /** Findings and what changed, as if the numbers had come with the file. */
    private void tellAnew(Handle handle, DeliveryJob job, DeliveryRow row, Layout layout, Findings before) {
        handle.createQuery("select 1 from (select delivery_numbering_changed(:delivery)) changed")
                .bind("delivery", job.id())
                .mapTo(Integer.class)
                .one();
        Findings after = found(handle, job, layout);
        findings.keepMore(job, after.list());
        handle.createUpdate(
                        """
                        update delivery set warnings = warnings + :more,
                               status = case when warnings + :more = 0 and errors = 0 and rejected_records = 0 then 'ACCEPTED' else 'ACCEPTED_WITH_WARNINGS' end
                         where id = :id
                        """)
                .bind("more", after.warnings() - before.warnings())
                .bind("id", job.id())
                .execute();
        if (row.replaces() != null) {
            OffsetDateTime since = handle.createQuery("select in_force_from from delivery where id = :id")
                    .bind("id", job.id())
                    .mapTo(OffsetDateTime.class)
                    .one();
            changes.of(handle, job, row.replaces(), since).ifPresent(change -> changes.keep(handle, job, change));
        }
    }
}
