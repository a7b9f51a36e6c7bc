package nl.benchmark.indicator.service;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.benchmark.indicator.MeasureValue;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/**
 * One recomputation of BUS measures in one transaction.
 *
 * @param now from when the new values hold
 * @param inForce deliveries in force around the months that change
 * @param keyChanges months whose delivery in force declared another key
 * @param renumbered months whose delivery in force has declared numbers (BUS-015)
 */
record BusRecomputation(
        Handle handle,
        long organisation,
        OffsetDateTime now,
        TreeMap<YearMonth, Long> inForce,
        TreeSet<YearMonth> keyChanges,
        Set<YearMonth> renumbered) {

    /** Re-inflow looks back over the month before and the twelve before that. */
    static final int REINFLOW_MONTHS = 13;

    private static final String COMPLETE =
            "select measure, dimension, category, value, false as incomplete from (%s) complete";
    private static final List<String> OF_BENEFITS = List.of(BusMeasures.BENEFITS, BusMeasures.PAID_BUIG);
    private static final List<String> BESIDE_BENEFITS =
            List.of(BusMeasures.PERSONS, BusMeasures.PARTTIME, BusMeasures.SANCTIONS, BusMeasures.SPECIAL);
    private static final List<String> MONTH_MEASURES = List.of(
            "BENEFITS",
            "PAID_BUIG",
            "PERSONS",
            "PERSONS_WORKING_AGE",
            "EXEMPT_PERSONS",
            "COUNTER_SERVICE",
            "PARTTIME_PERSONS",
            "PARTTIME_INCOME",
            "PARTTIME_EXEMPTED",
            "SANCTIONS",
            "PAID_SPECIAL",
            "SPECIAL_GRANTS");
    private static final List<String> FLOW_MEASURES = List.of("INFLOW", "OUTFLOW", "REINFLOW");
    private static final List<String> REINFLOW_MEASURES = List.of("REINFLOW");

    /**
     * The rows of a delivery that has just arrived are not in the planner's statistics yet; it expects a handful and
     * would compare tens of thousands row by row, and sort what it groups. In a year of few large deliveries it would read
     * all of them, again for each measure, instead of the one by the index.
     */
    static void planWithoutStatistics(Handle handle) {
        handle.createQuery(
                        "select set_config('enable_nestloop', 'off', true) || set_config('enable_sort', 'off', true) || set_config('enable_seqscan', 'off', true)")
                .mapTo(String.class)
                .one();
    }

    /** What its persons, incomes and grants come to; nothing is written. */
    static List<MeasureValue> besideBenefits(Handle handle, long delivery, YearMonth month) {
        planWithoutStatistics(handle);
        List<MeasureValue> values = new ArrayList<>();
        for (String sql : BESIDE_BENEFITS) {
            try (Query query = handle.createQuery(sql)) {
                query.bind("period", month.atDay(1))
                        .bind("ultimo", month.atEndOfMonth())
                        .bind("delivery", delivery)
                        .map((row, context) -> value(
                                row.getString("measure"),
                                row.getString("dimension"),
                                row.getString("category"),
                                month,
                                row.getLong("value")))
                        .forEach(values::add);
            }
        }
        return values;
    }

    private static MeasureValue value(String measure, String dimension, String category, YearMonth month, long value) {
        return dimension.isEmpty()
                ? MeasureValue.total(measure, month, value)
                : MeasureValue.category(measure, dimension, category, month, value);
    }

    /** Everything of the month but its flows. */
    void month(YearMonth month) {
        benefits(month);
        delivery(month).ifPresent(id -> values(month, besideBenefits(handle, id, month)));
    }

    /** What benefits come to; the other measures of the month have no value until {@link #values}. */
    void benefits(YearMonth month) {
        close(month, MONTH_MEASURES);
        delivery(month)
                .ifPresent(id -> OF_BENEFITS.forEach(sql -> insert(COMPLETE.formatted(sql), month, id, Map.of())));
    }

    void values(YearMonth month, List<MeasureValue> values) {
        PreparedBatch batch = handle.prepareBatch(
                """
                insert into measure_value (organisation_id, period, measure, dimension, category, value, delivery_id, known_from)
                values (:organisation, :period, :measure, :dimension, :category, :value, :delivery, :now)
                """);
        for (MeasureValue value : values) {
            batch.bind("organisation", organisation)
                    .bind("period", month.atDay(1))
                    .bind("measure", value.measure())
                    .bind("dimension", Optional.ofNullable(value.dimension()).orElse(""))
                    .bind("category", Optional.ofNullable(value.category()).orElse(""))
                    .bind("value", value.value())
                    .bind("delivery", inForce.get(month))
                    .bind("now", now)
                    .add();
        }
        batch.execute();
    }

    void flows(YearMonth month) {
        close(month, FLOW_MEASURES);
        if (hasPrevious(month)) {
            if (keyChanged(month)) {
                insert(BusMeasures.flows(isRenumbered(month)), month, inForce.get(month), previous(month));
            } else {
                insert(BusMeasures.flowsWithReinflow(isRenumbered(month)), month, inForce.get(month), year(month));
            }
        }
    }

    void reinflow(YearMonth month) {
        close(month, REINFLOW_MEASURES);
        if (hasPrevious(month) && !keyChanged(month)) {
            insert(BusMeasures.reinflow(isRenumbered(month)), month, inForce.get(month), year(month));
        }
    }

    private boolean isRenumbered(YearMonth month) {
        return renumbered.contains(month);
    }

    private boolean hasPrevious(YearMonth month) {
        return delivery(month).isPresent() && delivery(month.minusMonths(1)).isPresent();
    }

    /** In the month of a key change and the twelve after it re-inflow has no value (FILE-008). */
    private boolean keyChanged(YearMonth month) {
        return !keyChanges
                .subSet(month.minusMonths(REINFLOW_MONTHS - 1), true, month, true)
                .isEmpty();
    }

    /** An undelivered month among the twelve counts as not running, and makes re-inflow provisional. */
    private Map<String, Object> year(YearMonth month) {
        Map<YearMonth, Long> earlier =
                inForce.subMap(month.minusMonths(REINFLOW_MONTHS), true, month.minusMonths(2), true);
        Map<String, Object> arguments = new TreeMap<>(previous(month));
        arguments.put("earlier", earlier.values().toArray(Long[]::new));
        arguments.put(
                "earlierPeriods",
                earlier.keySet().stream().map(one -> one.atDay(1)).toArray(LocalDate[]::new));
        arguments.put("incomplete", earlier.size() < REINFLOW_MONTHS - 1);
        return arguments;
    }

    private Map<String, Object> previous(YearMonth month) {
        YearMonth before = month.minusMonths(1);
        return Map.of("previous", inForce.get(before), "previousPeriod", before.atDay(1));
    }

    private Optional<Long> delivery(YearMonth month) {
        return Optional.ofNullable(inForce.get(month));
    }

    private void close(YearMonth month, List<String> measures) {
        handle.createUpdate(
                        """
                        update measure_value set known_to = :now
                         where organisation_id = :organisation and period = :period and measure = any (:measures) and known_to = 'infinity'
                        """)
                .bind("now", now)
                .bind("organisation", organisation)
                .bind("period", month.atDay(1))
                .bindArray("measures", String.class, measures)
                .execute();
    }

    /** @param sql yields rows {@code measure, dimension, category, value, incomplete} */
    private void insert(String sql, YearMonth month, long delivery, Map<String, Object> arguments) {
        Update update = handle.createUpdate(
                        "insert into measure_value (organisation_id, period, measure, dimension, category, value, provisional, delivery_id, known_from) "
                                + "select :organisation, :period, measure, dimension, category, value, incomplete, :delivery, :now from ("
                                + sql + ") computed")
                .bind("organisation", organisation)
                .bind("period", month.atDay(1))
                .bind("ultimo", month.atEndOfMonth())
                .bind("delivery", delivery)
                .bind("now", now);
        arguments.forEach(update::bind);
        update.execute();
    }
}
