package nl.benchmark.disclosure;

/** Decides what others may see (SDC-0). */
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
}
