package nl.benchmark.delivery;

/** Why something about the calendar of the deliveries was refused. */
public enum CalendarRule {
    /** Not there, or no longer in force. */
    UNKNOWN,
    /** No file was chosen. */
    FILE,
    /** No month was chosen. */
    MONTH,
    /** No participant with that code; argument: the code. */
    ORGANISATION,
    /** The reason has a shortest and a longest length; arguments: both. */
    REASON,
    /** The last day lies after the month itself and at most a year after it; arguments: month, first day and last day. */
    DAY_OF_MONTH,
    /** The last day lies before today; argument: today. */
    OVER,
    /** For everybody the day that holds now is over, so that figures became final with it; arguments: month and day. */
    ALREADY_DUE,
    /** The ordinary day is one of 1 to 28. */
    ORDINARY_DAY,
    /** Another ordinary day holds for months whose day did not come yet; argument: first such month. */
    FROM
}
