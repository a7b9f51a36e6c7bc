package nl.benchmark.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * One erased delivery on a certificate.
 *
 * @param auditSeq number of the line of the audit log that says so
 * @param auditHash of that line, hexadecimal
 */
public record CertificateLine(
        long seq,
        long delivery,
        String type,
        YearMonth period,
        LocalDate receivedOn,
        Instant erasedAt,
        long facts,
        long findings,
        long measures,
        long reports,
        String sha256,
        String keptSha256,
        long auditSeq,
        String auditHash) {}
