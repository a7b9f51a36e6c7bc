package nl.benchmark.external;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.benchmark.indicator.MeasureValue;
import nl.benchmark.indicator.Period;

/**
 * What the figures of a file do to those in force of one municipality. A provisional figure never takes the place of a
 * definite one (ANN-016): the budget is the definite one, and the provisional one until that is there.
 *
 * @param added that were not there
 * @param changed with another value or another status
 * @param unchanged the same as in force
 * @param kept provisional ones where a definite one stays
 */
public record AnnualComparison(
        List<AnnualFigure> added, List<AnnualFigure> changed, List<AnnualFigure> unchanged, List<AnnualFigure> kept) {

    private record Key(String measure, Period period) {}

    /** Both of the same municipality. */
    public static AnnualComparison of(List<AnnualFigure> figures, List<MeasureValue> inForce) {
        Map<Key, MeasureValue> before = new HashMap<>();
        inForce.forEach(value -> before.put(new Key(value.measure(), value.period()), value));
        AnnualComparison comparison =
                new AnnualComparison(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (AnnualFigure figure : figures) {
            comparison
                    .listFor(figure, before.get(new Key(figure.measure(), Period.of(figure.year()))))
                    .add(figure);
        }
        return comparison;
    }

    private List<AnnualFigure> listFor(AnnualFigure figure, MeasureValue before) {
        if (before == null) {
            return added;
        }
        if (before.equals(figure.measureValue())) {
            return unchanged;
        }
        return figure.provisional() && !before.provisional() ? kept : changed;
    }

    /** What has to be stored. */
    public List<MeasureValue> toStore() {
        List<MeasureValue> values = new ArrayList<>();
        added.forEach(figure -> values.add(figure.measureValue()));
        changed.forEach(figure -> values.add(figure.measureValue()));
        return values;
    }
}
