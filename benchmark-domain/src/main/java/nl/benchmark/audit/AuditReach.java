package nl.benchmark.audit;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What an auditor may see (L15, ACC-4).
 *
 * @param everything lines of all organisations, and of nobody
 * @param organisations codes, when it is not everything
 * @param endsOn last day of the account, Europe/Amsterdam; null is no end
 */
public record AuditReach(boolean everything, List<String> organisations, LocalDate endsOn) implements Serializable {}
