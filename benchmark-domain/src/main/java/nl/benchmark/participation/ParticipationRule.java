package nl.benchmark.participation;

import nl.benchmark.shared.OfRights;

/** Why something about taking part is refused. */
public enum ParticipationRule {
    /** Only the contact person cancels and withdraws, for the own organisation. */
    @OfRights
    NOT_YOURS,
    /** The co-operation that pays cancels; argument: its name. */
    @OfRights
    PAID_BY,
    /** There is nothing that runs; argument: the benchmark. */
    NOTHING,
    /** Verdiepend is not taken part in. */
    NO_DEEPENING,
    /** All of it ends then already; argument: the last day. */
    ALREADY_ENDS,
    /** Meanwhile it ends on another day than was shown; argument: that day. */
    OTHER_DAY,
    /** The day on which a letter came lies between two days; arguments: both. */
    RECEIVED_ON,
    /** On the day on which a letter came they did not take part yet; arguments: that day, the first day of taking part. */
    BEFORE_FIRST_DAY,
    /** Somebody explains; argument: most characters. */
    REMARK,
    /** Whoever withdraws for another says why; arguments: least and most characters. */
    REASON,
    /** There is no such cancellation. */
    UNKNOWN,
    /** It was withdrawn before. */
    WITHDRAWN,
    /** It took effect; argument: the last day. */
    TOO_LATE,
    /** They registered again for the days after; argument: the first day. */
    REGISTERED_AGAIN,
    /** No figures, new reports and deliveries after the end; arguments: benchmark, last day, last day of the own reports. */
    @OfRights
    ENDED,
    /** The own reports could be read until then; arguments: benchmark, last day of taking part, last day of the reports. */
    @OfRights
    ARCHIVE_ENDED,
    /** No figures, reports and deliveries before the first day; arguments: benchmark, that day. */
    @OfRights
    TO_BEGIN,
    /** The organisation never took part in it; argument: the benchmark. */
    @OfRights
    NOT_IN
}
