package nl.benchmark.disclosure;

import java.util.ArrayList;
import java.util.List;
import nl.benchmark.comparison.Distribution;
import nl.benchmark.indicator.RawFigure;
import nl.benchmark.indicator.RowReader;

/** The members of a group for one viewer: their sum, and the value of each. */
final class GroupTotal {

    private final GroupSum sum;
    private final List<String> withValue = new ArrayList<>();
    private final List<Distribution.Member> values = new ArrayList<>();

    private GroupTotal(GroupSum sum) {
        this.sum = sum;
    }

    static GroupTotal of(RowReader reader, List<String> members, double factor, Viewer viewer, DisclosureGate gate) {
        GroupTotal total = new GroupTotal(new GroupSum(reader));
        RawFigure figure = reader.newFigure();
        for (String member : members) {
            reader.read(member, figure);
            total.sum.add(member, figure, gate);
            if (!figure.isMissing() && !figure.isNotApplicable()) {
                total.withValue.add(member);
                total.values.add(new Distribution.Member(figure.value(factor), gate.hides(figure, member, viewer)));
            }
        }
        return total;
    }

    GroupSum sum() {
        return sum;
    }

    /** The members with a value, hidden ones too. */
    List<String> withValue() {
        return withValue;
    }

    Distribution distribution() {
        return new Distribution(values);
    }
}
