package nl.benchmark.comparison;

import java.io.Serializable;
import java.util.List;
import nl.benchmark.indicator.FigureStatus;
import nl.benchmark.indicator.Period;

/**
 * One organisation beside groups and other organisations in one period, as the viewer may see it (CMP-1 to CMP-3; the
 * shape of {@code GET /api/v1/comparisons}). {@code categories} is null unless a breakdown was asked.
 */
public record Comparison(
        String indicator, String organisation, Period period, Own own, List<Group> groups, List<Other> organisations)
        implements Serializable {

    /** Code of the group that the listed organisations make together. */
    public static final String SELECTION = "SELECTION";

    /**
     * @param category null for the total
     * @param rank     among own and listed organisations with a visible value: 1 is best, highest first when neutral,
     *                 ties share; null for totals and without visible value
     */
    public record Own(
            String category,
            Double numerator,
            Double denominator,
            Double value,
            FigureStatus status,
            Integer rank,
            List<Own> categories)
            implements Serializable {}

    /**
     * @param value    Σ numerators ÷ Σ denominators × factor over members with both
     * @param mean     unweighted, like median and quartiles (type 7) of the members' values; null where it would give
     *                 a hidden member's value away
     * @param coverage inhabitants of members with a value ÷ inhabitants of all members, 0 to 1; null when unknown
     */
    public record Group(
            String code,
            String category,
            Double numerator,
            Double denominator,
            Double value,
            Double mean,
            Double median,
            Double q1,
            Double q3,
            int members,
            int membersWithValue,
            Double coverage,
            Verdict verdict,
            FigureStatus status,
            List<Group> categories)
            implements Serializable {}

    /** A listed organisation. */
    public record Other(
            String organisation,
            String category,
            Double value,
            FigureStatus status,
            Integer rank,
            List<Other> categories)
            implements Serializable {}
}
