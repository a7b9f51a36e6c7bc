package nl.benchmark.external.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.delivery.DeliveryStatus;
import nl.benchmark.delivery.Severity;
import nl.benchmark.external.AnnualComparison;
import nl.benchmark.external.AnnualFigure;
import nl.benchmark.external.AnnualReader;
import nl.benchmark.external.AnnualReading;
import nl.benchmark.external.ImportCheck;
import nl.benchmark.external.ImportFinding;
import nl.benchmark.external.ImportFindings;
import nl.benchmark.external.ImportSource;
import nl.benchmark.indicator.MeasureCatalogue;
import nl.benchmark.indicator.service.MeasureService;
import nl.benchmark.organisation.service.Register;
import nl.benchmark.shared.service.Tenant;

/**
 * Decides on a file and writes what it changes: figures of all municipalities, findings and the import itself in one
 * transaction. Only {@link ImportService} calls it.
 */
@Stateless
@RolesAllowed(Roles.CONTENT_EXPERT)
public class ImportAcceptance {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final MeasureCatalogue CATALOGUE = MeasureCatalogue.werkInkomen();
    private static final List<String> MEASURES = AnnualReader.measuresOf(CATALOGUE);

    @EJB
    private ImportRegister imports;

    @Inject
    private MeasureService measures;

    @Inject
    private Register register;

    @Inject
    private AuditFacts audit;

    @Inject
    private Tenant tenant;

    @Inject
    private Clock clock;

    /** How many figures are new, changed and the same. */
    private record Outcome(int added, int changed, int unchanged) {

        private static final Outcome NOTHING = new Outcome(0, 0, 0);

        Outcome plus(AnnualComparison comparison) {
            return new Outcome(
                    added + comparison.added().size(),
                    changed + comparison.changed().size(),
                    unchanged + comparison.unchanged().size());
        }
    }

    /** Returns the import's id. Refuses with {@code SAME_FILE}. */
    @Audited(action = AuditAction.IMPORT, object = "import")
    public long decide(ImportSource source, boolean dryRun, byte[] file) {
        OffsetDateTime receivedAt = OffsetDateTime.now(clock);
        String sha256 = sha256(file);
        if (!dryRun) {
            imports.lock(source);
            imports.refuseSame(source, sha256);
        }
        Year thisYear = Year.from(receivedAt.atZoneSameInstant(ZONE));
        AnnualReading reading = new AnnualReader(register.geography(), CATALOGUE, thisYear).read(file);
        Outcome outcome = reading.refused() ? Outcome.NOTHING : apply(reading, dryRun);
        ImportFindings findings = reading.findings();
        long id = imports.keep(new ImportRegister.Finished(
                source,
                status(reading),
                dryRun,
                receivedAt,
                OffsetDateTime.now(clock),
                file.length,
                sha256,
                reading.records(),
                reading.rejectedRecords(),
                findings,
                outcome.added(),
                outcome.changed(),
                outcome.unchanged()));
        audit.id(id);
        audit.rows(reading.records());
        audit.detail("source", source);
        audit.detail("sha256", sha256);
        audit.detail("dryRun", dryRun);
        audit.detail("status", status(reading));
        return id;
    }

    private static DeliveryStatus status(AnnualReading reading) {
        if (reading.refused()) {
            return DeliveryStatus.REJECTED;
        }
        boolean clean = reading.findings().count(Severity.ERROR) == 0
                && reading.findings().count(Severity.WARNING) == 0;
        return clean ? DeliveryStatus.ACCEPTED : DeliveryStatus.ACCEPTED_WITH_WARNINGS;
    }

    /**
     * Municipality by municipality in the order of their ids, always the same, so that two imports never wait for each
     * other. The moment is taken when all are locked: no value may end before it began.
     */
    private Outcome apply(AnnualReading reading, boolean dryRun) {
        TreeMap<Long, List<AnnualFigure>> figures = byOrganisation(reading.figures());
        if (!dryRun) {
            figures.keySet().forEach(measures::lock);
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        Outcome outcome = Outcome.NOTHING;
        for (Map.Entry<Long, List<AnnualFigure>> entry : figures.entrySet()) {
            long organisation = entry.getKey();
            tenant.set("benchmark.organisation", Long.toString(organisation));
            AnnualComparison comparison =
                    AnnualComparison.of(entry.getValue(), measures.annual(organisation, MEASURES));
            comparison.kept().forEach(figure -> reading.findings()
                    .add(ImportFinding.of(ImportCheck.ANN_016, figure.line(), "status", "")));
            if (!dryRun) {
                measures.annualChanged(organisation, comparison.toStore(), now);
            }
            outcome = outcome.plus(comparison);
        }
        tenant.set("benchmark.organisation", "");
        return outcome;
    }

    private TreeMap<Long, List<AnnualFigure>> byOrganisation(List<AnnualFigure> figures) {
        Map<String, Long> ids = imports.organisations();
        return figures.stream()
                .collect(Collectors.groupingBy(
                        figure -> ids.get(figure.organisation()), TreeMap::new, Collectors.toList()));
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
