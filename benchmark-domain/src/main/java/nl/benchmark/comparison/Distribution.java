package nl.benchmark.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The values of a group's members: unweighted mean, median and quartiles by linear interpolation (type 7, CMP-2).
 * Some members can be hidden to the viewer. A quantile that rests on a hidden member's value would show it, and mean
 * and sum together would give two hidden members away; these are withheld.
 */
public final class Distribution {

    private static final int HIDDEN_AND_STILL_DETERMINED = 2;

    private final Member[] sorted;
    private final long hidden;

    /** @param hidden to this viewer */
    public record Member(double value, boolean hidden) {}

    public Distribution(Iterable<Member> members) {
        sorted = sorted(members);
        hidden = Arrays.stream(sorted).filter(Member::hidden).count();
    }

    public boolean isEmpty() {
        return sorted.length == 0;
    }

    public int size() {
        return sorted.length;
    }

    /** Type 7: the value at (n − 1) × share, counted from 0, between its two neighbours. */
    public double quantile(double share) {
        double place = (sorted.length - 1) * share;
        int below = (int) place;
        double value = sorted[below].value();
        return place == below ? value : value + (place - below) * (sorted[below + 1].value() - value);
    }

    /** As {@link #quantile}, or null when there are no values or it would show a hidden member's. */
    public Double shownQuantile(double share) {
        if (isEmpty()) {
            return null;
        }
        double place = (sorted.length - 1) * share;
        int below = (int) place;
        boolean shows = sorted[below].hidden() || place > below && sorted[below + 1].hidden();
        return shows ? null : quantile(share);
    }

    /**
     * Whether a verdict by this quantile would give a hidden member's value away: it rests on one, and there are so few
     * that what is above and below it tells whose (as for the mean).
     */
    public boolean givesAway(double share) {
        return hidden <= HIDDEN_AND_STILL_DETERMINED && shownQuantile(share) == null;
    }

    /** @param ratio the values are ratios, so that the mean says something else than the sum */
    public Double shownMean(boolean ratio) {
        boolean determined = ratio && hidden > 0 && hidden <= HIDDEN_AND_STILL_DETERMINED;
        return isEmpty() || determined
                ? null
                : Arrays.stream(sorted).mapToDouble(Member::value).sum() / sorted.length;
    }

    private static Member[] sorted(Iterable<Member> members) {
        List<Member> list = new ArrayList<>();
        members.forEach(list::add);
        list.sort(Comparator.comparingDouble(Member::value).thenComparing(Member::hidden));
        return list.toArray(Member[]::new);
    }
}
