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
     * @param trend    of the total over three years as far as the viewer may see them; null of a category and a yearly
     *                 indicator
     */
    public record Own(
            String category,
            Double numerator,
            Double denominator,
            Double value,
            FigureStatus status,
            Integer rank,
            Trend trend,
            List<Own> categories)
            implements Serializable {}

    /**
     * @param value    Σ numerators ÷ Σ denominators × factor over members with both
     * @param mean     unweighted, like median and quartiles (type 7) of the members' values; null where it would give
     *                 a hidden member's value away
     * @param coverage inhabitants of members with a value ÷ inhabitants of all members, 0 to 1; null when unknown
     * @param limits   between which the own value is {@link Verdict#SIMILAR}; null when it was not compared, and when a
     *                 limit would show a hidden member's value
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
            Limits limits,
            FigureStatus status,
            List<Group> categories)
            implements Serializable {}

    /**
     * What a verdict rests on, in the unit of the indicator; on a limit is still similar.
     *
     * @param others of a proportion the value of the group without the own organisation, around which the limits lie;
     *               null when they are the quartiles of the group
     */
    public record Limits(double lower, double upper, Double others) implements Serializable {}

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
