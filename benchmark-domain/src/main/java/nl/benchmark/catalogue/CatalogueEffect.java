package nl.benchmark.catalogue;

import java.io.Serializable;
import java.util.List;

/**
 * What a version would change of figures that are there, as the benchmark organisation sees them. A figure that is hidden, missing
 * or not applicable is null.
 *
 * @param months  the country, oldest first, at most thirteen periods up to the newest one with a figure
 * @param members every participant in the newest period, by how much it changes, most first
 * @param changed how many of the members get another figure
 */
public record CatalogueEffect(List<Row> months, List<Row> members, int changed) implements Serializable {

    /** Of the members those that change most; fewer when there are fewer. */
    public List<Row> mostChanged(int most) {
        return members.stream().limit(most).toList();
    }

    /**
     * @param what   name of the participant, or period
     * @param before by what is in force, null for a new indicator
     */
    public record Row(String code, String what, Double before, Double after) implements Serializable {

        /** Null when one of both is not there. */
        public Double difference() {
            return before == null || after == null ? null : after - before;
        }

        public boolean isChanged() {
            return before == null ? after != null : !before.equals(after);
        }
    }
}
