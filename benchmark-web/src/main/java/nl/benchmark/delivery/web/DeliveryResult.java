package nl.benchmark.delivery.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.benchmark.delivery.DeliveryRow;
import nl.benchmark.delivery.DeliveryStatus;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.delivery.FindingRow;
import nl.benchmark.delivery.FindingRule;
import nl.benchmark.delivery.Severity;
import nl.benchmark.delivery.service.DeliveryService;
import nl.benchmark.ui.Language;
import nl.benchmark.ui.Messages;

/** What became of a delivery, in words. */
@Named
@RequestScoped
public class DeliveryResult {

    private static final String WHOLE_FILE = "FILE";

    @Inject
    private DeliveryService deliveries;

    @Inject
    private Messages messages;

    @Inject
    private Language language;

    /** In a sentence or two: taken in or refused, why, and what that means for the figures. */
    public String sentence(DeliveryRow row) {
        String kind = row.dryRun() ? "delivery.result.dryRun." : "delivery.result.";
        String sentence = messages.text(
                kind + row.status(),
                row.period(),
                row.warnings(),
                row.rejectedRecords(),
                row.records(),
                DeliveryType.valueOf(row.type()));
        return row.status() == DeliveryStatus.REJECTED ? sentence + " " + reason(row) : sentence;
    }

    private static boolean isOfRecord(FindingRow finding) {
        return FindingRule.valueOf(finding.rule().replace('-', '_')).isOfRecord();
    }

    private String reason(DeliveryRow row) {
        return deliveries.findings(row.id()).stream()
                .filter(finding -> finding.severity() == Severity.ERROR && !isOfRecord(finding))
                .reduce((earlier, later) -> earlier.rule().startsWith(WHOLE_FILE) ? earlier : later)
                .map((FindingRow finding) -> finding.message(language.getTag()))
                .orElseGet(
                        () -> messages.text("delivery.result.tooManyRejected", row.rejectedRecords(), row.records()));
    }
}
