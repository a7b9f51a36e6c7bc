package nl.benchmark.indicator.service;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import nl.benchmark.indicator.Aggregation;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.indicator.Module;
import nl.benchmark.indicator.Periodicity;
import nl.benchmark.indicator.Polarity;
import nl.benchmark.indicator.Source;
import nl.benchmark.indicator.Unit;
import org.jdbi.v3.core.Handle;

/** Rows of versions of indicators that were written in the portal, read as definitions. */
public final class IndicatorVersions {

    private IndicatorVersions() {}

    /**
     * Those that were approved by then and have begun, oldest first.
     *
     * @param today last first day, inclusive, Europe/Amsterdam
     * @param at    inclusive
     */
    public static List<IndicatorDefinition> approved(Handle handle, LocalDate today, Instant at) {
        return handle.createQuery(
                        """
                        select * from indicator_version
                         where state = 'APPROVED' and valid_from <= :today and decided_at <= :at order by code, version
                        """)
                .bind("today", today)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .map((row, context) -> definition(row))
                .list();
    }

    /** One row. */
    public static IndicatorDefinition definition(ResultSet row) throws SQLException {
        return new IndicatorDefinition(
                row.getString("code"),
                Module.valueOf(row.getString("module")),
                row.getString("theme_nl"),
                row.getString("theme_en"),
                row.getString("name_nl"),
                row.getString("name_en"),
                Unit.valueOf(row.getString("unit")),
                Polarity.valueOf(row.getString("polarity")),
                row.getInt("decimals"),
                row.getString("numerator"),
                row.getString("denominator"),
                factor(row),
                Periodicity.valueOf(row.getString("period")),
                Aggregation.valueOf(row.getString("aggregation")),
                Source.valueOf(row.getString("source")),
                row.getString("breakdown"),
                IndicatorDefinition.Basis.valueOf(row.getString("basis")),
                row.getBoolean("proportion"),
                row.getString("definition_nl"),
                row.getString("definition_en"),
                row.getString("explanation_nl"),
                row.getString("explanation_en"),
                row.getInt("version"),
                row.getObject("valid_from", LocalDate.class),
                null,
                row.getBoolean("series_break"));
    }

    /** With the scale of those that the product ships with, so that both are equal. */
    private static BigDecimal factor(ResultSet row) throws SQLException {
        return BigDecimal.valueOf(row.getLong("factor"));
    }
}
