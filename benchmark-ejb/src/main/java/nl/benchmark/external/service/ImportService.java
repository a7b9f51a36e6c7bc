package nl.benchmark.external.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.delivery.FindingRow;
import nl.benchmark.external.ImportRow;
import nl.benchmark.external.ImportRule;
import nl.benchmark.external.ImportSource;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.Patience;

/** Bronnen: files with figures of others, imported by the benchmark organisation. */
@NotAudited(
        reason =
                "public figures of others; ImportAcceptance.decide writes what was imported, in the transaction of the work")
@Stateless
@RolesAllowed(Roles.CONTENT_EXPERT)
public class ImportService {

    /** Largest file that may be sent, bytes: far more than all municipalities and years together. */
    public static final int LARGEST_BYTES = 8 << 20;

    @EJB
    private ImportAcceptance acceptance;

    @EJB
    private ImportRegister register;

    @Inject
    private Patience patience;

    /**
     * Reads a file, checks it and writes what changed, all or nothing, and returns the import's id. Holds no transaction
     * while the file comes in. Refuses with {@code TOO_LARGE} and {@code SAME_FILE}; anything else that is wrong with the
     * file stands in the findings.
     *
     * @param dryRun only check and tell what would change
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long receive(ImportSource source, boolean dryRun, InputStream body) throws IOException {
        byte[] file = body.readNBytes(LARGEST_BYTES + 1);
        if (file.length > LARGEST_BYTES) {
            throw new RuleViolation(ImportRule.TOO_LARGE, LARGEST_BYTES >> 20);
        }
        return patience.ofJob(() -> acceptance.decide(source, dryRun, file));
    }

    /** Whether the caller may import at all; answers before the file is sent. */
    public void admit() {
        // the role is all that is asked
    }

    /** Refuses with {@code UNKNOWN} what is not there. */
    public ImportRow get(long id) {
        return find(id).orElseThrow(() -> new RuleViolation(ImportRule.UNKNOWN, id));
    }

    /** For a page: empty when it is not there. */
    public Optional<ImportRow> find(long id) {
        return register.find(id);
    }

    /** Newest first, dry runs too. */
    public List<ImportRow> list() {
        return register.list();
    }

    /** Refuses with {@code UNKNOWN} what is not there. */
    public List<FindingRow> findings(long id) {
        get(id);
        return register.findings(id);
    }
}
