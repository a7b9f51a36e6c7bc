package nl.benchmark.comparison;

/**
 * Between which shares an organisation of a given size falls when it does as the group does: Wilson score limits at
 * z = 1.96 around the group's share (CMP-3). Shares from 0 to 1, without the indicator's factor.
 */
public record WilsonLimits(double lower, double upper) {

    private static final double Z = 1.96;

    /**
     * @param share 0 to 1, of the group without the organisation
     * @param size  the organisation's own denominator, above 0
     */
    public static WilsonLimits around(double share, double size) {
        double squared = Z * Z / size;
        double centre = (share + squared / 2) / (1 + squared);
        double half = Z * Math.sqrt(share * (1 - share) / size + squared / (4 * size)) / (1 + squared);
        return new WilsonLimits(share <= 0 ? 0 : centre - half, share >= 1 ? 1 : centre + half);
    }
}
