package nl.benchmark.disclosure;

import java.util.ArrayList;
import java.util.List;
import nl.benchmark.indicator.RawFigure;
import nl.benchmark.indicator.RowReader;

/**
 * The members of a group added up (measures, "Groups"): those with both numerator and denominator. A member with
 * denominator 0 adds 0 to both and has no value. The same for every viewer, so that it can be kept; what of it a viewer may
 * see is for the {@link DisclosureGate}. Not changed once it is made.
 */
final class GroupSum {

    private final RawFigure sum;
    private final List<String> hidden = new ArrayList<>(0);
    private int present;
    private int withValue;
    private String last;

    GroupSum(RowReader reader) {
        sum = reader.newFigure();
        sum.clear();
    }

    static GroupSum of(RowReader reader, List<String> members, DisclosureGate gate) {
        GroupSum group = new GroupSum(reader);
        RawFigure figure = reader.newFigure();
        for (String member : members) {
            reader.read(member, figure);
            group.add(member, figure, gate);
        }
        return group;
    }

    /** Nothing of a member whose figure is missing. */
    void add(String member, RawFigure figure, DisclosureGate gate) {
        if (figure.isMissing()) {
            return;
        }
        present++;
        if (!figure.isNotApplicable()) {
            sum.add(figure);
            withValue++;
            last = member;
            if (gate.hidesFromOthers(figure)) {
                hidden.add(member);
            }
        }
    }

    RawFigure sum() {
        return sum;
    }

    /** No member has both numerator and denominator. */
    boolean isMissing() {
        return present == 0;
    }

    /** How many members' own figures the viewer may not see. */
    int hiddenTo(Viewer viewer) {
        return (int) hidden.stream().filter(member -> !viewer.seesAllOf(member)).count();
    }

    /** All figures in it are of that organisation. */
    boolean isOnlyOf(String organisation) {
        return withValue == 0 || withValue == 1 && last.equals(organisation);
    }
}
