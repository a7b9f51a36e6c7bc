package nl.benchmark.delivery;

import java.util.Optional;

/**
 * The outcome of reading one BUS delivery.
 *
 * @param content empty when the delivery is refused
 * @param findings everything found, also when refused
 * @param records lines (CSV) or persons (XML) read, up to where the reading stopped
 * @param rejectedRecords of those, the ones with an ERROR
 * @param packaging how it was sent
 * @param form what it was after unpacking
 * @param sentBytes bytes of the file as sent, as far as read
 * @param unpackedBytes bytes after unpacking, as far as read
 */
public record BusReading(
        Optional<BusContent> content,
        Findings findings,
        int records,
        int rejectedRecords,
        Packaging packaging,
        Form form,
        long sentBytes,
        long unpackedBytes) {

    /** At least so many rejected records reject a delivery, when they are more than 1 % too. */
    static final int TOO_MANY_REJECTED = 5;

    /** How the file was sent. */
    public enum Packaging {
        PLAIN,
        ZIP,
        GZIP
    }

    /** What the file was; decided by its content, never by its name. */
    public enum Form {
        UNKNOWN,
        CSV,
        XML
    }

    /** How the delivery ends as far as the file alone can tell. */
    public enum Verdict {
        /** No error, no warning. */
        ACCEPTED,
        /** Warnings, or rejected records that are few enough. */
        ACCEPTED_WITH_WARNINGS,
        /** A FILE rule, or more than 1 % and at least five records rejected. */
        REJECTED
    }

    public boolean refused() {
        return content.isEmpty();
    }

    /** Whether it is refused because of its records and not by a FILE rule. */
    public boolean tooManyRejected() {
        return tooManyRejected(records, rejectedRecords);
    }

    static boolean tooManyRejected(int records, int rejectedRecords) {
        return rejectedRecords >= TOO_MANY_REJECTED && rejectedRecords * 100L > records;
    }

    public Verdict verdict() {
        if (refused()) {
            return Verdict.REJECTED;
        }
        boolean clean = rejectedRecords == 0 && findings.warnings() == 0 && findings.errors() == 0;
        return clean ? Verdict.ACCEPTED : Verdict.ACCEPTED_WITH_WARNINGS;
    }
}
