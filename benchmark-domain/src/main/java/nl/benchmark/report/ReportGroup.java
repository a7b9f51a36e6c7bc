package nl.benchmark.report;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A comparison group in the report's period (CMP-2).
 *
 * @param name as shown, short: "Noord-Holland", not "Provincie Noord-Holland"
 * @param value weighted value of the group; for an indicator shown as index: the index of the last period
 * @param mean unweighted mean of the members' values, or null
 * @param median or null
 * @param lowerQuartile type 7, or null
 * @param upperQuartile type 7, or null
 * @param members participants in the group
 * @param membersWithValue of those, the ones with a value; for an index: with a value in every period shown
 * @param coverage percentage of the members' inhabitants that live in a member with a value, or null
 */
public record ReportGroup(
        ReportGroupKind kind,
        String name,
        ReportValue value,
        BigDecimal mean,
        BigDecimal median,
        BigDecimal lowerQuartile,
        BigDecimal upperQuartile,
        int members,
        int membersWithValue,
        BigDecimal coverage,
        ReportVerdict verdict) {

    public ReportGroup {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(verdict, "verdict");
    }
}
