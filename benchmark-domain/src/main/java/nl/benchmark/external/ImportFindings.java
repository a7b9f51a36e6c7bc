package nl.benchmark.external;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.benchmark.delivery.Severity;

/**
 * Collects what is found in a file. Counts are exact; of the findings themselves only the first {@link #MAX_KEPT} are
 * kept, and those that refuse the file always.
 */
public final class ImportFindings {

    /** Source: formats-external 1.5. */
    public static final int MAX_KEPT = 1_000;

    private final List<ImportFinding> kept = new ArrayList<>();
    private final int[] perSeverity = new int[Severity.values().length];
    private boolean refusesFile;
    private boolean truncated;

    public void add(ImportFinding finding) {
        perSeverity[finding.check().severity().ordinal()]++;
        refusesFile |= finding.check().refusesFile();
        if (kept.size() < MAX_KEPT || finding.check().refusesFile()) {
            kept.add(finding);
        } else if (!truncated) {
            truncated = true;
            perSeverity[Severity.NOTE.ordinal()]++;
            kept.add(ImportFinding.of(ImportCheck.ANN_015, 0, "", "", Integer.toString(MAX_KEPT)));
        }
    }

    /** Exact number, including those that are not kept. */
    public int count(Severity severity) {
        return perSeverity[severity.ordinal()];
    }

    /** Whether one of them refuses the file as a whole. */
    public boolean refuseFile() {
        return refusesFile;
    }

    /** The kept ones by line; those about the file as a whole come first. */
    public List<ImportFinding> list() {
        return kept.stream()
                .sorted(Comparator.comparingInt(ImportFinding::line))
                .toList();
    }
}
