package nl.benchmark.disclosure;

import java.util.ArrayList;
import java.util.List;
import nl.benchmark.comparison.Distribution;
import nl.benchmark.indicator.RawFigure;
import nl.benchmark.indicator.RowReader;

/**
 * The members of a group added up for one viewer (measures, "Groups"): those with both numerator and denominator. A
 * member with denominator 0 adds 0 to both and has no value.
 */
final class GroupTotal {

    private final RawFigure sum;
    private final List<String> withValue = new ArrayList<>();
    private final List<Distribution.Member> values = new ArrayList<>();
    private int present;
    private int hiddenMembers;

    private GroupTotal(RawFigure sum) {
        this.sum = sum;
        sum.clear();
    }

    static GroupTotal of(RowReader reader, List<String> members, double factor, Viewer viewer, DisclosureGate gate) {
        GroupTotal total = new GroupTotal(reader.newFigure());
        RawFigure figure = reader.newFigure();
        for (String member : members) {
            reader.read(member, figure);
            if (!figure.isMissing()) {
                total.add(member, figure, factor, gate.hides(figure, member, viewer));
            }
        }
        return total;
    }

    private void add(String member, RawFigure figure, double factor, boolean hidden) {
        present++;
        if (!figure.isNotApplicable()) {
            sum.add(figure);
            withValue.add(member);
            values.add(new Distribution.Member(figure.value(factor), hidden));
            hiddenMembers += hidden ? 1 : 0;
        }
    }

    RawFigure sum() {
        return sum;
    }

    /** No member has both numerator and denominator. */
    boolean isMissing() {
        return present == 0;
    }

    int hiddenMembers() {
        return hiddenMembers;
    }

    /** The members with a value, hidden ones too. */
    List<String> withValue() {
        return withValue;
    }

    Distribution distribution() {
        return new Distribution(values);
    }

    /** All figures in it are the viewer's own. */
    boolean isOnlyOf(String organisation) {
        return withValue.stream().allMatch(member -> member.equals(organisation));
    }
}
