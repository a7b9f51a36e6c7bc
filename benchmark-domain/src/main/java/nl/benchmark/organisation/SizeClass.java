package nl.benchmark.organisation;

import java.util.Arrays;
import java.util.OptionalLong;

/** Gemeentegrootteklasse: the eight classes by inhabitants that the CBS distinguishes. Source: ORG-1. */
public enum SizeClass {
    SC1(0, 5_000),
    SC2(5_000, 10_000),
    SC3(10_000, 20_000),
    SC4(20_000, 50_000),
    SC5(50_000, 100_000),
    SC6(100_000, 150_000),
    SC7(150_000, 250_000),
    SC8(250_000, Long.MAX_VALUE);

    private final long from;
    private final long below;

    SizeClass(long from, long below) {
        this.from = from;
        this.below = below;
    }

    /** The class of a municipality with this many inhabitants; 4,999 is SC1, 5,000 is SC2. */
    public static SizeClass of(long inhabitants) {
        if (inhabitants < 0) {
            throw new IllegalArgumentException("Inhabitants: " + inhabitants);
        }
        return Arrays.stream(values())
                .filter(size -> size.contains(inhabitants))
                .findFirst()
                .orElseThrow();
    }

    /** Fewest inhabitants of the class. */
    public long from() {
        return from;
    }

    /** First number of inhabitants that is too many; empty for the largest class. */
    public OptionalLong below() {
        return below == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(below);
    }

    private boolean contains(long inhabitants) {
        return inhabitants >= from && inhabitants < below;
    }
}
