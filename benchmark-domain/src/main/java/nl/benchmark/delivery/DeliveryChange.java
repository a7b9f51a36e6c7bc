package nl.benchmark.delivery;

import java.io.Serializable;
import java.util.List;

/**
 * What a delivery changes, or would change, beside an earlier one (DEL-5): numbers of rows and figures of the month, nothing
 * of a person. Seen by the organisation itself only, since its figures are not yet those that pass the gate.
 *
 * @param previous id of the delivery beside which it was laid
 * @param figures  indicators of which the value differs, in the order of the catalogue
 */
public record DeliveryChange(long previous, ChangeBasis basis, List<Rows> rows, List<Moved> figures)
        implements Serializable {

    public DeliveryChange {
        rows = List.copyOf(rows);
        figures = List.copyOf(figures);
    }

    /**
     * Rows of one kind: before + came − went = now.
     *
     * @param what    as {@link ComparedTable#what}
     * @param changed in both, with at least one field that differs
     * @param fields  those that differ in any row
     */
    public record Rows(String what, int before, int now, int came, int went, int changed, List<Field> fields)
            implements Serializable {

        public Rows {
            fields = List.copyOf(fields);
        }
    }

    /** @param changed in how many rows it differs */
    public record Field(String name, int changed) implements Serializable {}

    /**
     * An indicator, in full precision.
     *
     * @param indicator its code
     * @param before    null when there was no value
     * @param now       null when there is none any more
     */
    public record Moved(String indicator, Double before, Double now) implements Serializable {}

    /** Whether nothing differs at all. */
    public boolean isNothing() {
        return figures.isEmpty()
                && rows.stream().allMatch(one -> one.came() == 0 && one.went() == 0 && one.changed() == 0);
    }
}
