package nl.benchmark.disclosure;

import nl.benchmark.indicator.RawExplanation;
import nl.benchmark.indicator.RawFigure;

/**
 * Decides what others may see (SDC-0): no figure with an operand, protecting count or complement of 1 to 4, and no
 * group from which the members shown can be subtracted to leave one hidden. Zero is shown. One's own figures are
 * always shown in full. Differences of two counts that may both be published are not tested.
 */
public final class DisclosureGate {

    /** Counts of 1 to 4 are hidden. */
    public static final int THRESHOLD = 5;

    private final int threshold;

    public DisclosureGate() {
        this(THRESHOLD);
    }

    /** @param threshold smallest count that is shown to others */
    public DisclosureGate(int threshold) {
        this.threshold = threshold;
    }

    public int threshold() {
        return threshold;
    }

    /** Whether a figure of the organisation is hidden to the viewer. */
    boolean hides(RawFigure figure, String organisation, Viewer viewer) {
        return !viewer.seesAllOf(organisation) && hidesFromOthers(figure);
    }

    /** Whether a figure is hidden to all but those who see all of its organisation. */
    boolean hidesFromOthers(RawFigure figure) {
        return !figure.isMissing() && figure.isBelow(threshold);
    }

    /** Whether a group's figure is hidden to the viewer. */
    boolean hides(GroupSum group, Viewer viewer) {
        if (viewer.dataOfficer() || group.isOnlyOf(viewer.organisation())) {
            return false;
        }
        return group.hiddenTo(viewer) == 1 || group.sum().isBelow(threshold);
    }

    /**
     * The parts of an operand that is itself shown. When one of twelve months is hidden, the other eleven and the sum
     * would give it away, so then there are none.
     */
    boolean hidesParts(Iterable<RawExplanation.PartGuard> guards) {
        for (RawExplanation.PartGuard guard : guards) {
            if (guard.isBelow(threshold)) {
                return true;
            }
        }
        return false;
    }
}
