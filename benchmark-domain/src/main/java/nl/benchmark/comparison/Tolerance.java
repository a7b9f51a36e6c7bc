package nl.benchmark.comparison;

/**
 * When two figures are the same: equal fractions can differ in the last bit of a double, and then they would not
 * share a rank or lie just beside a limit. Fractions of real counts lie further apart than this.
 */
final class Tolerance {

    private static final double RELATIVE = 1e-13;

    private Tolerance() {}

    /** Above, and not the same. */
    static boolean above(double a, double b) {
        return a - b > RELATIVE * Math.max(Math.abs(a), Math.abs(b));
    }
}
