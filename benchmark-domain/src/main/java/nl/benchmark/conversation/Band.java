package nl.benchmark.conversation;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import nl.benchmark.delivery.FindingRow;

/**
 * An unusual number beside that of the month before, and how the band was made that it is outside of. Source: BUS-011.
 *
 * @param rule BUS-011, SRG-011 or BDFS-011
 * @param least smallest number that is usual, inclusive
 * @param most largest number that is usual, inclusive
 */
public record Band(String rule, long number, long before, long least, long most) implements Serializable {

    private static final double SHARE = 0.05;
    private static final long TEN = 10;
    private static final int ARGUMENTS = 3;

    /** What decided how wide the band is. */
    public enum Part {
        /** 5 % of the month before. */
        SHARE,
        /** Ten. */
        TEN,
        /** Three times the spread of the last monthly changes. */
        SPREAD
    }

    /** Empty for a finding of another rule. */
    public static Optional<Band> of(FindingRow finding) {
        List<String> said = finding.arguments();
        if (!finding.rule().matches("(BUS|SRG|BDFS)-011") || said.size() < ARGUMENTS) {
            return Optional.empty();
        }
        String[] limits = said.get(2).split("–");
        return Optional.of(new Band(
                finding.rule(),
                Long.parseLong(said.get(0)),
                Long.parseLong(said.get(1)),
                Long.parseLong(limits[0]),
                Long.parseLong(limits[1])));
    }

    /** With respect to the month before. */
    public long change() {
        return number - before;
    }

    /** The same in per cent; empty when there was nothing the month before. */
    public Double changePercent() {
        return before == 0 ? null : 100.0 * change() / before;
    }

    /** Largest change that is usual, whole. */
    public long threshold() {
        return most - before;
    }

    public Part part() {
        long share = (long) Math.floor(before + SHARE * before) - before;
        if (threshold() > Math.max(share, TEN)) {
            return Part.SPREAD;
        }
        return share >= TEN ? Part.SHARE : Part.TEN;
    }
}
