package nl.benchmark.disclosure;

import java.io.Serializable;

/**
 * By how many per cent a number changed from one month to the next, with the members of a group. What would show a number that
 * is hidden to the viewer is null, and all of it when fewer than {@value #LEAST_MEMBERS} members have both months.
 *
 * @param members with a number in both months
 */
public record PeerChanges(String group, int members, Double lowerQuartile, Double median, Double upperQuartile)
        implements Serializable {

    static final int LEAST_MEMBERS = 5;

    /** Whether this change is as that of half of the members; null when nothing can be said. */
    public Boolean holds(Double change) {
        return change == null || lowerQuartile == null || upperQuartile == null
                ? null
                : change >= lowerQuartile && change <= upperQuartile;
    }
}
