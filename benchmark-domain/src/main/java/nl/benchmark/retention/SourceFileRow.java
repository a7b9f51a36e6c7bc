package nl.benchmark.retention;

import java.io.Serializable;
import java.time.Instant;
import java.time.YearMonth;

/**
 * A source file in the list of the data officers.
 *
 * @param form CSV, XML or TXT (fixed width); null until it is kept
 * @param state WAITING, KEPT or LOST
 * @param sha256 of what was submitted
 * @param keptSha256 of what is kept; null until then
 * @param sizeBytes of what is kept, unpacked; null until then
 * @param transferredAt when it was sent to the processing organisation; null when it was not
 */
public record SourceFileRow(
        long delivery,
        String organisation,
        String type,
        YearMonth period,
        Instant receivedAt,
        String state,
        String form,
        Long sizeBytes,
        String sha256,
        String keptSha256,
        Instant transferredAt)
        implements Serializable {

    public boolean kept() {
        return "KEPT".equals(state);
    }

    /** Name for a download: {@code GM0363-BUS-2025-03-1001.csv}. */
    public String fileName() {
        return organisation + "-" + type + "-" + period + "-" + delivery + extension();
    }

    private String extension() {
        return "XML".equals(form) ? ".xml" : "TXT".equals(form) ? ".txt" : ".csv";
    }
}
