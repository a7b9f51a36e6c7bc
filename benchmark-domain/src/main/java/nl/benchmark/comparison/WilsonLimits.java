package nl.benchmark.comparison;

/**
 * Between which shares an organisation of a given size falls when it does as the group does: Wilson score limits around
 * the group's share (CMP-3). Shares from 0 to 1, without the indicator's factor. Source: E. B. Wilson, Probable inference,
 * the law of succession, and statistical inference, Journal of the American Statistical Association 22 (1927) 209–212.
 */
public record WilsonLimits(double lower, double upper) {

    /** Of the verdict, and the inner limits of a funnel: 95 per cent. */
    public static final double Z_95 = 1.96;

    /** The outer limits of a funnel: 99.8 per cent, as is usual beside 95 (Spiegelhalter, Statistics in Medicine 24, 2005). */
    public static final double Z_998 = 3.09;

    /**
     * Of the verdict.
     *
     * @param share 0 to 1, of the group without the organisation
     * @param size  the organisation's own denominator, above 0
     */
    public static WilsonLimits around(double share, double size) {
        return around(share, size, Z_95);
    }

    /** @param z how many standard errors the limits lie away */
    public static WilsonLimits around(double share, double size, double z) {
        double squared = z * z / size;
        double centre = (share + squared / 2) / (1 + squared);
        double half = z * Math.sqrt(share * (1 - share) / size + squared / (4 * size)) / (1 + squared);
        return new WilsonLimits(share <= 0 ? 0 : centre - half, share >= 1 ? 1 : centre + half);
    }

    /** Whether there are limits at all: imported numbers can make a numerator that exceeds its denominator. */
    public static boolean exist(double share, double size) {
        return share >= 0 && share <= 1 && size > 0;
    }
}
