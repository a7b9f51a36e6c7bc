package nl.benchmark.delivery.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import nl.benchmark.account.Caller;
import nl.benchmark.account.Roles;
import nl.benchmark.account.service.Purposes;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.Concerns;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.delivery.DeliveryRequest;
import nl.benchmark.delivery.DeliveryRow;
import nl.benchmark.delivery.DeliveryRule;
import nl.benchmark.delivery.FindingRow;
import nl.benchmark.delivery.Numbering;
import nl.benchmark.indicator.service.MeasureService;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.CallerContext;
import nl.benchmark.shared.service.Outage;
import nl.benchmark.shared.service.Patience;

/**
 * Aanleveringen: files of the municipalities, received, followed and withdrawn. A participant sees its own; staff see
 * that there are deliveries and their findings, never what is in them.
 */
@Stateless
@RolesAllowed(Roles.SIGNED_IN)
public class DeliveryService {

    @EJB
    private DeliveryRegister register;

    @EJB
    private DeliveryFindings findings;

    @EJB
    private DeliveryJobs jobs;

    @EJB
    private NumberingService numberings;

    @Inject
    private AuditFacts audit;

    @Inject
    private Purposes purposes;

    @Inject
    private Spool spool;

    @Inject
    private ReadingAhead ahead;

    @Inject
    private MeasureService measures;

    @Inject
    private CallerContext callers;

    @Inject
    private Patience patience;

    @Inject
    private Clock clock;

    /** Whether the caller may deliver this at all; answers before the file is sent. Refuses with {@link DeliveryRule}. */
    @RolesAllowed(Roles.SIGNED_IN)
    @NotAudited(
            reason =
                    "asks whether a delivery may come; the delivery is a line, and so is its refusal for want of a right")
    public void admit(DeliveryRequest request) {
        register.admit(request);
        if (request.sha256() != null && !request.dryRun()) {
            register.refuseSame(request, request.sha256());
        }
    }

    /**
     * Takes in a file and returns the delivery's id at once; reading it is a job. Holds no transaction while the file
     * comes in.
     */
    @RolesAllowed(Roles.SUPPLIER)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @NotAudited(reason = "DeliveryRegister.register writes it, in the transaction of the work")
    public long receive(DeliveryRequest request, InputStream body) throws IOException {
        return receive(request, null, body);
    }

    /**
     * As {@link #receive(DeliveryRequest, InputStream)}, with registration numbers that changed (BUS-015).
     *
     * @param numbering null when none did
     */
    @RolesAllowed(Roles.SUPPLIER)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @NotAudited(reason = "DeliveryRegister.register writes it, in the transaction of the work")
    public long receive(DeliveryRequest request, Numbering numbering, InputStream body) throws IOException {
        register.admit(request);
        if (numbering != null) {
            numberings.admit(request, numbering);
        }
        Spool.Incoming incoming = spool.announce();
        ahead.begin(request, incoming);
        Spool.Spooled file = spool.receive(incoming, body);
        try {
            long id = register.register(request, file, numbering);
            jobs.start(id, callers.get());
            return id;
        } catch (RuntimeException e) {
            ahead.forget(file.name());
            if (!Outage.isCauseOf(
                    e)) { // else the delivery may be there after all; if not, the file is swept away later
                spool.remove(file.name());
            }
            throw e;
        }
    }

    /** Largest file that may be sent, bytes. */
    @NotAudited(reason = "a setting")
    public long largestBytes() {
        return spool.largest();
    }

    /** Code of the participant whose delivery it is, so that staff can be asked why; empty when it is not there or another's. */
    @NotAudited(reason = "whose it is, before it is read")
    public Optional<String> owner(long id) {
        return register.find(id).map(DeliveryRow::organisation);
    }

    /** Whether the caller may read what this participant delivered without being asked why. */
    @NotAudited(reason = "asks what the page should show")
    public boolean mayRead(String organisation) {
        return purposes.isGiven(organisation);
    }

    /** Refuses with {@code UNKNOWN} what is not there or another's. */
    @Audited(action = AuditAction.DELIVERIES_READ, object = "delivery", othersOnly = true)
    public DeliveryRow delivery(@AuditedId long id) {
        return findDelivery(id).orElseThrow(() -> new RuleViolation(DeliveryRule.UNKNOWN, id));
    }

    /** For a page: empty when it is not there or another's. Refuses staff that did not say why with {@code PURPOSE_FIRST}. */
    @Audited(action = AuditAction.DELIVERIES_READ, object = "delivery", othersOnly = true)
    public Optional<DeliveryRow> findDelivery(@AuditedId long id) {
        Optional<DeliveryRow> found = register.find(id);
        found.ifPresent(row -> {
            audit.concerns(row.organisation());
            purposes.require(row.organisation());
        });
        return found;
    }

    /** Newest first; an argument that is null does not filter. Staff on a page says why before it reads those of one participant. */
    @Audited(action = AuditAction.DELIVERIES_READ, object = "delivery", othersOnly = true)
    public List<DeliveryRow> deliveries(String organisation, String type, YearMonth period) {
        Optional.ofNullable(organisation).ifPresent(purposes::require);
        List<DeliveryRow> rows = register.list(organisation, type, period);
        rows.forEach(row -> audit.concerns(row.organisation()));
        return rows;
    }

    /** The organisation's deliveries in force for these months, both inclusive, in order of month. */
    @Audited(action = AuditAction.DELIVERIES_READ, object = "delivery", othersOnly = true)
    public List<DeliveryRow> inForce(@Concerns String organisation, YearMonth first, YearMonth last) {
        purposes.require(organisation);
        return register.listInForce(organisation, first, last);
    }

    /** Breuken in de reeks: months, oldest first, from which on the own pseudonyms were made with another key (FILE-008). */
    @NotAudited(reason = "the caller's own")
    public List<YearMonth> keyChanges() {
        return register.keyChanges();
    }

    /** How far a running job is, 0 to 100. */
    @NotAudited(reason = "how far a job is")
    public int progress(long id) {
        DeliveryRow row = delivery(id);
        return row.status().isFinished() ? 100 : jobs.progress(id);
    }

    @Audited(action = AuditAction.FINDINGS_READ, object = "delivery", othersOnly = true)
    public List<FindingRow> findings(@AuditedId long id) {
        delivery(id);
        return findings.list(id);
    }

    /** Takes a delivery in force out of the figures. The older one does not come back; deliver it again for that. */
    @RolesAllowed(Roles.SUPPLIER)
    @Audited(action = AuditAction.DELIVERY_WITHDRAW, object = "delivery")
    public void withdraw(@AuditedId long id) {
        Caller caller = callers.get();
        audit.concerns(caller.organisationCode());
        OffsetDateTime now = OffsetDateTime.now(clock);
        DeliveryRow row = register.withdraw(id, now);
        patience.ofJob(() -> {
            measures.changed(row.type(), caller.organisationId(), row.period(), now);
            return null;
        });
    }
}
