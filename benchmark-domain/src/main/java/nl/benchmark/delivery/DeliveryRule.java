package nl.benchmark.delivery;

import nl.benchmark.shared.OfRights;

/** Why a delivery is refused before its file is read, or an action on it afterwards. */
public enum DeliveryRule {
    /** The caller may not deliver for this organisation. */
    @OfRights
    NOT_YOURS,
    /** The month the file is about was not said, or is no month. */
    NO_MONTH,
    /** The type of the file was not said, or is none. */
    NO_TYPE,
    /** FILE-006: the organisation does not take part in that month. */
    @OfRights
    NO_PARTICIPATION,
    /** FILE-006, DPA-2: no data processing agreement in force. */
    @OfRights
    NO_AGREEMENT,
    /** The same file is in force or being read already; the argument is the delivery's id. */
    SAME_FILE,
    /** Larger than may be sent; the argument is the limit in MiB. */
    TOO_LARGE,
    /** Only an accepted delivery can be withdrawn. */
    NOT_IN_FORCE,
    /** Not there, or another's. */
    @OfRights
    UNKNOWN
}
