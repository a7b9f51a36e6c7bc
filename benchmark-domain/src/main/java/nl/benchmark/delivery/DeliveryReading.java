package nl.benchmark.delivery;

import java.util.Optional;

/** The outcome of reading one delivery, of whatever type. */
public interface DeliveryReading {

    /** At least so many rejected records reject a delivery, when they are more than 1 % too. */
    int TOO_MANY_REJECTED = 5;

    /** How the file was sent. */
    enum Packaging {
        PLAIN,
        ZIP,
        GZIP
    }

    /** What the file was; decided by its content, never by its name. */
    enum Form {
        UNKNOWN,
        CSV,
        XML,
        /** Fixed width. */
        TXT
    }

    /** How the delivery ends as far as the file alone can tell. */
    enum Verdict {
        /** No error, no warning. */
        ACCEPTED,
        /** Warnings, or rejected records that are few enough. */
        ACCEPTED_WITH_WARNINGS,
        /** A FILE rule, or more than 1 % and at least five records rejected. */
        REJECTED
    }

    /** Empty when the delivery is refused. */
    Optional<? extends DeliveryContent> content();

    /** Everything found, also when refused. */
    Findings findings();

    /** Lines (CSV, fixed width) or persons (XML) read, up to where the reading stopped. */
    int records();

    /** Of those, the ones with an ERROR. */
    int rejectedRecords();

    /** By which it was read. */
    Layout layout();

    default boolean refused() {
        return content().isEmpty();
    }

    /** Whether it is refused because of its records and not by a FILE rule. */
    default boolean tooManyRejected() {
        return tooManyRejected(records(), rejectedRecords());
    }

    static boolean tooManyRejected(int records, int rejectedRecords) {
        return rejectedRecords >= TOO_MANY_REJECTED && rejectedRecords * 100L > records;
    }

    default Verdict verdict() {
        if (refused()) {
            return Verdict.REJECTED;
        }
        boolean clean = rejectedRecords() == 0
                && findings().warnings() == 0
                && findings().errors() == 0;
        return clean ? Verdict.ACCEPTED : Verdict.ACCEPTED_WITH_WARNINGS;
    }
}
