package nl.benchmark.retention;

import java.time.Instant;
import java.util.List;

/**
 * Bewijs van vernietiging: says to one organisation what one run erased of it. Holds nothing of the persons in it.
 *
 * @param organisation CBS code
 * @param proposedBy role and number of the account, never a name
 */
public record Certificate(
        long run,
        RunKind kind,
        String reason,
        String organisation,
        String organisationName,
        String proposedBy,
        String approvedBy,
        Instant issuedAt,
        List<CertificateLine> lines) {

    private static final String HEADER =
            "erasure;delivery;type;period;receivedOn;erasedAt;factRows;findings;measures;reports;sha256Submitted;sha256Kept;auditLine;auditHash";

    /** The data file: CSV with separator {@code ;}, UTF-8, a line per delivery. Everything in it is a number, date, code or hash. */
    public String data() {
        StringBuilder data = new StringBuilder(HEADER).append("\r\n");
        for (CertificateLine line : lines) {
            data.append(line.seq())
                    .append(';')
                    .append(line.delivery())
                    .append(';')
                    .append(line.type())
                    .append(';')
                    .append(line.period())
                    .append(';')
                    .append(line.receivedOn())
                    .append(';')
                    .append(line.erasedAt())
                    .append(';')
                    .append(line.facts())
                    .append(';')
                    .append(line.findings())
                    .append(';')
                    .append(line.measures())
                    .append(';')
                    .append(line.reports())
                    .append(';')
                    .append(line.sha256())
                    .append(';')
                    .append(line.keptSha256())
                    .append(';')
                    .append(line.auditSeq())
                    .append(';')
                    .append(line.auditHash())
                    .append("\r\n");
        }
        return data.toString();
    }

    public long facts() {
        return lines.stream().mapToLong(CertificateLine::facts).sum();
    }
}
